import { computed, h, onMounted, reactive, ref } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { BusyButton } from "../components/BusyButton.js";
import { CodeBlock } from "../components/CodeBlock.js";
import { Field, bound } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { adopt, answer, reopen, taskWithAnswers } from "../forum.js";
import { isProgrammer, session } from "../session.js";
import { t } from "../i18n.js";

/** One question with its answers. */
export default {
  props: { id: { type: String, required: true } },
  setup(props) {
    const shown = ref(null);
    const failure = ref(null);
    const draft = reactive({ content: "" });
    const isOwn = computed(() => shown.value?.task.userId === session.account?.id);

    async function load() {
      try {
        shown.value = await taskWithAnswers(props.id);
      } catch (cause) {
        failure.value = cause;
      }
    }

    async function send() {
      await answer(Number(props.id), draft.content);
      draft.content = "";
      await load();
    }

    async function toggle({ answerId, accepted }) {
      await adopt(props.id, answerId, accepted === 0);
      await load();
    }

    async function askAgain() {
      await reopen(props.id);
      await load();
    }

    function answerPanel(given) {
      const author = t("forum.by", { name: given.author ?? t("forum.gone") });
      return h("article", { key: given.answerId, class: "panel" }, [
        h("p", [author, given.accepted ? [" ", h("span", { class: "badge good" }, t("forum.adopted"))] : null]),
        h(CodeBlock, { code: given.content, label: t("forum.answer") }),
        isOwn.value ? h(BusyButton, { run: () => toggle(given) },
          () => t(given.accepted ? "forum.release" : "forum.adopt")) : null,
      ]);
    }

    const answerForm = () => h(ActionForm, { action: t("forum.answerAction"), run: send }, () =>
      h(Field, { ...bound(draft, "content"), label: t("forum.yourAnswer"), as: "textarea", class: "code-input", rows: 6,
        required: true, maxlength: 65536 }));

    function whole({ task, answers }) {
      return [
        h("p", [h("span", { class: ["badge", task.finished ? "good" : "warn"] },
          t(task.finished ? "forum.finished" : "forum.open")), " ", task.codeType]),
        h(CodeBlock, { code: task.content, label: t("forum.question") }),
        isOwn.value && task.finished ? h(BusyButton, { run: askAgain }, () => t("forum.reopen")) : null,
        h("h2", t("forum.answers")),
        answers.length === 0 ? h("p", { class: "empty" }, t("forum.noAnswers")) : answers.map(answerPanel),
        isProgrammer.value ? answerForm() : null,
      ];
    }

    onMounted(load);
    return () => [h(FailureNote, { failure: failure.value }), shown.value === null ? null : whole(shown.value)];
  },
};
