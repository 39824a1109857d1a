// Pages by what follows the # of the address.
import { shallowReactive } from "./vendor.js";
import { routes } from "./routes.js";

export const HOME = "/generate";

/** Where we are: { definition, params, query, path }. `definition` is null for an unknown address. */
export const route = shallowReactive({ definition: null, params: {}, query: {}, path: "" });

const patterns = routes.map((definition) => ({
  definition,
  names: [...definition.path.matchAll(/:(\w+)/g)].map(([, name]) => name),
  pattern: new RegExp("^" + definition.path.replace(/:\w+/g, "([^/]+)") + "$"),
}));

function matched(path) {
  for (const { definition, names, pattern } of patterns) {
    const found = pattern.exec(path);
    if (found !== null) {
      const params = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1])]));
      return { definition, params };
    }
  }
  return { definition: null, params: {} };
}

function follow() {
  const [path, query = ""] = (location.hash.slice(1) || HOME).split("?");
  Object.assign(route, matched(path), { path, query: Object.fromEntries(new URLSearchParams(query)) });
}

/** The address of a page, for links. */
export function href(path, query = {}) {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined)).toString();
  return "#" + path + (parameters === "" ? "" : "?" + parameters);
}

export function go(path, query) {
  location.hash = href(path, query);
}

/** As {@link go}, but the page that is left is not in the history: for filters and after signing in. */
export function replace(path, query) {
  history.replaceState(null, "", href(path, query));
  follow();
}

addEventListener("hashchange", follow);
follow();
