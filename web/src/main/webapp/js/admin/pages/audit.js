import { h, reactive, shallowReactive, watch } from "../../vendor.js";
import * as api from "../../api.js";
import { BusyButton } from "../../components/BusyButton.js";
import { DataTable } from "../../components/DataTable.js";
import { FailureNote } from "../../components/FailureNote.js";
import { Field, bound } from "../../components/Field.js";
import { t } from "../../i18n.js";
import { accountLink, badge, exports, options, when, word } from "../parts.js";

const SIZE = 50;
const KINDS = ["registration", "sign-in", "sign-in-failed", "password-refused", "password-change", "ban", "ban-lifted",
  "disabling", "enabling", "email-change", "email-verification", "system-change", "task-force-stop", "mail-failure",
  "role-change", "account-deletion", "chat-message-deletion", "api-key-made", "api-key-revoked", "credit-grant",
  "codes-made", "code-withdrawal", "generation-stop", "task-retry", "model-disabling", "model-enabling"];

const columns = () => [
  { key: "at", title: t("chart.time"), show: ({ at }) => when(at) },
  { key: "kind", title: t("audit.kind"), show: ({ kind }) => word("audit", kind) },
  { key: "level", title: t("audit.level"), show: ({ level }) => badge("level", level) },
  { key: "actor", title: t("audit.actor"), show: ({ actor, actorName }) => accountLink(actor, actorName) },
  { key: "subject", title: t("audit.subject"), show: ({ subject, subjectName }) => accountLink(subject, subjectName) },
  { key: "address", title: t("audit.address") },
];

const start = (date) => (date === "" ? "" : new Date(`${date}T00:00:00`).toISOString());

function dayAfter(date) {
  if (date === "") {
    return "";
  }
  const day = new Date(`${date}T00:00:00`);
  day.setDate(day.getDate() + 1);
  return day.toISOString();
}

export default {
  setup() {
    const filters = reactive({ kind: "", level: "", account: "", from: "", to: "" });
    const state = shallowReactive({ rows: [], next: null, failure: null, busy: true });
    let latest = 0;

    const query = () => ({ ...filters, from: start(filters.from), to: dayAfter(filters.to) });

    /** @param behind where to go on; null for the newest */
    async function load(behind = null) {
      const own = ++latest;
      state.busy = true;
      try {
        const { items, next } = await api.get("/admin/api/audit", { ...query(), size: SIZE, behind });
        if (own === latest) {
          Object.assign(state, { rows: behind === null ? items : [...state.rows, ...items], next, failure: null });
        }
      } catch (failure) {
        Object.assign(state, { failure });
      } finally {
        state.busy = own !== latest;
      }
    }

    watch(() => ({ ...filters }), () => load());
    load();

    return () => [
      h("div", { class: "tools" }, [
        h("div", { class: "fields", role: "search" }, [
          h(Field, { ...bound(filters, "kind"), label: t("audit.kind"), as: "select",
            options: options("audit", KINDS) }),
          h(Field, { ...bound(filters, "level"), label: t("audit.level"), as: "select",
            options: options("level", ["info", "warning", "error"]) }),
          h(Field, { ...bound(filters, "account"), label: t("audit.account"), inputmode: "numeric" }),
          h(Field, { ...bound(filters, "from"), label: t("range.from"), type: "date" }),
          h(Field, { ...bound(filters, "to"), label: t("range.to"), type: "date" }),
        ]),
        exports("/audit", "audit", query()),
      ]),
      h(FailureNote, { failure: state.failure }),
      h(DataTable, { caption: t("admin.audit"), columns: columns(), rows: state.rows, busy: state.busy }, {
        empty: () => t("audit.none"),
      }),
      state.next === null ? null : h("div", { class: "actions" }, h(BusyButton, { run: () => load(state.next) },
        () => t("audit.more"))),
    ];
  },
};
