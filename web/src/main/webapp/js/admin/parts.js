// Small pieces of the administrator's pages.
import { h } from "../vendor.js";
import { BusyButton } from "../components/BusyButton.js";
import * as api from "../api.js";
import { formatTime, hasText, t } from "../i18n.js";
import { ask, notify } from "../notices.js";
import { href } from "../router.js";

const LOOKS = {
  active: "good", up: "good", finished: "good", completed: "good", unused: "good",
  banned: "bad", disabled: "bad", failing: "bad", failed: "bad", error: "bad", off: "bad",
  warning: "warn", paused: "warn", cancelled: "warn", expired: "warn",
};

/** A word of the server's in the language of whoever looks. */
export const word = (kind, name) => (hasText(`${kind}.${name}`) ? t(`${kind}.${name}`) : name);

/** A moment in a table, which has little room. */
export const when = (instant) => h("span", { class: "when" },
  formatTime(instant, { dateStyle: "short", timeStyle: "short" }));

/** The day of a moment that need not be known better. */
export const day = (instant) => h("span", { class: "when" }, formatTime(instant, { dateStyle: "short" }));

/** A state as a badge. */
export const badge = (kind, state) => h("span", { class: ["badge", LOOKS[state]] }, word(kind, state));

export const accountLink = (id, name) => (id === null || id === undefined ? "–"
  : h("a", { href: href(`/admin/accounts/${id}`) }, name ?? `#${id}`));

/** A button that asks first, if `question` is given, then posts, says what is done and lets the caller look again. */
export function action({ text, question, danger = false, path, body, done, after }) {
  return h(BusyButton, { key: text, run: async () => {
    if (question === undefined || await ask({ title: question.title, text: question.text, action: text, danger })) {
      const answer = await api.post("/admin/api" + path, body);
      notify(done ?? answer?.message ?? t("done"));
      await after?.(answer);
    }
  } }, () => text);
}

/** Buttons that download a list with its filters. */
export const exports = (path, name, query) => h("div", { class: "actions" }, ["csv", "json"].map((format) =>
  h(BusyButton, { key: format, run: () => api.download(`/admin/api${path}/export`, { ...query, format },
    `${name}.${format}`, format === "csv" ? "text/csv" : "application/json") }, () => t("export." + format))));

/** The choices of a filter: everything, and each of the words. */
export const options = (kind, names) => [["", t("filter.any")], ...names.map((name) => [name, word(kind, name)])];
