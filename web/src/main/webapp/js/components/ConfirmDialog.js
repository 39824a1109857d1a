import { h, nextTick, ref, watch } from "../vendor.js";
import { question } from "../notices.js";
import { t } from "../i18n.js";

/** Shows the question that `ask` put. The browser's own modal dialog: it keeps the focus, and Escape means no. */
export const ConfirmDialog = {
  setup() {
    const dialog = ref(null);
    const typed = ref("");

    watch(() => question.open, async (open) => {
      if (open) {
        typed.value = "";
        await nextTick();
        dialog.value.showModal();
      }
    });

    function close(agreed) {
      const nothing = question.input === null ? false : null;
      const answer = question.input === null ? true : typed.value;
      question.open = false;
      dialog.value.close();
      question.answer(agreed ? answer : nothing);
    }

    function submit(event) {
      event.preventDefault();
      close(true);
    }

    return () => h("dialog", {
      ref: dialog, "aria-labelledby": "question", onCancel: (event) => { event.preventDefault(); close(false); },
    }, question.open ? h("form", { onSubmit: submit }, [
      h("h2", { id: "question" }, question.title),
      question.text ? h("p", question.text) : null,
      question.input === null ? null : h("label", [question.input, h("input", {
        value: typed.value, required: true, onInput: (event) => { typed.value = event.target.value; },
      })]),
      h("div", { class: "actions" }, [
        h("button", { type: "submit", class: question.danger ? "danger" : "primary" }, question.action),
        h("button", { type: "button", onClick: () => close(false) }, t("shell.cancel")),
      ]),
    ]) : null);
  },
};
