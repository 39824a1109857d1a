import { h, reactive, shallowReactive } from "../../vendor.js";
import * as api from "../../api.js";
import { ActionForm } from "../../components/ActionForm.js";
import { DataTable } from "../../components/DataTable.js";
import { FailureNote } from "../../components/FailureNote.js";
import { Field, bound } from "../../components/Field.js";
import { formatNumber, formatTime, t } from "../../i18n.js";
import { ask, notify } from "../../notices.js";
import { href } from "../../router.js";
import { badge, when, word } from "../parts.js";
import { standingActions } from "./accounts.js";

const DURATIONS = [["", "forever"], ["3600", "hour"], ["86400", "day"], ["604800", "week"], ["2592000", "month"]];

/** Of crypto only what there is without TLS, too. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

const facts = (account) => h("dl", { class: "facts" }, [
  [t("person.username"), account.username], [t("person.email"), account.email ?? "–"],
  [t("person.role"), word("role", account.role)], [t("person.standing"), badge("standing", account.standing)],
  [t("person.bannedUntil"), account.standing !== "banned" ? "–"
    : account.bannedUntil === null ? t("ban.forever") : formatTime(account.bannedUntil)],
  [t("person.credits"), formatNumber(account.credits)], [t("person.created"), formatTime(account.createdAt)],
  [t("person.lastLogin"), formatTime(account.lastLoginAt)],
].map(([name, value]) => h("div", [h("dt", name), h("dd", value)])));

export default {
  props: { id: { type: String, required: true } },
  setup({ id }) {
    const state = shallowReactive({ account: null, entries: [], trail: [], failure: null });
    const role = reactive({ role: "user" });
    const ban = reactive({ seconds: "" });
    const grant = reactive({ amount: 100, reason: "", key: newKey() });

    async function load() {
      try {
        const [account, entries, trail] = await Promise.all([api.get(`/admin/api/accounts/${id}`),
          api.get(`/admin/api/accounts/${id}/credits`), api.get("/admin/api/audit", { account: id, size: 20 })]);
        Object.assign(state, { account, entries, trail: trail.items, failure: null });
        role.role = account.role;
      } catch (failure) {
        state.failure = failure;
      }
    }

    /** Asks, does it, and looks again. */
    async function change(verb, body) {
      const name = { name: state.account.username };
      if (await ask({ title: t(`person.${verb}.title`, name), text: t(`person.${verb}.text`, name),
        action: t(verb === "ban" ? "person.ban" : `person.${verb}.action`), danger: verb === "ban" })) {
        await api.post(`/admin/api/accounts/${id}/${verb}`, body);
        notify(t(`person.${verb}.done`, name));
        grant.key = newKey();
        await load();
      }
    }

    load();

    const forms = () => h("div", { class: "side-by-side" }, [
      h("section", { class: "panel" }, [h("h2", t("person.role")),
        h(ActionForm, { action: t("person.role.action"), run: () => change("role", { ...role }) }, { default: () =>
          h(Field, { ...bound(role, "role"), label: t("person.role"), as: "select",
            options: ["user", "programmer", "admin"].map((name) => [name, word("role", name)]) }) })]),
      h("section", { class: "panel" }, [h("h2", t("person.ban")),
        h(ActionForm, { action: t("person.ban"),
          run: () => change("ban", ban.seconds === "" ? {} : { seconds: Number(ban.seconds) }) }, { default: () =>
          h(Field, { ...bound(ban, "seconds"), label: t("ban.length"), as: "select",
            options: DURATIONS.map(([seconds, name]) => [seconds, t("ban." + name)]) }) })]),
      h("section", { class: "panel" }, [h("h2", t("person.credits")),
        h(ActionForm, { action: t("person.credits.action"), run: () => change("credits", { ...grant }) }, {
          default: () => [
          h(Field, { ...bound(grant, "amount"), label: t("grant.amount"), type: "number", min: 1, required: true }),
          h(Field, { ...bound(grant, "reason"), label: t("grant.reason"), maxlength: 200, required: true,
            hint: t("grant.hint") }),
        ] })]),
    ]);

    return () => [
      h("p", h("a", { href: href("/admin/accounts") }, "← " + t("admin.accounts"))),
      h(FailureNote, { failure: state.failure }),
      state.account === null ? null : [
        facts(state.account),
        h("div", { class: "actions" }, standingActions(state.account, load)),
        forms(),
        h("h2", t("person.entries")),
        h(DataTable, { caption: t("person.entries"), rows: state.entries, columns: [
          { key: "at", title: t("chart.time"), show: ({ at }) => when(at) },
          { key: "description", title: t("entry.description") },
          { key: "amount", title: t("entry.amount"), number: true, show: ({ amount }) => formatNumber(amount,
            { signDisplay: "exceptZero" }) },
        ] }, { empty: () => t("person.noEntries") }),
        h("h2", t("person.trail")),
        h(DataTable, { caption: t("person.trail"), rows: state.trail, columns: [
          { key: "at", title: t("chart.time"), show: ({ at }) => when(at) },
          { key: "kind", title: t("audit.kind"), show: ({ kind }) => word("audit", kind) },
          { key: "actorName", title: t("audit.actor") },
          { key: "address", title: t("audit.address") },
        ] }),
      ],
    ];
  },
};
