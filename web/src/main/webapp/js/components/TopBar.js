import { h } from "../vendor.js";
import { LANGUAGES, language, setLanguage, t } from "../i18n.js";
import { THEMES, setTheme, theme } from "../theme.js";
import { AccountMenu } from "./AccountMenu.js";

const SIGNS = { system: "◐", light: "☀", dark: "☾" };

const following = (list, one) => list[(list.indexOf(one) + 1) % list.length];

function languageButton() {
  const [code, name] = following(LANGUAGES, LANGUAGES.find(([known]) => known === language.value));
  return h("button", { type: "button", class: "quiet", lang: code, onClick: () => setLanguage(code) }, name);
}

function themeButton() {
  const label = t("shell.theme", { theme: t("theme." + theme.value) });
  return h("button", { type: "button", class: "quiet", title: label, "aria-label": label,
    onClick: () => setTheme(following(THEMES, theme.value)) }, SIGNS[theme.value]);
}

export const TopBar = {
  props: { menuOpen: Boolean },
  emits: ["toggleMenu"],
  setup(props, { emit }) {
    return () => h("header", { class: "bar" }, [
      h("button", {
        type: "button", class: "menu-button", "aria-expanded": props.menuOpen, "aria-controls": "menu",
        "aria-label": t("shell.menu"), onClick: () => emit("toggleMenu"),
      }, "☰"),
      h("a", { class: "brand", href: "#/generate" }, "Palaestra"),
      h("div", { class: "bar-end" }, [languageButton(), themeButton(), h(AccountMenu)]),
    ]);
  },
};
