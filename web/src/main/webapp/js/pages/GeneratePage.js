import { h, reactive, ref } from "../vendor.js";
import * as api from "../api.js";
import { ActionForm } from "../components/ActionForm.js";
import { CodeBlock } from "../components/CodeBlock.js";
import { Field, bound } from "../components/Field.js";
import { t } from "../i18n.js";

const LANGUAGES = ["Python", "Java", "JavaScript"].map((name) => [name, name]);

export default {
  setup() {
    const wish = reactive({ lang: "Python", prompt: t("generate.example") });
    const answer = ref("");

    async function run() {
      answer.value = (await api.post("/createItem", { ...wish, max_length: 512 })).response;
    }

    return () => [
      h("p", { class: "lead" }, t("generate.lead")),
      h(ActionForm, { action: t("generate.action"), run }, () => [
        h(Field, { ...bound(wish, "lang"), label: t("generate.language"), as: "select", options: LANGUAGES }),
        h(Field, { ...bound(wish, "prompt"), label: t("generate.prompt"), as: "textarea", rows: 3, maxlength: 65536,
          required: true }),
      ]),
      answer.value === "" ? null : h(CodeBlock, { code: answer.value, label: t("generate.answer") }),
    ];
  },
};
