// The one place that knows where Vue comes from: its webjar, unpacked at build. The build without the compiler of
// templates, which would need eval: components here are render functions.
export * from "../webjars/vue.runtime.esm-browser.prod.js";
