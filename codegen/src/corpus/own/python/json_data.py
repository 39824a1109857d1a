"""Everyday work with JSON."""
import json


def parse_json(text):
    """Parse a JSON string into Python objects; a text that is no JSON raises ValueError."""
    return json.loads(text)


def pretty_print_json(text):
    """Pretty print JSON: format a JSON string with line breaks and indentation."""
    return json.dumps(json.loads(text), indent=2, ensure_ascii=False)


def read_json_file(path):
    """Read a JSON file: load what it holds as Python objects."""
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def write_json_file(path, data):
    """Write data to a JSON file, save it as JSON."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, indent=2)
