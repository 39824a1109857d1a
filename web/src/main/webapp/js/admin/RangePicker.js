import { h } from "../vendor.js";
import { Field } from "../components/Field.js";
import { replace, route } from "../router.js";
import { t } from "../i18n.js";
import { PRESET_NAMES, localDate, presetOf, zone } from "./range.js";

/** Chooses the stretch of time; what is chosen is in the address. */
export const RangePicker = {
  setup() {
    const today = localDate(new Date());

    function choose(change) {
      replace(route.path, { ...route.query, ...change });
    }

    function chosen(name) {
      choose(name === "custom" ? { range: name, from: route.query.from ?? today, to: route.query.to ?? today }
        : { range: name, from: undefined, to: undefined });
    }

    const day = (name) => h(Field, { label: t("range." + name), type: "date", max: today, modelValue: route.query[name],
      "onUpdate:modelValue": (value) => choose({ [name]: value }) });

    return () => h("div", { class: "range" }, [
      h("div", { class: "choices", role: "group", "aria-label": t("range.label") }, PRESET_NAMES.map((name) =>
        h("button", { type: "button", "aria-pressed": presetOf(route.query) === name, onClick: () => chosen(name) },
          t("range." + name)))),
      route.query.range === "custom" ? h("div", { class: "fields" }, [day("from"), day("to")]) : null,
      h("span", { class: "hint" }, t("range.zone", { zone })),
    ]);
  },
};
