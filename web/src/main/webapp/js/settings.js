// What the browser remembers of its user's taste; nothing of it matters to the server.
const PREFIX = "palaestra.";

/** Null if nothing was stored, or the browser keeps nothing. */
export function remembered(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Private windows may refuse; the setting lasts as long as the page.
  }
}
