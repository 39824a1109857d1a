import { h, reactive } from "../../vendor.js";
import { ChartPanel } from "../../charts/ChartPanel.js";
import { bars, heatMap, stacked } from "../../charts/options.js";
import { Field, bound } from "../../components/Field.js";
import { formatNumber, formatShare, formatTime, t } from "../../i18n.js";
import { AreaFrame } from "../AreaFrame.js";
import { figures } from "../Figure.js";
import { percentiles, withPrevious } from "../panels.js";
import { fourWeeks } from "../range.js";
import { labelsOf, useStatistics } from "../statistics.js";

const CAUSES = ["unreachable", "busy", "refused", "timedOut", "nonsense", "failed"];
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));

function byGroup(answer, grouping) {
  const labels = labelsOf(answer);
  const parts = answer.groups.map(({ name, points }) => ({ name: name ?? t("group.none"),
    data: points.map(({ generations }) => generations) }));
  const most = answer.groups[0];
  return h(ChartPanel, {
    question: t("question.generations.by"), unit: t("unit.generations"),
    empty: parts.length === 0 ? t("empty.generations") : undefined,
    summary: most === undefined ? "" : t("summary.most", { name: most.name ?? t("group.none"),
      share: formatShare(answer.total.generations === 0 ? 0 : most.total.generations / answer.total.generations) }),
    draw: stacked(labels, t("unit.generations"), parts),
    columns: [t("chart.time"), ...parts.map(({ name }) => name)],
    rows: labels.map((label, i) => [label, ...parts.map(({ data }) => formatNumber(data[i]))]),
  }, { default: () => h(Field, { ...bound(grouping, "by"), label: t("group.by"), as: "select",
    options: ["model", "language", "dialect"].map((name) => [name, t("group." + name)]) }) });
}

function failures({ total }) {
  const causes = CAUSES.filter((cause) => total.causes[cause] > 0);
  return h(ChartPanel, {
    question: t("question.generations.causes"), unit: t("unit.generations"), height: 220,
    empty: causes.length === 0 ? t("empty.causes") : undefined,
    summary: t("summary.errors", { errors: formatNumber(total.errors),
      share: formatShare(total.generations === 0 ? 0 : total.errors / total.generations) }),
    draw: bars(causes.map((cause) => t("cause." + cause)), t("unit.generations"),
      causes.map((cause) => total.causes[cause])),
    columns: [t("cause"), t("unit.generations")],
    rows: causes.map((cause) => [t("cause." + cause), formatNumber(total.causes[cause])]),
  });
}

/** Monday first; 2024-01-01 was one. */
const weekdays = () => HOURS.slice(0, 7).map((_, day) =>
  formatTime(new Date(2024, 0, 1 + day, 12).toISOString(), { weekday: "short" }));

function weekHours(answer) {
  const counts = new Map();
  for (const { start, generations } of answer.points) {
    const at = new Date(start);
    const key = ((at.getDay() + 6) % 7) * 24 + at.getHours();
    counts.set(key, (counts.get(key) ?? 0) + generations);
  }
  const days = weekdays();
  const cells = [...counts].map(([key, count]) => [key % 24, Math.floor(key / 24), count]);
  const busiest = cells.reduce((most, cell) => (cell[2] > (most?.[2] ?? 0) ? cell : most), null);
  return h(ChartPanel, {
    question: t("question.generations.hours"), unit: t("unit.generations"),
    empty: busiest === null ? t("empty.generations") : undefined,
    summary: busiest === null ? "" : t("summary.busiest", { day: days[busiest[1]], hour: HOURS[busiest[0]] }),
    draw: heatMap(HOURS, days, t("unit.generations"), cells),
    columns: [t("chart.hour"), ...days],
    rows: HOURS.map((hour, i) => [hour, ...days.map((_, day) => formatNumber(counts.get(day * 24 + i) ?? 0))]),
  });
}

function totals({ total, previous }) {
  const both = (member) => ({ value: total[member], before: previous.total[member] });
  return figures([
    { name: t("figure.generations"), ...both("generations") },
    { name: t("figure.errors"), ...both("errors") },
    { name: t("figure.promptTokens"), ...both("promptTokens") },
    { name: t("figure.outputTokens"), ...both("outputTokens") },
    { name: t("figure.median"), value: total.latencyMillis?.p50 ?? null, unit: "ms" },
  ]);
}

export default {
  setup() {
    const grouping = reactive({ by: "model" });
    const state = useStatistics("generations", () => ({ by: grouping.by }));
    const month = useStatistics("generations", () => ({}), fourWeeks);

    return () => h(AreaFrame, { area: "generations", state }, { default: (answer) => [
      totals(answer),
      h("div", { class: "chart-grid" }, [
        withPrevious({ question: t("question.generations.generations"), unit: t("unit.generations"), answer,
          member: "generations", empty: t("empty.generations") }),
        byGroup(answer, grouping),
        percentiles({ question: t("question.generations.latency"), unit: "ms", answer, member: "latencyMillis",
          empty: t("empty.generations") }),
        percentiles({ question: t("question.generations.first"), unit: "ms", answer, member: "firstTextMillis",
          empty: t("empty.streams") }),
        failures(answer),
        month.answer === null ? null : weekHours(month.answer),
      ]),
    ] });
  },
};
