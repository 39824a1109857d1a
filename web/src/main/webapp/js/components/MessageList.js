import { h } from "../vendor.js";
import { t } from "../i18n.js";

const FENCE = /```[^\n]*\n([\s\S]*?)(?:```|$)/g;

/** Text with its fenced parts as code. */
function body(content) {
  const parts = [];
  let end = 0;
  for (const found of content.matchAll(FENCE)) {
    parts.push(h("p", content.slice(end, found.index)), h("pre", { tabindex: 0 }, h("code", found[1])));
    end = found.index + found[0].length;
  }
  return [...parts, h("p", content.slice(end))].filter((node) => node.type !== "p" || node.children.trim() !== "");
}

/** A conversation; `growing` is the answer that is being written, null for none. */
export const MessageList = {
  props: { messages: { type: Array, required: true }, growing: { type: String, default: null } },
  setup(props) {
    const message = (role, content, busy) => h("li", { class: ["message", role], "aria-busy": busy }, [
      h("strong", t("chat.role." + role)), h("div", { class: "message-body" }, body(content)),
    ]);

    return () => h("ol", { class: "messages", "aria-live": "polite" }, [
      ...props.messages.map(({ role, content }) => message(role, content, false)),
      props.growing === null ? null : message("assistant", props.growing || "…", true),
    ]);
  },
};
