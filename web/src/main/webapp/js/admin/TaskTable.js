import { h, reactive, shallowRef } from "../vendor.js";
import * as api from "../api.js";
import { BusyButton } from "../components/BusyButton.js";
import { DataTable } from "../components/DataTable.js";
import { FailureNote } from "../components/FailureNote.js";
import { Field, bound } from "../components/Field.js";
import { t } from "../i18n.js";
import { TaskLog } from "./TaskLog.js";
import { action, options } from "./parts.js";
import { tableOf, useList } from "./useList.js";

/**
 * Tasks with what can be done to them. `path` is "/tasks" or "/course-tasks"; `states` are what to filter by, `stops`
 * and `retries` those in which a task can be stopped or done again; `lines` makes the lines of a log of the server's.
 */
export const TaskTable = {
  props: {
    path: { type: String, required: true }, caption: { type: String, required: true },
    columns: { type: Array, required: true }, states: { type: Array, required: true },
    stops: { type: Array, required: true }, retries: { type: Array, required: true },
    lines: { type: Function, required: true }, empty: { type: String, required: true },
  },
  setup(props) {
    const filters = reactive({ state: "", owner: "" });
    const { list, load } = useList("/admin/api" + props.path, filters);
    const log = shallowRef(null);

    async function read(row) {
      const answer = await api.get(`/admin/api${props.path}/${row.id}/log`);
      log.value = { title: t("log.title", { id: row.id }), lines: props.lines(answer) };
    }

    const change = (row, verb) => action({ text: t("task." + verb), path: `${props.path}/${row.id}/${verb}`,
      danger: verb === "stop", after: load, done: t(`task.${verb}.done`),
      question: { title: t(`task.${verb}.title`),
        text: t(`task.${verb}.text`, { name: row.username ?? row.owner }) } });

    return () => [
      h("div", { class: "tools" }, [
        h("div", { class: "fields", role: "search" }, [
          h(Field, { ...bound(filters, "state"), label: t("task.state"), as: "select",
            options: options("state", props.states) }),
          h(Field, { ...bound(filters, "owner"), label: t("task.ownerId"), type: "text", inputmode: "numeric" }),
        ]),
        h(BusyButton, { run: load }, () => t("refresh")),
      ]),
      h(FailureNote, { failure: list.failure }),
      h(DataTable, { caption: props.caption, columns: props.columns, ...tableOf(list) }, {
        actions: ({ row }) => [
          h(BusyButton, { key: "log", run: () => read(row) }, () => t("task.log")),
          props.stops.includes(row.state) ? change(row, "stop") : null,
          props.retries.includes(row.state) ? change(row, "retry") : null,
        ],
        empty: () => props.empty,
      }),
      h(TaskLog, { log: log.value, onClose: () => { log.value = null; } }),
    ];
  },
};
