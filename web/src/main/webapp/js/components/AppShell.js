import { h, nextTick, ref, watch } from "../vendor.js";
import { route } from "../router.js";
import { t } from "../i18n.js";
import { ConfirmDialog } from "./ConfirmDialog.js";
import { MainMenu } from "./MainMenu.js";
import { NoticeList } from "./NoticeList.js";
import { RoutedPage } from "./RoutedPage.js";
import { TopBar } from "./TopBar.js";

/** The frame of all pages: bar, menu, page, notices. */
export const AppShell = {
  setup() {
    const menuOpen = ref(false);
    const main = ref(null);

    watch(() => route.path, async () => {
      menuOpen.value = false;
      await nextTick();
      main.value?.focus({ preventScroll: true });
      scrollTo(0, 0);
    });

    return () => [
      h("a", { class: "skip", href: "#main", onClick: skipTo(main) }, t("shell.skip")),
      h(TopBar, { menuOpen: menuOpen.value, onToggleMenu: () => { menuOpen.value = !menuOpen.value; } }),
      h("div", { class: "frame" }, [
        h(MainMenu, { open: menuOpen.value }),
        h("main", { id: "main", ref: main, tabindex: -1 }, h(RoutedPage)),
      ]),
      h(NoticeList),
      h(ConfirmDialog),
    ];
  },
};

/** Links with # change pages, so that this one must not be followed. */
function skipTo(main) {
  return (event) => {
    event.preventDefault();
    main.value.focus();
  };
}
