import { h } from "../../vendor.js";
import { t } from "../../i18n.js";
import { TaskTable } from "../TaskTable.js";
import { accountLink, badge, when, word } from "../parts.js";

const columns = () => [
  { key: "kind", title: t("task.kind"), show: ({ kind }) => word("taskKind", kind) },
  { key: "username", title: t("task.owner"), show: ({ owner, username }) => accountLink(owner, username) },
  { key: "model", title: t("task.model"), show: ({ model }) => model ?? t("task.standard") },
  { key: "state", title: t("task.state"), show: ({ state }) => badge("state", state) },
  { key: "ending", title: t("task.ending"), show: ({ ending }) => (ending === null ? "–" : word("ending", ending)) },
  { key: "createdAt", title: t("task.created"), show: ({ createdAt }) => when(createdAt) },
];

export default {
  setup() {
    return () => [
      h("p", { class: "lead" }, t("allTasks.lead")),
      h(TaskTable, { path: "/tasks", caption: t("admin.tasks"), columns: columns(), empty: t("allTasks.none"),
        states: ["pending", "running", "finished", "failed"], stops: ["pending", "running"], retries: ["failed"],
        lines: (pieces) => (pieces.length === 0 ? [] : [pieces.join("")]) }),
    ];
  },
};
