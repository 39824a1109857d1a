import { h } from "../../vendor.js";
import { t } from "../../i18n.js";
import { LeaderBoard } from "../LeaderBoard.js";

export default {
  setup() {
    return () => [h("p", { class: "lead" }, t("board.lead")), h(LeaderBoard)];
  },
};
