import { h } from "../../vendor.js";
import { t } from "../../i18n.js";
import { href } from "../../router.js";
import { AreaFrame } from "../AreaFrame.js";
import { figures } from "../Figure.js";
import { together, withPrevious } from "../panels.js";
import { useStatistics } from "../statistics.js";

const MEMBERS = ["issued", "redeemed", "spent", "redemptions"];

export default {
  setup() {
    const state = useStatistics("credits");
    return () => [
      h("p", h("a", { href: href("/admin/codes") }, t("credits.codes"))),
      h(AreaFrame, { area: "credits", state }, { default: (answer) => [
        figures(MEMBERS.map((member) => ({ name: t("figure." + member), value: answer.total[member],
          before: answer.previous.total[member] }))),
        h("div", { class: "chart-grid" }, [
          withPrevious({ question: t("question.credits.spent"), unit: t("unit.credits"), answer, member: "spent",
            empty: t("empty.credits") }),
          together({ question: t("question.credits.issued"), unit: t("unit.credits"), answer, empty: t("empty.credits"),
            bars: true, members: [["issued", t("figure.issued")], ["redeemed", t("figure.redeemed")]] }),
        ]),
      ] }),
    ];
  },
};
