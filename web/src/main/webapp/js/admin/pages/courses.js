import { h } from "../../vendor.js";
import { formatShare, formatTime, t } from "../../i18n.js";
import { AreaFrame } from "../AreaFrame.js";
import { figures } from "../Figure.js";
import { TaskTable } from "../TaskTable.js";
import { percentiles, together } from "../panels.js";
import { accountLink, badge, when } from "../parts.js";
import { useStatistics } from "../statistics.js";

const ENDS = ["completed", "failed", "cancelled"];
const STATES = ["pending", "running", "paused", ...ENDS];

const columns = () => [
  { key: "name", title: t("task.name") },
  { key: "username", title: t("task.owner"), show: ({ owner, username }) => accountLink(owner, username) },
  { key: "state", title: t("task.state"), show: ({ state }) => badge("state", state) },
  { key: "progress", title: t("task.progress"), number: true, show: ({ progress }) => formatShare(progress / 100) },
  { key: "reason", title: t("task.reason"), show: ({ reason, currentItem }) => reason ?? currentItem ?? "–" },
  { key: "createdAt", title: t("task.created"), show: ({ createdAt }) => when(createdAt) },
];

export default {
  setup() {
    const state = useStatistics("courses");
    return () => [
      h(AreaFrame, { area: "courses", state }, { default: (answer) => [
        figures([
          { name: t("figure.started"), value: answer.total.started, before: answer.previous.total.started },
          { name: t("figure.rehearsals"), value: answer.total.completed, before: answer.previous.total.completed },
          { name: t("figure.successRate"), value: answer.total.successRate === null ? null
            : answer.total.successRate * 100, unit: "%" },
        ]),
        h("div", { class: "chart-grid" }, [
          together({ question: t("question.courses.ends"), unit: t("unit.tasks"), answer, bars: true,
            empty: t("empty.courses"), members: ENDS.map((name) => [name, t("state." + name)]) }),
          percentiles({ question: t("question.courses.duration"), unit: t("unit.minutes"), answer,
            member: "durationSeconds", scale: 1 / 60, empty: t("empty.courses") }),
        ]),
      ] }),
      h("h2", t("courses.tasks")),
      h(TaskTable, { path: "/course-tasks", caption: t("courses.tasks"), columns: columns(), states: STATES,
        stops: ["pending", "running"], retries: ["failed", "cancelled"], empty: t("courses.none"),
        lines: (lines) => lines.map(({ at, level, message }) => `${formatTime(at,
          { dateStyle: "short", timeStyle: "medium" })} ${level.toUpperCase()} ${message}`) }),
    ];
  },
};
