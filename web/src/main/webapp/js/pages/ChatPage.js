import { h, onMounted, onUnmounted, reactive, ref } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { BusyButton } from "../components/BusyButton.js";
import { Field, bound } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { MessageList } from "../components/MessageList.js";
import * as store from "../chats.js";
import { replace } from "../router.js";
import { refresh } from "../session.js";
import { t } from "../i18n.js";

/** One chat. With `query.answer` the model answers at once: the chat has just begun. */
export default {
  props: { id: { type: String, required: true }, query: { type: Object, required: true } },
  setup(props) {
    const chat = ref(null);
    const failure = ref(null);
    const growing = ref(null);
    const draft = reactive({ text: "" });
    const leaving = new AbortController();

    async function answer() {
      growing.value = "";
      try {
        for await (const text of store.answerTo(props.id, leaving.signal)) {
          growing.value = text;
        }
        chat.value = await store.chat(props.id);
      } finally {
        growing.value = null;
      }
      await refresh();
    }

    async function say() {
      chat.value = await store.say(chat.value, draft.text);
      draft.text = "";
      await answer();
    }

    onMounted(async () => {
      try {
        chat.value = await store.chat(props.id);
        if (props.query.answer !== undefined) {
          replace("/chat/" + props.id);
          await answer();
        }
      } catch (cause) {
        if (!leaving.signal.aborted) {
          failure.value = cause;
        }
      }
    });
    onUnmounted(() => leaving.abort());

    function lastIsOpen() {
      const last = chat.value.messages.at(-1);
      return growing.value === null && last !== undefined && last.role === "user";
    }

    return () => [
      h("p", [h("a", { href: "#/chat" }, t("chat.back"))]),
      h(FailureNote, { failure: failure.value }),
      failure.value?.status === 402 ? h("p", h("a", { href: "#/credits" }, t("page.credits"))) : null,
      chat.value === null ? null : [
        h("h2", chat.value.title),
        h(MessageList, { messages: chat.value.messages, growing: growing.value }),
        lastIsOpen() ? h(BusyButton, { run: answer }, () => t("chat.answer"))
          : h(ActionForm, { action: t("chat.send"), run: say }, () =>
            h(Field, { ...bound(draft, "text"), label: t("chat.message"), as: "textarea", rows: 3, required: true })),
      ],
    ];
  },
};
