import { h } from "../vendor.js";
import { notify } from "../notices.js";
import { t } from "../i18n.js";

/** Code as it is, with a button that copies it. `live`: tell additions to screen readers. */
export const CodeBlock = {
  props: { code: { type: String, required: true }, label: { type: String, required: true }, live: Boolean },
  setup(props) {
    async function copy() {
      await navigator.clipboard.writeText(props.code);
      notify(t("code.copied"));
    }

    return () => h("figure", { class: "code" }, [
      h("figcaption", [h("span", props.label), h("button", { type: "button", class: "quiet", onClick: copy }, t("code.copy"))]),
      h("pre", { tabindex: 0, "aria-label": props.label, "aria-busy": props.live }, h("code", props.code)),
    ]);
  },
};
