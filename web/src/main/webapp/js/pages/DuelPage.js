import { h, reactive, ref } from "../vendor.js";
import * as api from "../api.js";
import { ActionForm } from "../components/ActionForm.js";
import { BusyButton } from "../components/BusyButton.js";
import { CodeBlock } from "../components/CodeBlock.js";
import { Field, bound } from "../components/Field.js";
import { LANGUAGES } from "../forum.js";
import { session } from "../session.js";
import { formatNumber, t } from "../i18n.js";

const VERSION = "palaestra-web";
const LINES = 12;
const EXAMPLE = `def binary_search(items, target):
    """Find the index of target in a sorted list by binary search."""
`;
const PRIVACY = ["Private", "Debug", "Research"];
const SIDES = ["A", "B"];

/** Two models complete the same code; who made which is told after the vote. */
export default {
  setup() {
    const wish = reactive({ language: "Python", prefix: EXAMPLE, suffix: "", privacy: "Private" });
    const pair = ref(null);
    const accepted = ref(null);

    async function run() {
      accepted.value = null;
      pair.value = await api.post("/create_pair", {
        userId: session.account.username, prefix: wish.prefix, suffix: wish.suffix, privacy: wish.privacy,
        language: wish.language.toLowerCase(), maxLines: LINES,
      });
    }

    async function vote(index) {
      await api.put("/add_completion_outcome", {
        pairId: pair.value.pairId, userId: session.account.username, acceptedIndex: index, version: VERSION,
        privacy: wish.privacy, fileType: wish.language.toLowerCase(), completionItems: pair.value.completionItems,
      });
      accepted.value = index;
    }

    function verdict(item, index) {
      if (accepted.value === null) {
        return h(BusyButton, { run: () => vote(index) }, () => t("duel.vote", { side: SIDES[index] }));
      }
      const millis = formatNumber(Math.round(item.latency * 1000));
      return h("p", [t("duel.made", { model: item.model, millis }),
        index === accepted.value ? [" ", h("span", { class: "badge good" }, t("duel.chosen"))] : null]);
    }

    const duel = () => h("div", { class: "side-by-side" }, pair.value.completionItems.map((item, index) =>
      h("section", { key: item.completionId, "aria-label": t("duel.side", { side: SIDES[index] }) }, [
        h(CodeBlock, { code: item.completion || t("duel.nothing"), label: t("duel.side", { side: SIDES[index] }) }),
        verdict(item, index),
      ])));

    return () => [
      h("p", { class: "lead" }, t("duel.lead")),
      h(ActionForm, { action: t("duel.action"), run }, () => [
        h("div", { class: "fields" }, [
          h(Field, { ...bound(wish, "language"), label: t("generate.language"), as: "select",
            options: LANGUAGES.map((name) => [name, name]) }),
          h(Field, { ...bound(wish, "privacy"), label: t("duel.privacy"), as: "select", hint: t("duel.privacyHint"),
            options: PRIVACY.map((name) => [name, t("duel.privacy." + name)]) }),
        ]),
        h(Field, { ...bound(wish, "prefix"), label: t("duel.prefix"), as: "textarea", class: "code-input", rows: 6,
          required: true, maxlength: 65536, spellcheck: "false" }),
        h(Field, { ...bound(wish, "suffix"), label: t("duel.suffix"), as: "textarea", class: "code-input", rows: 2,
          maxlength: 65536, spellcheck: "false" }),
      ]),
      h("div", { "aria-live": "polite" }, pair.value === null ? null : duel()),
    ];
  },
};
