import { h } from "../vendor.js";
import { formatNumber, formatShare, t } from "../i18n.js";

const MILLION = 1_000_000;

function change(value, before) {
  if (before === undefined || before === null || value === null) {
    return null;
  }
  if (before === 0) {
    return value === 0 ? null : t("figure.new");
  }
  const share = (value - before) / before;
  return t("figure.change", { change: (share > 0 ? "+" : "") + formatShare(share) });
}

const compared = (text) => (text === null ? null : h("span", { class: "change" }, text));

/** One number, what it counts, and how it differs from the period before. */
export const Figure = {
  props: { name: { type: String, required: true }, value: { default: null }, before: { default: undefined },
    unit: { type: String, default: "" } },
  setup(props) {
    return () => h("div", { class: "figure" }, [
      h("span", props.name),
      h("strong", props.value === null || props.value === undefined ? "–"
        : `${formatNumber(props.value, { maximumFractionDigits: 1,
        notation: props.value < MILLION ? "standard" : "compact" })}${props.unit === "" ? "" : " " + props.unit}`),
      compared(change(props.value, props.before)),
    ]);
  },
};

/** Some of them. `all`: their properties. */
export const figures = (all) => h("div", { class: "figures" },
  all.map((props) => h(Figure, { key: props.name, ...props })));
