/** Sends an HTTP GET request to a URL: returns a promise of the response body as text. */
function httpGet(url) {
  return fetch(url).then((response) => {
    if (!response.ok) {
      throw new Error('HTTP ' + response.status);
    }
    return response.text();
  });
}

/** Posts JSON to a URL in an HTTP POST request: returns a promise of the parsed JSON response. */
function postJson(url, data) {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(data),
  }).then((response) => {
    if (!response.ok) {
      throw new Error('HTTP ' + response.status);
    }
    return response.json();
  });
}

/** Downloads a file from a URL and saves it at a path in Node.js: returns a promise. */
function downloadFile(url, path) {
  return fetch(url).then((response) => {
    if (!response.ok) {
      throw new Error('HTTP ' + response.status);
    }
    return response.arrayBuffer();
  }).then((bytes) => require('fs').promises.writeFile(path, Buffer.from(bytes)));
}
