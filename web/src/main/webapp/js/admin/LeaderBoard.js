import { h, reactive, watch } from "../vendor.js";
import * as api from "../api.js";
import { ChartPanel } from "../charts/ChartPanel.js";
import { intervals } from "../charts/options.js";
import { DataTable } from "../components/DataTable.js";
import { FailureNote } from "../components/FailureNote.js";
import { Field, bound } from "../components/Field.js";
import { formatNumber, formatShare, formatTime, t } from "../i18n.js";

const LANGUAGES = ["", "python", "java", "javascript", "typescript", "go", "rust", "cpp", "csharp"];
const PERIODS = ["all", "month", "week"];
const score = (number) => formatNumber(number, { maximumFractionDigits: 0 });
const range = ({ lower, upper }) => `${score(lower)} – ${score(upper)}`;

const columns = () => [
  { key: "rank", title: t("board.rank"), number: true },
  { key: "model", title: t("board.model") },
  { key: "score", title: t("board.score"), number: true, show: (row) => score(row.score) },
  { key: "interval", title: t("board.interval"), number: true, show: range },
  { key: "votes", title: t("board.votes"), number: true, show: ({ votes }) => formatNumber(votes) },
  { key: "winRate", title: t("board.winRate"), number: true, show: ({ winRate }) => formatShare(winRate) },
  { key: "medianLatency", title: t("board.latency"), number: true, show: ({ medianLatency }) => (medianLatency === null
    ? "–" : `${formatNumber(medianLatency, { maximumFractionDigits: 2 })} s`) },
];

/** The arena's board with the intervals of the scores, by kind, language and period. */
export const LeaderBoard = {
  setup() {
    const wish = reactive({ kind: "completion", language: "", period: "all" });
    const state = reactive({ board: null, failure: null, busy: true });

    watch(() => ({ ...wish }), async (asked) => {
      state.busy = true;
      try {
        Object.assign(state, { board: await api.get("/arena/leaderboard", asked), failure: null });
      } catch (failure) {
        Object.assign(state, { board: null, failure });
      } finally {
        state.busy = false;
      }
    }, { immediate: true });

    const choices = () => h("div", { class: "fields board-choices" }, [
      h(Field, { ...bound(wish, "kind"), label: t("board.kind"), as: "select",
        options: ["completion", "edit"].map((kind) => [kind, t("board." + kind)]) }),
      h(Field, { ...bound(wish, "language"), label: t("board.language"), as: "select",
        options: LANGUAGES.map((name) => [name, name === "" ? t("filter.any") : name]) }),
      h(Field, { ...bound(wish, "period"), label: t("board.period"), as: "select",
        options: PERIODS.map((name) => [name, t("board." + name)]) }),
    ]);

    function shown({ models, votes, provisional, computedAt, positionBias }) {
      if (models.length === 0) {
        return h("p", { class: "empty" }, t("empty.board"));
      }
      return [
        h(ChartPanel, {
          question: t("question.board"), unit: t("unit.elo"), height: 90 + models.length * 34,
          summary: t("summary.board", { name: models[0].model, votes: formatNumber(votes) }),
          draw: intervals(t("unit.elo"), models),
          columns: columns().map(({ title }) => title),
          rows: models.map((row) => columns().map(({ key, show }) => (show ? show(row) : row[key]))),
        }),
        provisional ? h("p", { class: "hint" }, t("board.provisional")) : null,
        h(DataTable, { caption: t("page.board"), columns: columns(), rows: models, rowKey: "model", busy: state.busy }),
        h("p", { class: "hint" }, t("board.explained", { share: formatShare(positionBias.firstShare),
          time: formatTime(computedAt) })),
      ];
    }

    return () => [
      choices(),
      h(FailureNote, { failure: state.failure }),
      state.board === null ? null : shown(state.board),
    ];
  },
};
