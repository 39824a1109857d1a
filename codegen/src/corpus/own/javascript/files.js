/** Reads a text file line by line in Node.js and calls a function for each line; returns a promise. */
function readLineByLine(path, onLine) {
  const lines = require('readline').createInterface({ input: require('fs').createReadStream(path) });
  lines.on('line', onLine);
  return new Promise((resolve) => lines.on('close', resolve));
}

/** Writes text, a string, to a file in Node.js, replacing what was there. */
function writeText(path, text) {
  require('fs').writeFileSync(path, text, 'utf8');
}

/** Appends a line of text to a file in Node.js. */
function appendLine(path, line) {
  require('fs').appendFileSync(path, line + '\n', 'utf8');
}

/** Lists all files in a directory and its subdirectories, recursively, in Node.js. */
function listFiles(directory) {
  const { readdirSync } = require('fs');
  const { join } = require('path');
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Copies a file, in Node.js. One that is there already is overwritten. */
function copyFile(source, target) {
  const fs = require('fs');
  fs.copyFileSync(source, target);
}
