import { onBeforeUnmount, reactive, watch } from "../vendor.js";
import * as api from "../api.js";
import { formatTime } from "../i18n.js";
import { route } from "../router.js";
import { rangeOf, zone } from "./range.js";

const PATH = "/admin/api/statistics/";
const RETRY_MILLIS = 5_000;

/**
 * The figures of an area: { answer, failure, busy }, fetched anew whenever the address names another stretch of time.
 * `more` gives further parameters, `range` another stretch than the address's.
 */
export function useStatistics(area, more = () => ({}), range = () => rangeOf(route.query)) {
  const state = reactive({ answer: null, failure: null, busy: true });
  let latest = null;

  async function load() {
    const abort = new AbortController();
    latest?.abort();
    latest = abort;
    state.busy = true;
    try {
      const answer = await api.get(PATH + area, { ...range(), ...more() }, { signal: abort.signal });
      Object.assign(state, { answer, failure: null, busy: false });
    } catch (failure) {
      if (latest === abort && !abort.signal.aborted) {
        Object.assign(state, { answer: null, failure, busy: false });
      }
    }
  }

  watch(() => JSON.stringify([route.query, more()]), load, { immediate: true });
  onBeforeUnmount(() => latest?.abort());
  return state;
}

/** The figures of today and of the last hour as they change: { figures, lost }. */
export function useLive() {
  const state = reactive({ figures: null, lost: false });
  const abort = new AbortController();
  let timer = null;

  async function follow() {
    try {
      for await (const { event, data } of api.stream("GET", PATH + "live",
        { query: { zone }, signal: abort.signal })) {
        if (event === "figures") {
          Object.assign(state, { figures: JSON.parse(data), lost: false });
        }
      }
    } catch {
      // It is tried again below, whatever it was.
    }
    if (!abort.signal.aborted) {
      state.lost = true;
      timer = setTimeout(follow, RETRY_MILLIS);
    }
  }

  follow();
  onBeforeUnmount(() => {
    clearTimeout(timer);
    abort.abort();
  });
  return state;
}

const LABELS = {
  hour: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "short" },
  week: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
};

/** What the points of an answer are called. */
export const labelsOf = (answer) => answer.points.map(({ start }) => formatTime(start, LABELS[answer.step]));

export const download = (area, range, format) => api.download(PATH + area, { ...range, format },
  `${area}.${format}`, format === "csv" ? "text/csv" : "application/json");
