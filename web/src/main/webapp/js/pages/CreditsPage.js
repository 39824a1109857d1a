import { h, onMounted, reactive, ref } from "../vendor.js";
import * as api from "../api.js";
import { ActionForm } from "../components/ActionForm.js";
import { DataTable } from "../components/DataTable.js";
import { Field, bound } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { notify } from "../notices.js";
import { refresh } from "../session.js";
import { formatNumber, formatTime, t } from "../i18n.js";

const PATH = "/api/v1/users/me/credits";
const SIZE = 20;

const columns = () => [
  { key: "create_time", title: t("credits.time"), show: (row) => formatTime(row.create_time) },
  { key: "description", title: t("credits.what") },
  { key: "amount", title: t("credits.amount"), number: true,
    show: (row) => formatNumber(row.amount, { signDisplay: "exceptZero" }) },
];

export default {
  setup() {
    const code = reactive({ redeem_code: "" });
    const balance = ref(null);
    const records = ref([]);
    const page = ref(1);
    const failure = ref(null);

    async function load() {
      try {
        const { credit_records: entries, credits_left: left } = await api.get(PATH);
        records.value = entries.reverse();
        balance.value = left;
      } catch (cause) {
        failure.value = cause;
      }
    }

    async function redeem() {
      const before = balance.value;
      await api.post(PATH, code);
      code.redeem_code = "";
      await Promise.all([load(), refresh()]);
      notify(t("credits.redeemed", { credits: formatNumber(balance.value - before) }));
    }

    onMounted(load);

    return () => [
      h(FailureNote, { failure: failure.value }),
      h("div", { class: "figures" }, h("div", { class: "figure" }, [
        h("strong", { id: "balance" }, formatNumber(balance.value)), h("span", t("credits.left")),
      ])),
      h(ActionForm, { class: "narrow", action: t("credits.redeem"), run: redeem }, () =>
        h(Field, { ...bound(code, "redeem_code"), label: t("credits.code"), required: true, maxlength: 200,
          autocomplete: "off" })),
      h("h2", t("credits.records")),
      h(DataTable, {
        caption: t("credits.records"), columns: columns(), page: page.value, size: SIZE, total: records.value.length,
        rows: records.value.slice((page.value - 1) * SIZE, page.value * SIZE), onPage: (to) => { page.value = to; },
      }, { empty: () => t("credits.empty") }),
    ];
  },
};
