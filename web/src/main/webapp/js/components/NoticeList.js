import { h } from "../vendor.js";
import { dismiss, notices } from "../notices.js";
import { t } from "../i18n.js";

function shown({ id, kind, text }) {
  const button = { type: "button", class: "quiet", "aria-label": t("shell.dismiss"), onClick: () => dismiss(id) };
  return h("p", { key: id, class: ["notice", kind] }, [h("span", text), h("button", button, "×")]);
}

export const NoticeList = {
  setup() {
    return () => h("div", { class: "notices", role: "status", "aria-live": "polite" }, notices.map(shown));
  },
};
