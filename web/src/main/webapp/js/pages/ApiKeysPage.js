import { h, onMounted, reactive, ref } from "../vendor.js";
import * as api from "../api.js";
import { ActionForm } from "../components/ActionForm.js";
import { BusyButton } from "../components/BusyButton.js";
import { CodeBlock } from "../components/CodeBlock.js";
import { DataTable } from "../components/DataTable.js";
import { Field, bound } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { ask, notify } from "../notices.js";
import { formatTime, t } from "../i18n.js";

const PATH = "/account/keys";

const columns = () => [
  { key: "name", title: t("keys.name") },
  { key: "hint", title: t("keys.key") },
  { key: "created_at", title: t("keys.created"), show: (row) => formatTime(row.created_at) },
  { key: "last_used_at", title: t("keys.used"), show: (row) => formatTime(row.last_used_at) },
  { key: "expires_at", title: t("keys.expires"),
    show: (row) => row.expires_at ? formatTime(row.expires_at) : t("keys.never") },
];

export default {
  setup() {
    const wish = reactive({ name: "", expires_in_days: null });
    const keys = ref([]);
    const made = ref(null);
    const failure = ref(null);

    async function load() {
      try {
        keys.value = (await api.get(PATH)).data;
      } catch (cause) {
        failure.value = cause;
      }
    }

    async function make() {
      made.value = (await api.post(PATH, wish)).key;
      wish.name = "";
      await load();
    }

    async function revoke({ id, name }) {
      if (await ask({ title: t("keys.revokeTitle", { name }), text: t("keys.revokeText"), action: t("keys.revoke"),
        danger: true })) {
        await api.del(`${PATH}/${id}`);
        notify(t("keys.revoked"));
        await load();
      }
    }

    onMounted(load);

    return () => [
      h("p", { class: "lead" }, t("keys.lead")),
      h(FailureNote, { failure: failure.value }),
      h(ActionForm, { action: t("keys.make"), run: make }, () => h("div", { class: "fields" }, [
        h(Field, { ...bound(wish, "name"), label: t("keys.name"), required: true, maxlength: 100,
          autocomplete: "off" }),
        h(Field, { ...bound(wish, "expires_in_days"), label: t("keys.days"), type: "number", min: 1, max: 3650 }),
      ])),
      made.value === null ? null : h("section", { class: "panel", role: "status" }, [
        h("p", t("keys.once")), h(CodeBlock, { code: made.value, label: t("keys.key") }),
      ]),
      h(DataTable, { caption: t("page.keys"), columns: columns(), rows: keys.value }, {
        empty: () => t("keys.empty"),
        actions: ({ row }) => h(BusyButton, { run: () => revoke(row) }, () => t("keys.revoke")),
      }),
    ];
  },
};
