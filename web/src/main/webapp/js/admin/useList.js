import { onBeforeUnmount, reactive, watch } from "../vendor.js";
import * as api from "../api.js";

const TYPING_MILLIS = 250;

/**
 * One page of a list below /admin/api: { rows, total, page, size, sort, failure, busy }, fetched anew whenever the
 * page, the order or a filter changes. `filters` is a reactive object of the list's own parameters; `sorts` maps the
 * table's columns to the orders that the server knows. `load` fetches the same page again.
 */
export function useList(path, filters = reactive({}), sorts = {}) {
  const list = reactive({ rows: [], total: 0, page: 1, size: 20, sort: null, failure: null, busy: true });
  let latest = 0;
  let timer = null;

  function query() {
    return { ...filters, page: list.page, size: list.size,
      ...(list.sort === null ? {} : { sort: sorts[list.sort.key], order: list.sort.descending ? "desc" : "asc" }) };
  }

  async function load() {
    const own = ++latest;
    list.busy = true;
    try {
      const { items, total } = await api.get(path, query());
      if (own === latest) {
        Object.assign(list, { rows: items, total, failure: null, busy: false });
      }
    } catch (failure) {
      if (own === latest) {
        Object.assign(list, { rows: [], total: 0, failure, busy: false });
      }
    }
  }

  watch(() => ({ ...filters }), () => {
    list.page = 1;
    clearTimeout(timer);
    timer = setTimeout(load, TYPING_MILLIS);
  });
  watch(() => [list.page, list.sort], load);
  onBeforeUnmount(() => {
    latest++;
    clearTimeout(timer);
  });
  load();
  return { list, load };
}

/** What a table needs of a list. */
export const tableOf = (list) => ({
  rows: list.rows, total: list.total, page: list.page, size: list.size, sort: list.sort, busy: list.busy,
  onPage: (page) => { list.page = page; }, onSort: (sort) => { list.sort = sort; },
});
