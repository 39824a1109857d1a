import { h, onMounted, onUnmounted, ref } from "../vendor.js";
import { BusyButton } from "../components/BusyButton.js";
import { CodeBlock } from "../components/CodeBlock.js";
import { DataTable } from "../components/DataTable.js";
import { FailureNote } from "../components/FailureNote.js";
import { TaskProgress } from "../components/TaskProgress.js";
import * as store from "../courses.js";
import { followTasks } from "../live.js";
import { ask } from "../notices.js";
import { go } from "../router.js";
import { formatNumber, formatTime, t } from "../i18n.js";

const TONES = { ERROR: "bad", WARNING: "warn" };

const columns = () => [
  { key: "created_at", title: t("course.time"), show: (row) => formatTime(row.created_at, { timeStyle: "medium" }) },
  { key: "level", title: t("course.level"),
    show: ({ level }) => h("span", { class: ["badge", TONES[level]] }, level) },
  { key: "message", title: t("course.message") },
];

/** One rehearsal, as it goes. */
export default {
  props: { id: { type: String, required: true } },
  setup(props) {
    const task = ref(null);
    const now = ref(null);
    const solutions = ref([]);
    const failure = ref(null);
    const live = followTasks((id, data) => {
      const isNew = now.value?.status !== data.status || now.value?.current_item !== data.current_item;
      now.value = data;
      if (isNew) {
        load();
      }
    });

    async function load() {
      try {
        [task.value, solutions.value] = await Promise.all([store.task(props.id), store.solutions(props.id)]);
      } catch (cause) {
        failure.value = cause;
      }
    }

    onMounted(async () => {
      await load();
      live.follow([Number(props.id)]);
    });
    onUnmounted(live.close);

    async function act(action) {
      if (action === "cancel" && !await ask({ title: t("course.cancelTitle"), action: t("course.action.cancel"),
        danger: true })) {
        return;
      }
      await store.act(props.id, action);
      await load();
    }

    async function remove() {
      if (await ask({ title: t("course.deleteTitle"), action: t("course.delete"), danger: true })) {
        await store.deleteTask(props.id);
        go("/courses");
      }
    }

    function item({ current_item: name, item_current_time: second, item_total_time: seconds, item_detail: detail }) {
      return name === undefined ? null : h("p", [
        t("course.item", { name }), seconds > 0 ? " " + t("course.seconds", {
          second: formatNumber(second), seconds: formatNumber(seconds),
        }) : "", detail ? " · " + detail : "",
      ]);
    }

    const solution = (made) => h("details", { key: made.course_id + made.item }, [
      h("summary", `${made.course_name}: ${made.exercise}`),
      h(CodeBlock, { code: made.solution, label: made.language }),
    ]);

    function whole(shown) {
      const { status, progress, completed_courses: done, total_courses: all } = { ...shown, ...now.value };
      return [
        h("h2", shown.name),
        h(TaskProgress, { status, progress }),
        h("p", t("course.done", { done: formatNumber(done), all: formatNumber(all) })),
        now.value === null ? null : item(now.value),
        shown.error_msg ? h("p", { class: "failure" }, shown.error_msg) : null,
        h("div", { class: "actions" }, [
          ...store.actionsIn(status).map((action) =>
            h(BusyButton, { key: action, run: () => act(action) }, () => t("course.action." + action))),
          store.isDeletable(status) ? h(BusyButton, { run: remove }, () => t("course.delete")) : null,
        ]),
        h("h2", t("course.solutions")),
        solutions.value.length === 0 ? h("p", { class: "empty" }, t("course.noSolutions"))
          : solutions.value.map(solution),
        h("h2", t("course.log")),
        h(DataTable, { caption: t("course.log"), columns: columns(), rows: shown.logs ?? [] }),
      ];
    }

    return () => [
      h("p", h("a", { href: "#/courses" }, t("course.back"))),
      h(FailureNote, { failure: failure.value }),
      task.value === null ? null : whole(task.value),
    ];
  },
};
