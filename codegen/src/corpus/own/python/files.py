"""Everyday work with files."""
import csv
from pathlib import Path


def read_lines(path):
    """Read a text file line by line: yield each line without its line end."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def write_text(path, text):
    """Write text, a string, to a file, replacing what was there."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def append_line(path, line):
    """Append a line of text to a file."""
    with open(path, "a", encoding="utf-8") as file:
        file.write(line + "\n")


def list_files(directory):
    """List all files in a directory and its subdirectories, recursively."""
    return sorted(path for path in Path(directory).rglob("*") if path.is_file())


def read_csv(path):
    """Read a CSV file: return a list with a dictionary for each row."""
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def copy_file(source, target):
    """Copy a file, piece by piece. A file that is there already is overwritten."""
    with open(source, "rb") as reading, open(target, "wb") as writing:
        while piece := reading.read(65536):
            writing.write(piece)
