import { h, ref } from "../vendor.js";
import { t } from "../i18n.js";
import { EChart } from "./EChart.js";

function plainTable(question, columns, rows) {
  return h("div", { class: "table plain", tabindex: 0, role: "region", "aria-label": question }, h("table", [
    h("caption", { class: "unseen" }, question),
    h("thead", h("tr", columns.map((column, i) => h("th", { scope: "col", class: { number: i > 0 } }, column)))),
    h("tbody", rows.map((row) => h("tr", row.map((cell, i) => i === 0
      ? h("th", { scope: "row" }, cell) : h("td", { class: "number", "data-title": columns[i] }, cell))))),
  ]));
}

/**
 * A chart that answers a question: the question as its title, the unit, one sentence that answers it, the drawing, and
 * all its figures as a table. With `empty` (what to do about it) there is nothing to draw.
 */
export const ChartPanel = {
  props: {
    question: { type: String, required: true }, unit: { type: String, required: true },
    summary: { type: String, default: "" }, draw: { type: Function, required: true }, empty: String, height: Number,
    columns: { type: Array, required: true }, rows: { type: Array, required: true },
  },
  setup(props, { slots }) {
    const shown = ref(false);

    return () => h("section", { class: "panel chart-panel" }, [
      h("div", { class: "chart-head" }, [h("h2", props.question), slots.default?.()]),
      props.empty ? h("p", { class: "empty" }, props.empty) : [
        h("p", { class: "hint" }, `${props.summary} ${t("chart.unit", { unit: props.unit })}`),
        h(EChart, { draw: props.draw, label: `${props.question} ${props.summary}`, height: props.height }),
        h("details", { onToggle: (event) => { shown.value = event.target.open; } }, [
          h("summary", t("chart.asTable")),
          shown.value ? plainTable(props.question, props.columns, props.rows) : null,
        ]),
      ],
    ]);
  },
};
