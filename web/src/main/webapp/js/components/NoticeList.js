import { h } from "../vendor.js";
import { dismiss, notices } from "../notices.js";
import { t } from "../i18n.js";

export const NoticeList = {
  setup() {
    return () => h("div", { class: "notices", role: "status", "aria-live": "polite" }, notices.map(({ id, kind, text }) =>
      h("p", { key: id, class: ["notice", kind] }, [
        h("span", text),
        h("button", { type: "button", class: "quiet", "aria-label": t("shell.dismiss"), onClick: () => dismiss(id) }, "×"),
      ])));
  },
};
