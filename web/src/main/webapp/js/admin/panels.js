// Panels that several areas share.
import { h } from "../vendor.js";
import { ChartPanel } from "../charts/ChartPanel.js";
import { lines, stacked } from "../charts/options.js";
import { formatNumber, t } from "../i18n.js";
import { labelsOf } from "./statistics.js";

const sum = (numbers) => numbers.reduce((all, one) => all + (one ?? 0), 0);
const cell = (value) => formatNumber(value, { maximumFractionDigits: 1 });

/** One figure over time with the period before. `member` names the figure. */
export function withPrevious({ question, unit, answer, member, empty }) {
  const now = answer.points.map((point) => point[member]);
  const before = answer.previous.points.map((point) => point[member]);
  const labels = labelsOf(answer);
  const names = [t("chart.now"), t("chart.before")];
  return h(ChartPanel, {
    question, unit,
    empty: sum(now) === 0 && sum(before) === 0 ? empty : undefined,
    summary: t("chart.sums", { now: cell(answer.total[member]), before: cell(answer.previous.total[member]) }),
    draw: lines(labels, unit, [{ name: names[0], data: now }, { name: names[1], data: before, previous: true }]),
    columns: [t("chart.time"), ...names],
    rows: labels.map((label, i) => [label, cell(now[i]), cell(before[i])]),
  });
}

/** Several figures over time. `members`: [[member, name]…]; with `bars` they stand on top of each other. */
export function together({ question, unit, answer, members, empty, bars = false,
  value = (point, name) => point[name] }) {
  const labels = labelsOf(answer);
  const parts = members.map(([member, name]) => ({ name, data: answer.points.map((point) => value(point, member)) }));
  return h(ChartPanel, {
    question, unit,
    empty: parts.every(({ data }) => sum(data) === 0) ? empty : undefined,
    summary: t("summary.list", { list: members.map(([member, name]) => [name, value(answer.total, member)])
      .filter(([, total]) => total !== null && total !== undefined).map(([name, total]) => `${name}: ${cell(total)}`)
      .join(", ") }),
    draw: (bars ? stacked : lines)(labels, unit, parts),
    columns: [t("chart.time"), ...parts.map(({ name }) => name)],
    rows: labels.map((label, i) => [label, ...parts.map(({ data }) => cell(data[i]))]),
  });
}

/** What was not measured has no value, rather than 0. */
const scaled = (value, scale) => (value === null || value === undefined ? null : value * scale);

/** p50, p90 and p99 of a figure over time. `scale` makes its unit of the server's. */
export function percentiles({ question, unit, answer, member, empty, scale = 1 }) {
  const members = ["p50", "p90", "p99"].map((name) => [name, t("chart." + name)]);
  return together({ question, unit, answer, members, empty,
    value: (point, name) => scaled(point[member]?.[name], scale) });
}
