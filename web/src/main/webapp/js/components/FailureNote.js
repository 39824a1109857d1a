import { h } from "../vendor.js";
import { textOf } from "../notices.js";

/** Why something failed, in place; nothing while `failure` is null. */
export const FailureNote = {
  props: { failure: { default: null } },
  setup(props) {
    return () => props.failure === null ? null : h("p", { class: "failure", role: "alert" }, textOf(props.failure));
  },
};
