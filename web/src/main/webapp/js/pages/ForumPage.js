import { h, reactive } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { Field, bound } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { TaskTable } from "../components/TaskTable.js";
import { LANGUAGES, askProgrammers, openTasks } from "../forum.js";
import { paged } from "../paged.js";
import { go } from "../router.js";
import { isProgrammer } from "../session.js";
import { t } from "../i18n.js";

export default {
  setup() {
    const question = reactive({ content: "", language: "Python" });
    const tasks = paged(openTasks);

    async function ask() {
      go("/forum/" + await askProgrammers(question.content, question.language));
    }

    return () => [
      h("p", { class: "lead" }, t(isProgrammer.value ? "forum.leadProgrammer" : "forum.leadUser")),
      h(FailureNote, { failure: tasks.failure }),
      h(TaskTable, { caption: t("page.forum"), tasks, page: tasks.page, size: tasks.size, onPage: tasks.turn }, {
        empty: () => t("forum.empty"),
      }),
      h("h2", t("forum.ask")),
      h(ActionForm, { action: t("forum.askAction"), run: ask }, () => [
        h(Field, { ...bound(question, "content"), label: t("forum.content"), as: "textarea", rows: 5, required: true,
          minlength: 15, maxlength: 65536, hint: t("forum.contentHint") }),
        h(Field, { ...bound(question, "language"), label: t("generate.language"), as: "select",
          options: LANGUAGES.map((name) => [name, name]) }),
      ]),
    ];
  },
};
