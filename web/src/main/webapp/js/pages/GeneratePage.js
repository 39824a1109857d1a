import { computed, h, onMounted, onUnmounted, reactive, ref } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { BusyButton } from "../components/BusyButton.js";
import { CodeBlock } from "../components/CodeBlock.js";
import { Field, bound } from "../components/Field.js";
import { SamplingFields } from "../components/SamplingFields.js";
import { LANGUAGES, askProgrammers } from "../forum.js";
import { chatModels, generate, generateStreaming } from "../generation.js";
import { go } from "../router.js";
import { session } from "../session.js";
import { notify } from "../notices.js";
import { t } from "../i18n.js";

const STANDARD = "";

export default {
  setup() {
    const wish = reactive({
      language: "Python", prompt: t("generate.example"), model: STANDARD,
      parameters: { maxTokens: 512, temperature: 0.2, topP: 0.95, topK: 0, seed: 2000 },
    });
    const models = ref([]);
    const answer = ref("");
    const stopper = ref(null);
    const growing = computed(() => stopper.value !== null);

    onMounted(async () => {
      if (session.account !== null) {
        models.value = await chatModels();
      }
    });
    onUnmounted(stop);

    function stop() {
      stopper.value?.abort();
    }

    async function follow() {
      stopper.value = new AbortController();
      const { signal } = stopper.value;
      try {
        for await (const code of generateStreaming(wish, signal)) {
          answer.value = code;
        }
      } catch (cause) {
        if (!signal.aborted) {
          throw cause;
        }
      } finally {
        stopper.value = null;
      }
    }

    async function run() {
      answer.value = "";
      if (wish.model === STANDARD) {
        answer.value = await generate(wish);
      } else {
        await follow();
      }
    }

    async function ask() {
      const task = await askProgrammers([wish.prompt, answer.value].filter(Boolean).join("\n\n"), wish.language);
      notify(t("generate.asked"));
      go("/forum/" + task);
    }

    return () => [
      h("p", { class: "lead" }, t("generate.lead")),
      h(ActionForm, { action: t("generate.action"), run }, {
        default: () => [
          h("div", { class: "fields" }, [
            h(Field, { ...bound(wish, "language"), label: t("generate.language"), as: "select",
              options: LANGUAGES.map((name) => [name, name]) }),
            models.value.length === 0 ? null : h(Field, { ...bound(wish, "model"), label: t("generate.model"),
              as: "select", options: [[STANDARD, t("generate.standard")],
                ...models.value.map((id) => [id, t("generate.streamed", { model: id })])] }),
          ]),
          h(Field, { ...bound(wish, "prompt"), label: t("generate.prompt"), as: "textarea", rows: 3, maxlength: 65536,
            required: true }),
          h("details", [h("summary", t("generate.parameters")), h(SamplingFields, { parameters: wish.parameters })]),
        ],
        more: () => [
          growing.value ? h("button", { type: "button", onClick: stop }, t("generate.stop")) : null,
          session.account === null ? null : h(BusyButton, { run: ask }, () => t("generate.ask")),
        ],
      }),
      answer.value === "" ? null
        : h(CodeBlock, { code: answer.value, label: t("generate.answer"), live: growing.value }),
    ];
  },
};
