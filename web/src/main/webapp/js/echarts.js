// The one place that knows where ECharts comes from: its webjar, unpacked at build. A megabyte: import it lazily.
export * from "../webjars/echarts.esm.min.js";
