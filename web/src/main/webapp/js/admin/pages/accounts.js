import { h, reactive } from "../../vendor.js";
import { DataTable } from "../../components/DataTable.js";
import { FailureNote } from "../../components/FailureNote.js";
import { Field, bound } from "../../components/Field.js";
import { formatNumber, t } from "../../i18n.js";
import { AreaFrame } from "../AreaFrame.js";
import { together } from "../panels.js";
import { accountLink, action, badge, day, exports, options, when, word } from "../parts.js";
import { useStatistics } from "../statistics.js";
import { tableOf, useList } from "../useList.js";

const SORTS = { username: "name", createdAt: "created", lastLoginAt: "last-login" };

const columns = () => [
  { key: "username", title: t("person.username"), sortable: true, show: ({ id, username, email }) => h("div",
    [accountLink(id, username), email === null ? null : h("p", { class: "hint" }, email)]) },
  { key: "role", title: t("person.role"), show: ({ role }) => h("span", { class: "when" }, word("role", role)) },
  { key: "standing", title: t("person.standing"), show: ({ standing }) => badge("standing", standing) },
  { key: "credits", title: t("person.credits"), number: true, show: ({ credits }) => formatNumber(credits) },
  { key: "createdAt", title: t("person.created"), sortable: true, show: ({ createdAt }) => day(createdAt) },
  { key: "lastLoginAt", title: t("person.lastLogin"), sortable: true, show: ({ lastLoginAt }) => when(lastLoginAt) },
];

/** What can be done to an account in one step; the rest is on its own page. */
export function standingActions({ id, username, standing }, after) {
  const name = { name: username };
  const change = (verb, danger) => action({ text: t("person." + verb), danger, after,
    question: { title: t(`person.${verb}.title`, name), text: t(`person.${verb}.text`, name) },
    path: `/accounts/${id}/${verb}`, body: verb === "ban" ? {} : undefined, done: t(`person.${verb}.done`, name) });
  return [
    standing === "banned" ? change("unban", false) : change("ban", true),
    standing === "disabled" ? change("enable", false) : change("disable", true),
  ];
}

export default {
  setup() {
    const state = useStatistics("accounts");
    const filters = reactive({ search: "", role: "", standing: "" });
    const { list, load } = useList("/admin/api/accounts", filters, SORTS);

    return () => [
      h(AreaFrame, { area: "accounts", state }, { default: (answer) => h("div", { class: "chart-grid" }, [
        together({ question: t("question.accounts.active"), unit: t("unit.accounts"), answer,
          empty: t("empty.accounts"),
          members: [["active", t("figure.active")], ["registered", t("figure.registered")]] }),
        together({ question: t("question.accounts.signIns"), unit: t("unit.signIns"), answer,
          empty: t("empty.accounts"),
          members: [["signIns", t("figure.signIns")], ["failedSignIns", t("figure.failedSignIns")]] }),
      ]) }),
      h("h2", t("accounts.list")),
      h("div", { class: "tools" }, [
        h("div", { class: "fields", role: "search" }, [
          h(Field, { ...bound(filters, "search"), label: t("accounts.search"), type: "search", maxlength: 254 }),
          h(Field, { ...bound(filters, "role"), label: t("person.role"), as: "select",
            options: options("role", ["user", "programmer", "admin"]) }),
          h(Field, { ...bound(filters, "standing"), label: t("person.standing"), as: "select",
            options: options("standing", ["active", "banned", "disabled"]) }),
        ]),
        exports("/accounts", "accounts", filters),
      ]),
      h(FailureNote, { failure: list.failure }),
      h(DataTable, { caption: t("accounts.list"), columns: columns(), ...tableOf(list) }, {
        actions: ({ row }) => standingActions(row, load),
        empty: () => t("accounts.none"),
      }),
    ];
  },
};
