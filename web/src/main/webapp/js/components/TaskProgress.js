import { h } from "../vendor.js";
import { toneOf } from "../courses.js";
import { formatNumber, t } from "../i18n.js";

/** How far a course task is: its state and a bar. */
export const TaskProgress = {
  props: { status: { type: String, required: true }, progress: { type: Number, required: true } },
  setup(props) {
    return () => h("span", { class: "progress" }, [
      h("span", { class: ["badge", toneOf(props.status)] }, t("course.status." + props.status)),
      h("progress", { value: props.progress, max: 100, "aria-label": t("course.progress") }),
      h("span", formatNumber(props.progress / 100, { style: "percent" })),
    ]);
  },
};
