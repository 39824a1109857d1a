// What the charts look like: functions of the figures that give functions of the colours, which give ECharts' options.
// Tooltips are drawn on the canvas, because HTML in them would need styles that the security policy forbids.
import { formatNumber } from "../i18n.js";

const short = (value) => formatNumber(value, { notation: "compact", maximumFractionDigits: 1 });

const whole = (numbers) => numbers.every((number) => Number.isInteger(number ?? 0));

function frame(colours, unit, numbers = []) {
  const text = { color: colours.quiet, fontSize: 12 };
  return {
    color: colours.series,
    textStyle: { fontFamily: "system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif" },
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    legend: { type: "scroll", top: 0, left: 0, textStyle: text, pageTextStyle: text, inactiveColor: colours.line,
      pageIconColor: colours.accent, pageIconInactiveColor: colours.line },
    tooltip: { trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colours.paper,
      borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 12 },
      valueFormatter: (value) => (value === null || value === undefined ? "–" : formatNumber(value)) },
    yAxis: { type: "value", name: unit, nameLocation: "end", nameTextStyle: { ...text, align: "left" },
      minInterval: whole(numbers) ? 1 : 0,
      axisLabel: { ...text, formatter: short }, splitLine: { lineStyle: { color: colours.line } } },
  };
}

function categories(colours, labels, more = {}) {
  return { type: "category", data: labels, axisLabel: { color: colours.quiet, fontSize: 12, hideOverlap: true },
    axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false }, ...more };
}

const line = (name, data, more = {}) => ({ name, type: "line", data, showSymbol: data.length < 40, symbolSize: 5,
  lineStyle: { width: 2 }, ...more });

/** Lines over time. `lines`: [{ name, data, previous }]; one that is `previous` is dashed and quiet. */
export const lines = (labels, unit, all) => (colours) => ({
  ...frame(colours, unit, all.flatMap(({ data }) => data)),
  xAxis: categories(colours, labels, { boundaryGap: false }),
  series: all.map(({ name, data, previous }) => line(name, data, previous ? {
    color: colours.previous, lineStyle: { width: 2, type: "dashed", color: colours.previous }, symbol: "none",
  } : {})),
});

/** Bars over time, on top of each other. `parts`: [{ name, data }]. */
export const stacked = (labels, unit, parts) => (colours) => ({
  ...frame(colours, unit),
  xAxis: categories(colours, labels),
  series: parts.map(({ name, data }) => ({ name, data, type: "bar", stack: "all", barMaxWidth: 40 })),
});

/** Bars that lie, one for each thing. */
export const bars = (names, unit, data) => (colours) => {
  const { yAxis: values, ...rest } = frame(colours, unit);
  return {
    ...rest,
    legend: undefined,
    grid: { left: 16, right: 48, top: 8, bottom: 24, containLabel: true },
    xAxis: { ...values, nameLocation: "middle", nameGap: 26 },
    yAxis: categories(colours, names, { inverse: true }),
    series: [{ type: "bar", data, name: unit, barMaxWidth: 24, color: colours.accent,
      label: { show: true, position: "right", color: colours.ink, formatter: ({ value }) => short(value) } }],
  };
};

const most = (cells) => Math.max(1, ...cells.map((cell) => cell[2]));

/** Hours by weekdays. `cells`: [[hour, weekday, value]…]. */
export const heatMap = (hours, weekdays, unit, cells) => (colours) => ({
  textStyle: frame(colours, unit).textStyle,
  grid: { left: 8, right: 8, top: 8, bottom: 56, containLabel: true },
  tooltip: { ...frame(colours, unit).tooltip, trigger: "item",
    formatter: ({ value: [hour, day, value] }) => `${weekdays[day]} ${hours[hour]}: ${formatNumber(value)} ${unit}` },
  xAxis: categories(colours, hours),
  yAxis: categories(colours, weekdays, { inverse: true }),
  visualMap: { min: 0, max: most(cells), calculable: false, orient: "horizontal", left: "center", bottom: 0,
    itemHeight: 140, textStyle: { color: colours.quiet }, text: [`${short(most(cells))} ${unit}`, "0"],
    inRange: { color: [colours.cold, colours.accent] } },
  series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: colours.paper, borderWidth: 1 } }],
});

/** How many are left after each step. `steps`: [{ name, value }]. */
export const funnel = (unit, steps) => (colours) => ({
  ...frame(colours, unit),
  yAxis: undefined,
  legend: undefined,
  tooltip: { ...frame(colours, unit).tooltip, trigger: "item",
    formatter: ({ name, value }) => `${name}: ${formatNumber(value)} ${unit}` },
  series: [{ type: "funnel", sort: "none", left: 8, right: 8, top: 8, bottom: 8, gap: 4, minSize: "12%",
    label: { position: "inside", color: colours.paper, fontSize: 13,
      formatter: ({ name, value }) => `${name}: ${formatNumber(value)}` },
    labelLine: { show: false }, itemStyle: { borderWidth: 0 },
    data: steps.map(({ name, value }) => ({ name, value })) }],
});

/** Scores with the intervals in which they lie. `models`: [{ model, score, lower, upper }], the best first. */
export const intervals = (unit, models) => (colours) => {
  const { yAxis: values, ...rest } = frame(colours, unit);
  return {
    ...rest,
    legend: undefined,
    grid: { left: 16, right: 24, top: 8, bottom: 28, containLabel: true },
    tooltip: { ...rest.tooltip, trigger: "item", formatter: ({ dataIndex }) => {
      const { model, score, lower, upper } = models[dataIndex];
      return `${model}: ${formatNumber(score)} (${formatNumber(lower)} – ${formatNumber(upper)})`;
    } },
    xAxis: { ...values, axisLabel: { ...values.axisLabel, formatter: (value) => formatNumber(value) }, scale: true,
      nameLocation: "middle", nameGap: 26 },
    yAxis: categories(colours, models.map(({ model }) => model), { inverse: true }),
    series: [
      { type: "custom", encode: { x: [1, 2], y: 0 }, data: models.map(({ lower, upper }, i) => [i, lower, upper]),
        renderItem: (_, api) => whisker(api, colours.quiet) },
      { type: "scatter", symbolSize: 11, color: colours.accent, data: models.map(({ score }, i) => [score, i]) },
    ],
  };
};

function whisker(api, stroke) {
  const [from, y] = api.coord([api.value(1), api.value(0)]);
  const [to] = api.coord([api.value(2), api.value(0)]);
  const piece = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 2 } });
  return { type: "group", children: [piece(from, y, to, y), piece(from, y - 5, from, y + 5),
    piece(to, y - 5, to, y + 5)] };
}
