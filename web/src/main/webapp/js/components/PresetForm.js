import { h, onMounted, reactive, ref } from "../vendor.js";
import { createPreset } from "../chats.js";
import { chatModels } from "../generation.js";
import { t } from "../i18n.js";
import { ActionForm } from "./ActionForm.js";
import { Field, bound } from "./Field.js";

/** Makes a preset; `made` gets it. */
export const PresetForm = {
  emits: ["made"],
  setup(props, { emit }) {
    const preset = reactive({ title: "", instruction: "", model: "" });
    const offered = ref([]);

    onMounted(async () => {
      offered.value = await chatModels();
      preset.model = offered.value[0] ?? "";
    });

    async function run() {
      emit("made", await createPreset(preset));
      preset.title = "";
      preset.instruction = "";
    }

    return () => h(ActionForm, { action: t("preset.make"), run }, () => [
      h("div", { class: "fields" }, [
        h(Field, { ...bound(preset, "title"), label: t("preset.title"), required: true, maxlength: 50 }),
        h(Field, { ...bound(preset, "model"), label: t("generate.model"), as: "select",
          options: offered.value.map((id) => [id, id]) }),
      ]),
      h(Field, { ...bound(preset, "instruction"), label: t("preset.instruction"), as: "textarea", rows: 2,
        hint: t("preset.instructionHint") }),
    ]);
  },
};
