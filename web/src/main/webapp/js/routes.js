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
  { path: "/chat", title: "page.chat", group: "playground", access: "signedIn",
    load: () => import("./pages/ChatsPage.js") },
  { path: "/chat/:id", title: "page.chat", access: "signedIn", load: () => import("./pages/ChatPage.js") },
  { path: "/duel", title: "page.duel", group: "playground", access: "signedIn",
    load: () => import("./pages/DuelPage.js") },
  { path: "/tasks", title: "page.tasks", group: "playground", access: "signedIn",
    load: () => import("./pages/MyTasksPage.js") },
  { path: "/forum", title: "page.forum", group: "playground", access: "signedIn",
    load: () => import("./pages/ForumPage.js") },
  { path: "/forum/:id", title: "page.forum", access: "signedIn", load: () => import("./pages/ForumTaskPage.js") },
  { path: "/courses", title: "page.courses", group: "playground", access: "signedIn",
    load: () => import("./pages/CoursesPage.js") },
  { path: "/courses/:id", title: "page.courses", access: "signedIn", load: () => import("./pages/CourseTaskPage.js") },
  { path: "/credits", title: "page.credits", group: "account", access: "signedIn",
    load: () => import("./pages/CreditsPage.js") },
  { path: "/keys", title: "page.keys", group: "account", access: "signedIn",
    load: () => import("./pages/ApiKeysPage.js") },
  { path: "/sign-in", title: "page.signIn", access: "all", load: () => import("./pages/SignInPage.js") },
  { path: "/register", title: "page.register", access: "all", load: () => import("./pages/RegisterPage.js") },
  ...adminRoutes,
];
