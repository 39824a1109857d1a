import { h } from "../vendor.js";
import { BusyButton } from "../components/BusyButton.js";
import { FailureNote } from "../components/FailureNote.js";
import { route } from "../router.js";
import { t } from "../i18n.js";
import { RangePicker } from "./RangePicker.js";
import { rangeOf } from "./range.js";
import { download } from "./statistics.js";

/** What the pages of figures have in common: range, export, failure; the slot gets the answer once there is one. */
export const AreaFrame = {
  props: { area: { type: String, required: true }, state: { type: Object, required: true } },
  setup(props, { slots }) {
    const file = (format) => h(BusyButton, { run: () => download(props.area, rangeOf(route.query), format) },
      () => t("export." + format));

    return () => [
      h("div", { class: "tools" }, [h(RangePicker), h("div", { class: "actions" }, [file("csv"), file("json")])]),
      h(FailureNote, { failure: props.state.failure }),
      props.state.answer === null
        ? props.state.busy ? h("p", { role: "status" }, t("shell.loading")) : null
        : h("div", { class: "charts", "aria-busy": props.state.busy }, slots.default(props.state.answer)),
    ];
  },
};
