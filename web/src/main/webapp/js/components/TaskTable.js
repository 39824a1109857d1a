import { h } from "../vendor.js";
import { href } from "../router.js";
import { t } from "../i18n.js";
import { DataTable } from "./DataTable.js";

const columns = () => [
  { key: "content", title: t("forum.question"), show: (row) => h("a", { href: href("/forum/" + row.taskId) }, row.content) },
  { key: "codeType", title: t("generate.language") },
  { key: "finished", title: t("forum.state"), show: (row) => h("span", { class: ["badge", row.finished ? "good" : "warn"] },
    t(row.finished ? "forum.finished" : "forum.open")) },
  { key: "taskId", title: t("forum.number"), number: true },
];

/** Help tasks, each with the way to it. */
export const TaskTable = {
  props: { caption: { type: String, required: true }, tasks: { type: Object, required: true }, page: Number, size: Number },
  emits: ["page"],
  setup(props, { emit, slots }) {
    return () => h(DataTable, {
      caption: props.caption, columns: columns(), rows: props.tasks.rows, total: props.tasks.total, rowKey: "taskId",
      page: props.page, size: props.size, onPage: (to) => emit("page", to),
    }, slots);
  },
};
