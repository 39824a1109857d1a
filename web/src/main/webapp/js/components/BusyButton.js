import { h, ref } from "../vendor.js";
import { notifyFailure } from "../notices.js";

/** A button that cannot be pressed again while `run` (async) has not ended, and tells its failure. */
export const BusyButton = {
  props: { run: { type: Function, required: true } },
  setup(props, { slots }) {
    const busy = ref(false);

    async function pressed() {
      busy.value = true;
      try {
        await props.run();
      } catch (failure) {
        notifyFailure(failure);
      } finally {
        busy.value = false;
      }
    }

    return () => h("button", { type: "button", disabled: busy.value, "aria-busy": busy.value, onClick: pressed },
      slots.default?.());
  },
};
