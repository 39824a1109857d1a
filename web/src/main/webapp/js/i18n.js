// Texts in the language of whoever looks. Keys are the same in all languages; a test holds that.
import { ref, watchEffect } from "./vendor.js";
import { remember, remembered } from "./settings.js";
import en from "./i18n/en.js";
import zh from "./i18n/zh.js";

const TEXTS = { en, zh };

export const LANGUAGES = [["en", "English"], ["zh", "中文"]];

const LOCALES = { en: "en-GB", zh: "zh-CN" };

function initial() {
  const wished = remembered("language") ?? navigator.language.slice(0, 2);
  return wished in TEXTS ? wished : "en";
}

/** "en" or "zh"; whatever reads it, or calls one of the functions here while rendering, is rendered anew. */
export const language = ref(initial());

watchEffect(() => {
  document.documentElement.lang = language.value;
});

export function setLanguage(code) {
  language.value = code;
  remember("language", code);
}

/** The text of a key; `{name}` in it is replaced by `values.name`. A key without text is shown itself. */
export function t(key, values = {}) {
  const text = TEXTS[language.value][key] ?? en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether there is a text of that key. */
export const hasText = (key) => key in en;

export function formatNumber(number, options = {}) {
  return number === null || number === undefined ? "–"
    : new Intl.NumberFormat(LOCALES[language.value], options).format(number);
}

export const formatShare = (share) => formatNumber(share, { style: "percent", maximumFractionDigits: 1 });

/** An ISO instant in the browser's zone (or `options.timeZone`). */
export function formatTime(instant, options = { dateStyle: "medium", timeStyle: "short" }) {
  return instant ? new Intl.DateTimeFormat(LOCALES[language.value], options).format(new Date(instant)) : "–";
}
