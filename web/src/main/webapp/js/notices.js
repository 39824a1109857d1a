// Short notices in a corner, and questions that want an answer. Shown by components of the shell.
import { reactive } from "./vendor.js";
import { t } from "./i18n.js";

const SHOWN_MILLIS = 6_000;

export const notices = reactive([]);

let lastId = 0;

function add(kind, text) {
  const id = ++lastId;
  notices.push({ id, kind, text });
  setTimeout(() => dismiss(id), SHOWN_MILLIS);
}

export function dismiss(id) {
  const index = notices.findIndex((notice) => notice.id === id);
  if (index >= 0) {
    notices.splice(index, 1);
  }
}

/** Says that something is done. */
export const notify = (text) => add("done", text);

/** Says that something failed. */
export const notifyFailure = (failure) => add("failed", textOf(failure));

/** A sentence about a failure. */
export function textOf(failure) {
  if (failure?.status === 0) {
    return t("failure.unreachable");
  }
  const wait = failure?.retryAfter ? " " + t("failure.retryAfter", { seconds: failure.retryAfter }) : "";
  return (failure?.message || t("failure.unknown")) + wait;
}

/** The open question: { title, text, action, danger, input, answer } or none. */
export const question = reactive({ open: false });

/**
 * Asks and waits: true or false; with `input` (a label) the text that was typed, or null.
 *
 * @param wording { title, text, action: the button's text, danger: whether it destroys, input }
 */
export function ask(wording) {
  return new Promise((answer) => {
    Object.assign(question, { text: "", danger: false, input: null }, wording, { open: true, answer });
  });
}
