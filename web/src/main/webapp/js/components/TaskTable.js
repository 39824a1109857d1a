import { h } from "../vendor.js";
import { href } from "../router.js";
import { t } from "../i18n.js";
import { DataTable } from "./DataTable.js";

const question = ({ taskId, content }) => h("a", { href: href("/forum/" + taskId) }, content);

const state = ({ finished }) => h("span", { class: ["badge", finished ? "good" : "warn"] },
  t(finished ? "forum.finished" : "forum.open"));

const columns = () => [
  { key: "content", title: t("forum.question"), show: question },
  { key: "codeType", title: t("generate.language") },
  { key: "finished", title: t("forum.state"), show: state },
  { key: "taskId", title: t("forum.number"), number: true },
];

/** Help tasks, each with the way to it. */
export const TaskTable = {
  props: {
    caption: { type: String, required: true }, tasks: { type: Object, required: true }, page: Number, size: Number,
  },
  emits: ["page"],
  setup(props, { emit, slots }) {
    return () => h(DataTable, {
      caption: props.caption, columns: columns(), rows: props.tasks.rows, total: props.tasks.total, rowKey: "taskId",
      page: props.page, size: props.size, onPage: (to) => emit("page", to),
    }, slots);
  },
};
