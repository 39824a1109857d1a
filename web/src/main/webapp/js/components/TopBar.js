import { h } from "../vendor.js";
import { LANGUAGES, language, setLanguage, t } from "../i18n.js";
import { setTheme, theme } from "../theme.js";
import { AccountMenu } from "./AccountMenu.js";

const THEMES = ["system", "light", "dark"];

function choice(label, value, options, choose) {
  return h("select", { class: "quiet", "aria-label": label, value, onChange: (event) => choose(event.target.value) },
    options.map(([code, text]) => h("option", { value: code, selected: code === value }, text)));
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
      h("div", { class: "bar-end" }, [
        choice(t("shell.language"), language.value, LANGUAGES, setLanguage),
        choice(t("shell.theme"), theme.value, THEMES.map((name) => [name, t("theme." + name)]), setTheme),
        h(AccountMenu),
      ]),
    ]);
  },
};
