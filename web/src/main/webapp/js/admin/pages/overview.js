import { h } from "../../vendor.js";
import { formatTime, t } from "../../i18n.js";
import { AreaFrame } from "../AreaFrame.js";
import { figures } from "../Figure.js";
import { withPrevious } from "../panels.js";
import { useLive, useStatistics } from "../statistics.js";

function now(live) {
  const { figures: all, lost } = live;
  return h("section", { class: "panel", "aria-label": t("live.title") }, [
    h("h2", [t("live.title"), " ", h("span", { class: ["badge", lost ? "bad" : "good"] },
      lost ? t("live.lost") : t("live.on"))]),
    all === null ? h("p", { role: "status" }, t("shell.loading")) : [
      figures([
        { name: t("live.generationsHour"), value: all.lastHour.generations.generations },
        { name: t("live.generations"), value: all.today.generations.generations },
        { name: t("live.errors"), value: all.today.generations.errors },
        { name: t("live.active"), value: all.today.accounts.active },
        { name: t("live.votes"), value: all.today.arena.votes },
        { name: t("live.courses"), value: all.today.courses.started },
      ]),
      h("p", { class: "hint" }, t("live.at", { time: formatTime(all.at, { timeStyle: "medium" }) })),
    ],
  ]);
}

function summary({ areas, active }) {
  const of = (area, member) => ({ value: areas[area].total[member], before: areas[area].previous.total[member] });
  return figures([
    { name: t("figure.generations"), ...of("generations", "generations") },
    { name: t("figure.errors"), ...of("generations", "errors") },
    { name: t("figure.registered"), ...of("accounts", "registered") },
    { name: t("figure.activeDay"), value: active.day },
    { name: t("figure.activeWeek"), value: active.week },
    { name: t("figure.activeMonth"), value: active.month },
    { name: t("figure.adopted"), ...of("forum", "adopted") },
    { name: t("figure.spent"), ...of("credits", "spent") },
    { name: t("figure.votes"), ...of("arena", "votes") },
    { name: t("figure.rehearsals"), ...of("courses", "completed") },
  ]);
}

const CHARTS = [["generations", "generations", "unit.generations"], ["accounts", "active", "unit.accounts"],
  ["arena", "votes", "unit.votes"], ["courses", "started", "unit.tasks"]];

export default {
  setup() {
    const state = useStatistics("overview");
    const live = useLive();

    return () => [
      now(live),
      h(AreaFrame, { area: "overview", state }, { default: (answer) => [
        summary(answer),
        h("div", { class: "chart-grid" }, CHARTS.map(([area, member, unit]) => withPrevious({
          question: t(`question.${area}.${member}`), unit: t(unit), member, empty: t("empty." + area),
          answer: { ...answer.areas[area], step: answer.step },
        }))),
      ] }),
    ];
  },
};
