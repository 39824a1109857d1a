const page = (name) => () => import(`./pages/${name}.js`);

const admin = (path, name) => ({
  path: "/admin" + (path === "" ? "" : "/" + path), title: "admin." + name, group: "admin", access: "admin",
  load: page(name),
});

/** The administrator's pages, in the order of the menu, and the arena's board, which is for all. */
export const adminRoutes = [
  { path: "/board", title: "page.board", group: "playground", access: "all", load: page("board") },
  admin("", "overview"),
  admin("generations", "generations"),
  admin("tasks", "tasks"),
  admin("accounts", "accounts"),
  { ...admin("accounts/:id", "account"), group: undefined },
  admin("forum", "forum"),
  admin("credits", "credits"),
  admin("arena", "arena"),
  admin("courses", "courses"),
  admin("models", "models"),
  admin("codes", "codes"),
  admin("audit", "audit"),
];
