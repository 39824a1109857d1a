import { h, reactive, ref } from "../../vendor.js";
import * as api from "../../api.js";
import { ActionForm } from "../../components/ActionForm.js";
import { CodeBlock } from "../../components/CodeBlock.js";
import { DataTable } from "../../components/DataTable.js";
import { FailureNote } from "../../components/FailureNote.js";
import { Field, bound } from "../../components/Field.js";
import { formatNumber, t } from "../../i18n.js";
import { notify } from "../../notices.js";
import { accountLink, action, badge, day, exports, options, when } from "../parts.js";
import { tableOf, useList } from "../useList.js";

const columns = () => [
  { key: "code", title: t("codes.code"), show: ({ code }) => h("code", code) },
  { key: "value", title: t("codes.value"), number: true, show: ({ value }) => formatNumber(value) },
  { key: "state", title: t("codes.state"), show: ({ state }) => badge("code", state) },
  { key: "createdAt", title: t("codes.created"), show: ({ createdAt }) => day(createdAt) },
  { key: "expiresAt", title: t("codes.expires"), show: ({ expiresAt }) => (expiresAt === null ? t("codes.never")
    : when(expiresAt)) },
  { key: "redeemer", title: t("codes.redeemer"), show: ({ redeemedBy, redeemer }) =>
    accountLink(redeemedBy, redeemer) },
];

export default {
  setup() {
    const wish = reactive({ count: 10, value: 100, expires: "" });
    const filters = reactive({ state: "", search: "" });
    const { list, load } = useList("/admin/api/codes", filters);
    const made = ref([]);

    async function make() {
      const expiresAt = wish.expires === "" ? null : new Date(`${wish.expires}T23:59:59`).toISOString();
      const { codes } = await api.post("/admin/api/codes", { count: wish.count, value: wish.value, expiresAt });
      made.value = codes;
      notify(t("codes.made", { count: formatNumber(codes.length) }));
      await load();
    }

    const form = () => h("section", { class: "panel" }, [
      h("h2", t("codes.make")),
      h(ActionForm, { action: t("codes.make"), run: make }, { default: () => h("div", { class: "fields" }, [
        h(Field, { ...bound(wish, "count"), label: t("codes.count"), type: "number", min: 1, max: 1000,
          required: true }),
        h(Field, { ...bound(wish, "value"), label: t("codes.value"), type: "number", min: 1, required: true }),
        h(Field, { ...bound(wish, "expires"), label: t("codes.expires"), type: "date", hint: t("codes.expiresHint") }),
      ]) }),
      made.value.length === 0 ? null : h(CodeBlock, { code: made.value.join("\n"), label: t("codes.new") }),
    ]);

    const withdraw = (row) => (row.state === "redeemed" ? null : action({ text: t("codes.withdraw"), danger: true,
      after: load, path: `/codes/${row.id}/withdraw`, done: t("codes.withdraw.done"),
      question: { title: t("codes.withdraw.title"), text: t("codes.withdraw.text", { code: row.code }) } }));

    return () => [
      form(),
      h("h2", t("codes.list")),
      h("div", { class: "tools" }, [
        h("div", { class: "fields", role: "search" }, [
          h(Field, { ...bound(filters, "state"), label: t("codes.state"), as: "select",
            options: options("code", ["unused", "redeemed", "expired"]) }),
          h(Field, { ...bound(filters, "search"), label: t("codes.search"), type: "search", maxlength: 100 }),
        ]),
        exports("/codes", "redeem-codes", { state: filters.state }),
      ]),
      h(FailureNote, { failure: list.failure }),
      h(DataTable, { caption: t("codes.list"), columns: columns(), ...tableOf(list) }, {
        actions: ({ row }) => withdraw(row),
        empty: () => t("codes.none"),
      }),
    ];
  },
};
