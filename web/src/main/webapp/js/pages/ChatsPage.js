import { h, onMounted, reactive, ref } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { BusyButton } from "../components/BusyButton.js";
import { DataTable } from "../components/DataTable.js";
import { Field, bound } from "../components/Field.js";
import { FailureNote } from "../components/FailureNote.js";
import { PresetForm } from "../components/PresetForm.js";
import * as store from "../chats.js";
import { ask } from "../notices.js";
import { go, href } from "../router.js";
import { formatTime, t } from "../i18n.js";

const TITLE_LENGTH = 50;

const columns = () => [
  { key: "title", title: t("chat.title"), show: (row) => h("a", { href: href("/chat/" + row.id) }, row.title) },
  { key: "update_time", title: t("chat.changed"), show: (row) => formatTime(row.update_time) },
];

export default {
  setup() {
    const chats = ref([]);
    const presets = ref(null);
    const failure = ref(null);
    const first = reactive({ preset: "", text: "" });

    async function load() {
      try {
        [chats.value, presets.value] = await Promise.all([store.chats(), store.presets()]);
        first.preset ||= presets.value[0]?.id ?? "";
      } catch (cause) {
        failure.value = cause;
      }
    }

    async function begin() {
      const title = [...first.text.split("\n")[0]].slice(0, TITLE_LENGTH).join("");
      const { id } = await store.createChat(first.preset, title, first.text);
      go("/chat/" + id, { answer: "now" });
    }

    async function remove({ id, title }) {
      if (await ask({ title: t("chat.deleteTitle", { title }), action: t("chat.delete"), danger: true })) {
        await store.deleteChat(id);
        await load();
      }
    }

    async function presetMade({ id }) {
      await load();
      first.preset = id;
    }

    const beginForm = () => h(ActionForm, { action: t("chat.begin"), run: begin }, () => [
      h(Field, { ...bound(first, "preset"), label: t("chat.preset"), as: "select",
        options: presets.value.map(({ id, title }) => [id, title]) }),
      h(Field, { ...bound(first, "text"), label: t("chat.message"), as: "textarea", rows: 3, required: true }),
    ]);

    onMounted(load);

    return () => [
      h("p", { class: "lead" }, t("chat.lead")),
      h(FailureNote, { failure: failure.value }),
      presets.value === null ? null : [
        presets.value.length === 0 ? h("p", { class: "empty" }, t("chat.noPresets")) : beginForm(),
        h("details", { open: presets.value.length === 0 }, [
          h("summary", t("chat.newPreset")), h(PresetForm, { onMade: presetMade }),
        ]),
      ],
      h("h2", t("chat.own")),
      h(DataTable, { caption: t("chat.own"), columns: columns(), rows: chats.value }, {
        empty: () => t("chat.empty"),
        actions: ({ row }) => h(BusyButton, { run: () => remove(row) }, () => t("chat.delete")),
      }),
    ];
  },
};
