import { onMounted, reactive } from "./vendor.js";

const SIZE = 20;

/**
 * A list that is fetched by pages. `load` gets (page, size) and answers { rows, total }.
 *
 * @returns reactive { rows, total, page, size, failure, turn(page), reload() }
 */
export function paged(load) {
  const list = reactive({ rows: [], total: 0, page: 1, size: SIZE, busy: true, failure: null, turn, reload });

  async function turn(page) {
    list.busy = true;
    try {
      Object.assign(list, await load(page, SIZE), { page, failure: null });
    } catch (cause) {
      list.failure = cause;
    } finally {
      list.busy = false;
    }
  }

  async function reload() {
    await turn(list.page);
  }

  onMounted(reload);
  return list;
}
