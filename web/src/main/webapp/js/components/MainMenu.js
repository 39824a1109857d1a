import { h } from "../vendor.js";
import { href, route } from "../router.js";
import { routes } from "../routes.js";
import { isAdmin, session } from "../session.js";
import { t } from "../i18n.js";

const GROUPS = ["playground", "account", "admin"];

function visible({ access }) {
  return access === "all" || session.account !== null && (access !== "admin" || isAdmin.value);
}

function entry({ path, title }) {
  return h("li", { key: path }, h("a", {
    href: href(path), "aria-current": route.path === path ? "page" : undefined,
  }, t(title)));
}

/** The pages that whoever is signed in may use, by groups. */
export const MainMenu = {
  props: { open: Boolean },
  setup(props) {
    return () => h("nav", { id: "menu", class: { menu: true, open: props.open }, "aria-label": t("shell.menu") }, [
      ...GROUPS.map((group) => {
        const entries = routes.filter((definition) => definition.group === group && visible(definition));
        return entries.length === 0 ? null : h("section", { key: group }, [
          h("h2", t("menu." + group)), h("ul", entries.map(entry)),
        ]);
      }),
      h("section", [
        h("h2", t("menu.help")),
        h("ul", [
          h("li", h("a", { href: "/api/docs/" }, t("menu.docs"))),
          h("li", h("a", { href: "/healthz/ready" }, t("menu.health"))),
        ]),
      ]),
    ]);
  },
};
