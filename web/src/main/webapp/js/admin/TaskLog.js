import { h, nextTick, ref, watch } from "../vendor.js";
import { t } from "../i18n.js";

/** What a task has written, in a dialog. `log`: { title, lines } or null for none. */
export const TaskLog = {
  props: { log: { default: null } },
  emits: ["close"],
  setup(props, { emit }) {
    const dialog = ref(null);

    watch(() => props.log, async (log) => {
      await nextTick();
      if (log !== null && !dialog.value.open) {
        dialog.value.showModal();
      }
    });

    return () => h("dialog",
      { ref: dialog, class: "wide", "aria-labelledby": "log-title", onClose: () => emit("close") },
      props.log === null ? null : [
        h("h2", { id: "log-title" }, props.log.title),
        props.log.lines.length === 0 ? h("p", { class: "empty" }, t("log.empty"))
          : h("pre", { tabindex: 0, "aria-label": props.log.title }, props.log.lines.join("\n")),
        h("div", { class: "actions" },
          h("button", { type: "button", onClick: () => dialog.value.close() }, t("log.close"))),
      ]);
  },
};
