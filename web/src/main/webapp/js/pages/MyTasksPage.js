import { h, ref } from "../vendor.js";
import { Field } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { TaskTable } from "../components/TaskTable.js";
import { ownTasks } from "../forum.js";
import { paged } from "../paged.js";
import { t } from "../i18n.js";

const KINDS = ["all", "open", "finished"];

export default {
  setup() {
    const kind = ref("all");
    const tasks = paged((page, size) => ownTasks(kind.value, page, size));

    function choose(value) {
      kind.value = value;
      tasks.turn(1);
    }

    return () => [
      h("p", { class: "lead" }, t("tasks.lead")),
      h("div", { class: "fields form" }, h(Field, {
        label: t("forum.state"), as: "select", modelValue: kind.value, "onUpdate:modelValue": choose,
        options: KINDS.map((name) => [name, t("tasks." + name)]),
      })),
      h(FailureNote, { failure: tasks.failure }),
      h(TaskTable, { caption: t("page.tasks"), tasks, page: tasks.page, size: tasks.size, onPage: tasks.turn }, {
        empty: () => [t("tasks.empty") + " ", h("a", { href: "#/generate" }, t("page.generate"))],
      }),
    ];
  },
};
