import { h } from "../vendor.js";
import { t } from "../i18n.js";

/** Courses to choose any number of; `modelValue` are the ids of the chosen ones. */
export const CoursePicker = {
  props: { courses: { type: Array, required: true }, modelValue: { type: Array, required: true } },
  emits: ["update:modelValue"],
  setup(props, { emit }) {
    function toggle(id, chosen) {
      emit("update:modelValue", chosen ? [...props.modelValue, id] : props.modelValue.filter((other) => other !== id));
    }

    const option = ({ courseId, courseName, teacherName }) => h("label", { key: courseId, class: "option" }, [
      h("input", { type: "checkbox", checked: props.modelValue.includes(courseId),
        onChange: (event) => toggle(courseId, event.target.checked) }),
      h("span", [h("strong", courseName), teacherName ? " · " + teacherName : ""]),
    ]);

    return () => h("fieldset", [h("legend", t("course.choose")), props.courses.map(option)]);
  },
};
