import { h, shallowReactive } from "../../vendor.js";
import * as api from "../../api.js";
import { BusyButton } from "../../components/BusyButton.js";
import { DataTable } from "../../components/DataTable.js";
import { FailureNote } from "../../components/FailureNote.js";
import { formatNumber, formatShare, formatTime, t } from "../../i18n.js";
import { rangeOf } from "../range.js";
import { action, badge, word } from "../parts.js";

const millis = (value) => h("span", { class: "when" }, value === undefined || value === null ? "–"
  : `${formatNumber(value, { maximumFractionDigits: value < 10 ? 1 : 0 })} ms`);

function health(model) {
  return h("div", [badge("health", model.health), model.detail ? h("p", { class: "hint" }, model.detail) : null]);
}

function service(model) {
  return model.enabled ? badge("service", "active") : h("div", [badge("service", "off"), h("p", { class: "hint" },
    t("models.offSince", { name: model.disabledBy ?? "–", time: formatTime(model.disabledAt) }))]);
}

const columns = () => [
  { key: "id", title: t("models.name"), show: ({ id, tags }) => h("div",
    [h("strong", id), h("p", { class: "hint" }, tags.join(", "))]) },
  { key: "capabilities", title: t("models.can"), show: ({ capabilities }) =>
    capabilities.map((name) => word("capability", name)).join(", ") },
  { key: "enabled", title: t("models.service"), show: service },
  { key: "health", title: t("models.health"), show: health },
  { key: "calls", title: t("models.calls"), number: true, show: ({ day }) => formatNumber(day?.generations ?? 0) },
  { key: "errors", title: t("models.errors"), number: true, show: ({ day }) => (day?.generations
    ? formatShare(day.errors / day.generations) : "–") },
  { key: "latency", title: t("models.latency"), number: true, show: ({ day }) =>
    h("div", [millis(day?.latencyMillis?.p50), " / ", millis(day?.latencyMillis?.p99)]) },
  { key: "price", title: t("models.price"), number: true, show: ({ promptPrice, outputPrice }) =>
    `${formatNumber(promptPrice)} / ${formatNumber(outputPrice)}` },
];

export default {
  setup() {
    const state = shallowReactive({ models: [], failure: null, busy: true });

    async function load() {
      state.busy = true;
      try {
        const [models, day] = await Promise.all([api.get("/admin/api/models"),
          api.get("/admin/api/statistics/generations", { ...rangeOf({ range: "24h" }), by: "model" })]);
        const figures = new Map(day.groups.map(({ name, total }) => [name, total]));
        Object.assign(state, { failure: null,
          models: models.map((model) => ({ ...model, day: figures.get(model.id) })) });
      } catch (failure) {
        state.failure = failure;
      } finally {
        state.busy = false;
      }
    }

    const change = ({ id }, verb) => action({ text: t("models." + verb), danger: verb === "disable", after: load,
      path: `/models/${encodeURIComponent(id)}/${verb}`, done: t(`models.${verb}.done`, { name: id }),
      question: { title: t(`models.${verb}.title`, { name: id }), text: t(`models.${verb}.text`) } });

    load();

    return () => [
      h("p", { class: "lead" }, t("models.lead")),
      h("div", { class: "actions" }, h(BusyButton, { run: load }, () => t("refresh"))),
      h(FailureNote, { failure: state.failure }),
      h(DataTable, { caption: t("admin.models"), columns: columns(), rows: state.models, busy: state.busy }, {
        actions: ({ row }) => change(row, row.enabled ? "disable" : "enable"),
        empty: () => t("models.none"),
      }),
    ];
  },
};
