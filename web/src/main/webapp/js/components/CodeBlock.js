import { h, ref } from "../vendor.js";
import { notify } from "../notices.js";
import { t } from "../i18n.js";

/** Code as it is, with a button that copies it. `live`: tell additions to screen readers. */
export const CodeBlock = {
  props: { code: { type: String, required: true }, label: { type: String, required: true }, live: Boolean },
  setup(props) {
    const code = ref(null);

    /** Without TLS browsers keep the clipboard from scripts; then the code is selected, ready to be copied by hand. */
    async function copy() {
      if (navigator.clipboard === undefined) {
        getSelection().selectAllChildren(code.value);
        notify(t("code.selected"));
      } else {
        await navigator.clipboard.writeText(props.code);
        notify(t("code.copied"));
      }
    }

    return () => h("figure", { class: "code" }, [
      h("figcaption", [
        h("span", props.label),
        h("button", { type: "button", class: "quiet", onClick: copy }, t("code.copy")),
      ]),
      h("pre", { tabindex: 0, "aria-label": props.label, "aria-busy": props.live },
        h("code", { ref: code }, props.code)),
    ]);
  },
};
