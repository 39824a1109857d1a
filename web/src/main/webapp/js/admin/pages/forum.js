import { h } from "../../vendor.js";
import { ChartPanel } from "../../charts/ChartPanel.js";
import { funnel } from "../../charts/options.js";
import { formatNumber, formatShare, t } from "../../i18n.js";
import { AreaFrame } from "../AreaFrame.js";
import { percentiles, together, withPrevious } from "../panels.js";
import { useStatistics } from "../statistics.js";

const STEPS = ["stored", "asked", "answered", "adopted"];

function steps({ total }) {
  const all = STEPS.map((name) => ({ name: t("funnel." + name), value: total[name] }));
  return h(ChartPanel, {
    question: t("question.forum.funnel"), unit: t("unit.questions"),
    empty: total.stored + total.asked === 0 ? t("empty.forum") : undefined,
    summary: t("summary.adopted", { share: formatShare(total.asked === 0 ? 0 : total.adopted / total.asked) }),
    draw: funnel(t("unit.questions"), all),
    columns: [t("funnel.step"), t("unit.questions")],
    rows: all.map(({ name, value }) => [name, formatNumber(value)]),
  });
}

export default {
  setup() {
    const state = useStatistics("forum");
    return () => h(AreaFrame, { area: "forum", state }, { default: (answer) => h("div", { class: "chart-grid" }, [
      steps(answer),
      withPrevious({ question: t("question.forum.asked"), unit: t("unit.questions"), answer, member: "asked",
        empty: t("empty.forum") }),
      together({ question: t("question.forum.answers"), unit: t("unit.answers"), answer, empty: t("empty.forum"),
        members: [["answers", t("funnel.answers")], ["adopted", t("funnel.adopted")]] }),
      percentiles({ question: t("question.forum.wait"), unit: t("unit.hours"), answer, member: "adoptionSeconds",
        scale: 1 / 3600, empty: t("empty.adopted") }),
    ]) });
  },
};
