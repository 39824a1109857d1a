import { h } from "../vendor.js";
import { go, href, route } from "../router.js";
import { session, signOut } from "../session.js";
import { t } from "../i18n.js";

async function leave() {
  await signOut();
  go("/sign-in");
}

/** Who is signed in, and the way out; or the way in. */
export const AccountMenu = {
  setup() {
    return () => {
      if (!session.known) {
        return null;
      }
      if (session.account === null) {
        return h("a", { class: "button", href: href("/sign-in", { next: nextPage() }) }, t("shell.signIn"));
      }
      return h("span", { class: "who" }, [
        h("span", { class: "who-name" }, session.account.displayName ?? session.account.username),
        h("button", { type: "button", class: "quiet", onClick: leave }, t("shell.signOut")),
      ]);
    };
  },
};

function nextPage() {
  return ["/sign-in", "/register"].includes(route.path) ? undefined : route.path;
}
