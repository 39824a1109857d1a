import { h, shallowReactive } from "../../vendor.js";
import * as api from "../../api.js";
import { BusyButton } from "../../components/BusyButton.js";
import { DataTable } from "../../components/DataTable.js";
import { FailureNote } from "../../components/FailureNote.js";
import { formatNumber, t } from "../../i18n.js";
import { AreaFrame } from "../AreaFrame.js";
import { LeaderBoard } from "../LeaderBoard.js";
import { figures } from "../Figure.js";
import { together, withPrevious } from "../panels.js";
import { useStatistics } from "../statistics.js";

const VERDICTS = ["first", "second", "tie", "bothBad"];

function suspects(state) {
  const strange = (row) => ["alwaysFirst", "alwaysSecond", "hasty"].filter((name) => row[name])
    .map((name) => t("voter." + name)).join(", ");
  return [
    h("h2", t("arena.voters")),
    h(FailureNote, { failure: state.failure }),
    h(DataTable, { caption: t("arena.voters"), rows: state.voters, rowKey: "voter", columns: [
      { key: "voter", title: t("arena.voter") },
      { key: "votes", title: t("board.votes"), number: true, show: ({ votes }) => formatNumber(votes) },
      { key: "strange", title: t("arena.strange"), show: strange },
    ] }, { empty: () => t("arena.noVoters") }),
  ];
}

export default {
  setup() {
    const state = useStatistics("arena");
    const quality = shallowReactive({ voters: [], failure: null });
    api.get("/arena/quality").then(({ voters }) => { quality.voters = voters; })
      .catch((failure) => { quality.failure = failure; });

    const votes = (format) => h(BusyButton, { run: () => api.download("/arena/votes", { format, limit: 10000 },
      `votes.${format}`, format === "csv" ? "text/csv" : "application/json") }, () => t("arena.export." + format));

    return () => [
      h(AreaFrame, { area: "arena", state }, { default: (answer) => [
        figures([
          { name: t("figure.pairs"), value: answer.total.pairs, before: answer.previous.total.pairs },
          { name: t("figure.votes"), value: answer.total.votes, before: answer.previous.total.votes },
          { name: t("figure.firstShare"), value: answer.total.firstShare === null ? null
            : answer.total.firstShare * 100, unit: "%" },
        ]),
        h("div", { class: "chart-grid" }, [
          withPrevious({ question: t("question.arena.votes"), unit: t("unit.votes"), answer, member: "votes",
            empty: t("empty.arena") }),
          together({ question: t("question.arena.position"), unit: t("unit.votes"), answer, bars: true,
            empty: t("empty.arena"), members: VERDICTS.map((name) => [name, t("verdict." + name)]) }),
        ]),
      ] }),
      h("h2", t("page.board")),
      h(LeaderBoard),
      h("div", { class: "actions" }, [votes("csv"), votes("json")]),
      suspects(quality),
    ];
  },
};
