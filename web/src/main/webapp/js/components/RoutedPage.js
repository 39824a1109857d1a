import { h, shallowRef, watch, watchEffect } from "../vendor.js";
import { href, route } from "../router.js";
import { isAdmin, session } from "../session.js";
import { t } from "../i18n.js";
import { FailureNote } from "./FailureNote.js";

function refused({ access }) {
  if (access === "all") {
    return null;
  }
  if (session.account === null) {
    return h("p", [t("access.signIn") + " ",
      h("a", { href: href("/sign-in", { next: route.path }) }, t("shell.signIn"))]);
  }
  return access === "admin" && !isAdmin.value ? h("p", { role: "alert" }, t("access.admin")) : null;
}

/** The page that the address names, once it is loaded and whoever looks may see it. */
export const RoutedPage = {
  setup() {
    const page = shallowRef(null);
    const failure = shallowRef(null);

    watchEffect(() => {
      document.title = (route.definition ? t(route.definition.title) + " · " : "") + "Palaestra";
    });

    watch(() => route.definition, async (definition) => {
      page.value = null;
      failure.value = null;
      try {
        const loaded = definition === null ? null : (await definition.load()).default;
        if (definition === route.definition) {
          page.value = loaded;
        }
      } catch (cause) {
        failure.value = cause;
      }
    }, { immediate: true });

    return () => {
      if (route.definition === null) {
        return [h("h1", t("page.unknown")), h("p", h("a", { href: "#/generate" }, t("shell.home")))];
      }
      const heading = h("h1", t(route.definition.title));
      if (!session.known) {
        return [heading, h("p", { role: "status" }, t("shell.loading"))];
      }
      return [heading, refused(route.definition) ?? [
        h(FailureNote, { failure: failure.value }),
        page.value === null ? null : h(page.value, { key: route.path, ...route.params, query: route.query }),
      ]];
    };
  },
};
