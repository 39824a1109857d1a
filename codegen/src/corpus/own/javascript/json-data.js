/** Parses a JSON string: returns the value, or a fallback where the text is no JSON. */
function parseJson(text, fallback) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fallback;
  }
}

/** Pretty prints JSON: formats a JSON string with line breaks and indentation. */
function prettyPrintJson(text) {
  return JSON.stringify(JSON.parse(text), null, 2);
}

/** Reads a JSON file in Node.js: returns what it holds. */
function readJsonFile(path) {
  return JSON.parse(require('fs').readFileSync(path, 'utf8'));
}

/** Writes data to a JSON file in Node.js, saves it as JSON. */
function writeJsonFile(path, data) {
  require('fs').writeFileSync(path, JSON.stringify(data, null, 2) + '\n', 'utf8');
}
