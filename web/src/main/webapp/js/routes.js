import { adminRoutes } from "./admin/routes.js";

/**
 * All pages. `title` is the key of the heading and of the entry in the menu; `group` the part of the menu that lists
 * the page (none: it is reached from others); `access` who may see it: "all", "signedIn" or "admin"; `load` imports
 * the module whose default export is the component. Parts of the path that begin with : reach the component as
 * properties, the query as its property `query`.
 */
export const routes = [
  { path: "/generate", title: "page.generate", group: "playground", access: "all",
    load: () => import("./pages/GeneratePage.js") },
  { path: "/sign-in", title: "page.signIn", access: "all", load: () => import("./pages/SignInPage.js") },
  { path: "/register", title: "page.register", access: "all", load: () => import("./pages/RegisterPage.js") },
  ...adminRoutes,
];
