"""Talking HTTP with the standard library alone."""
import json
import shutil
from urllib.request import Request, urlopen


def http_get(url, timeout=10):
    """Send an HTTP GET request to a URL: return the response body as text."""
    with urlopen(url, timeout=timeout) as response:
        return response.read().decode(response.headers.get_content_charset() or "utf-8")


def post_json(url, data, timeout=10):
    """Post JSON to a URL in an HTTP POST request: return the parsed JSON response."""
    body = json.dumps(data).encode("utf-8")
    request = Request(url, data=body, headers={"Content-Type": "application/json"}, method="POST")
    with urlopen(request, timeout=timeout) as response:
        return json.load(response)


def download_file(url, path, timeout=30):
    """Download a file from a URL and save it at a path."""
    with urlopen(url, timeout=timeout) as response, open(path, "wb") as file:
        shutil.copyfileobj(response, file)
