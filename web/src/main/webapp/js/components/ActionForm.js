import { h, ref } from "../vendor.js";
import { FailureNote } from "./FailureNote.js";

/** A form with one button; `run` (async) does it. Tells a failure in place and cannot be sent twice at a time. */
export const ActionForm = {
  props: { action: { type: String, required: true }, run: { type: Function, required: true } },
  setup(props, { slots }) {
    const busy = ref(false);
    const failure = ref(null);

    async function submit(event) {
      event.preventDefault();
      busy.value = true;
      failure.value = null;
      try {
        await props.run();
      } catch (cause) {
        failure.value = cause;
      } finally {
        busy.value = false;
      }
    }

    return () => h("form", { class: "form", onSubmit: submit }, [
      slots.default?.({ failure: failure.value }),
      h(FailureNote, { failure: failure.value }),
      h("div", { class: "actions" }, [
        h("button", { type: "submit", class: "primary", disabled: busy.value, "aria-busy": busy.value }, props.action),
        slots.more?.(),
      ]),
    ]);
  },
};
