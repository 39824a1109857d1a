import { h, useId } from "../vendor.js";

/**
 * A labelled control: `as` is "input" (the default), "textarea" or "select" (with `options`: [[value, text]…]). What
 * else is given (type, required, maxlength, autocomplete…) reaches the control itself. An input of type number gives
 * numbers, null for none.
 */
export const Field = {
  inheritAttrs: false,
  props: {
    label: { type: String, required: true }, modelValue: { default: "" }, as: { type: String, default: "input" },
    options: { type: Array, default: () => [] }, hint: String, problem: String,
  },
  emits: ["update:modelValue"],
  setup(props, { attrs, emit }) {
    const id = "field-" + useId();

    function changed(event) {
      const { type, value } = event.target;
      emit("update:modelValue", type === "number" ? (value === "" ? null : Number(value)) : value);
    }

    function control() {
      const described = props.hint || props.problem ? id + "-note" : undefined;
      const common = {
        ...attrs, id, "aria-describedby": described, "aria-invalid": props.problem ? "true" : undefined,
      };
      if (props.as === "select") {
        return h("select", { ...common, value: props.modelValue, onChange: changed }, props.options.map(
          ([value, text]) => h("option", { key: value, value, selected: value === props.modelValue }, text)));
      }
      return h(props.as, { ...common, value: props.modelValue, onInput: changed });
    }

    return () => h("div", { class: "field" }, [
      h("label", { for: id }, props.label),
      control(),
      props.problem ? h("p", { id: id + "-note", class: "problem" }, props.problem)
        : props.hint ? h("p", { id: id + "-note", class: "hint" }, props.hint) : null,
    ]);
  },
};

/** Properties that bind a field to a member of a reactive object. */
export const bound = (object, name) => ({
  modelValue: object[name], "onUpdate:modelValue": (value) => { object[name] = value; },
});
