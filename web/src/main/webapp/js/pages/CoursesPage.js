import { h, onMounted, onUnmounted, reactive, ref, watch } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { CoursePicker } from "../components/CoursePicker.js";
import { DataTable } from "../components/DataTable.js";
import { Field, bound } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { TaskProgress } from "../components/TaskProgress.js";
import * as store from "../courses.js";
import { followTasks } from "../live.js";
import { paged } from "../paged.js";
import { go, href } from "../router.js";
import { formatTime, t } from "../i18n.js";

const columns = () => [
  { key: "name", title: t("course.task"), show: (row) => h("a", { href: href("/courses/" + row.id) }, row.name) },
  { key: "progress", title: t("course.progress"),
    show: ({ status, progress }) => h(TaskProgress, { status, progress }) },
  { key: "created_at", title: t("course.created"), show: (row) => formatTime(row.created_at) },
];

export default {
  setup() {
    const courses = ref([]);
    const failure = ref(null);
    const wish = reactive({ name: "", courseIds: [] });
    const tasks = paged(store.tasks);
    const live = followTasks((id, { status, progress }) => {
      Object.assign(tasks.rows.find((row) => row.id === id) ?? {}, { status, progress });
    });

    watch(() => tasks.rows.map(({ id }) => id), (ids) => live.follow(ids));
    onUnmounted(live.close);
    onMounted(async () => {
      try {
        courses.value = await store.courses();
      } catch (cause) {
        failure.value = cause;
      }
    });

    async function create() {
      const { id } = await store.createTask(wish.name, wish.courseIds);
      await store.act(id, "start");
      go("/courses/" + id);
    }

    return () => [
      h("p", { class: "lead" }, t("course.lead")),
      h(FailureNote, { failure: failure.value }),
      h(ActionForm, { action: t("course.create"), run: create }, () => [
        h(Field, { ...bound(wish, "name"), label: t("course.name"), required: true, maxlength: 200 }),
        h(CoursePicker, { ...bound(wish, "courseIds"), courses: courses.value }),
      ]),
      h("h2", t("course.tasks")),
      h(FailureNote, { failure: tasks.failure }),
      h(DataTable, { caption: t("course.tasks"), columns: columns(), rows: tasks.rows, page: tasks.page,
        size: tasks.size, total: tasks.total, onPage: tasks.turn }, { empty: () => t("course.empty") }),
    ];
  },
};
