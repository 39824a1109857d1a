import { h, onBeforeUnmount, onMounted, ref, watch } from "../vendor.js";
import { dark } from "../theme.js";
import { palette } from "./palette.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * A drawing of ECharts. `draw` makes its option of the colours of the day; `label` is all that screen readers get, so
 * that whoever uses this shows the figures as a table besides.
 */
export const EChart = {
  props: {
    draw: { type: Function, required: true }, label: { type: String, required: true },
    height: { type: Number, default: 300 },
  },
  setup(props) {
    const box = ref(null);
    let chart = null;
    let observer = null;

    function redraw() {
      chart?.setOption({ animation: !still.matches, ...props.draw(palette(dark.value)) }, true);
    }

    onMounted(async () => {
      const echarts = await import("../echarts.js");
      if (box.value !== null) {
        chart = echarts.init(box.value, null, { renderer: "canvas" });
        observer = new ResizeObserver(() => chart.resize());
        observer.observe(box.value);
        redraw();
      }
    });
    watch([() => props.draw, dark], redraw);
    onBeforeUnmount(() => {
      observer?.disconnect();
      chart?.dispose();
    });

    return () => h("div", {
      ref: box, class: "chart", role: "img", "aria-label": props.label, style: { height: `${props.height}px` },
    });
  },
};
