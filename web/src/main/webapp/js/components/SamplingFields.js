import { h } from "../vendor.js";
import { t } from "../i18n.js";
import { Field, bound } from "./Field.js";

const BOUNDS = {
  maxTokens: { min: 1, max: 4096, step: 1 },
  temperature: { min: 0, max: 2, step: 0.05 },
  topP: { min: 0.05, max: 1, step: 0.05 },
  topK: { min: 0, max: 1000, step: 1 },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER, step: 1 },
};

/** How a model is to choose its words; changes `parameters` itself. */
export const SamplingFields = {
  props: { parameters: { type: Object, required: true } },
  setup(props) {
    return () => h("div", { class: "fields" }, Object.entries(BOUNDS).map(([name, bounds]) => h(Field, {
      key: name, ...bound(props.parameters, name), label: t("sampling." + name), type: "number", required: true,
      ...bounds,
    })));
  },
};
