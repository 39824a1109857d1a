// The stretch of time that figures are shown of, kept in the address, so that a link shows the same.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PRESETS = { "24h": 1, "7d": 7, "30d": 30, "90d": 90 };

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");

/** A local date as yyyy-MM-dd. */
export function localDate(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function daysBack(days) {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return localDate(date);
}

function stepOf(from, to) {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  return days <= 2 ? "hour" : days <= 120 ? "day" : "week";
}

/** Which of "24h", "7d", "30d", "90d", "custom" the query of the address names. */
export function presetOf(query) {
  return query.range === "custom" && isDate(query.from) && isDate(query.to) && query.from <= query.to ? "custom"
    : query.range in PRESETS ? query.range : "30d";
}

/** What statistics are asked for: { from, to, step, zone }. */
export function rangeOf(query) {
  const preset = presetOf(query);
  if (preset === "custom") {
    return { from: query.from, to: query.to, step: stepOf(query.from, query.to), zone };
  }
  if (preset === "24h") {
    const end = Math.floor(Date.now() / HOUR) * HOUR + HOUR;
    return { from: new Date(end - DAY).toISOString(), to: new Date(end).toISOString(), step: "hour", zone };
  }
  return { from: daysBack(PRESETS[preset] - 1), to: daysBack(0), step: "day", zone };
}

/** Four whole weeks by the hour, for what depends on the weekday. */
export const fourWeeks = () => ({ from: daysBack(27), to: daysBack(0), step: "hour", zone });

export const PRESET_NAMES = [...Object.keys(PRESETS), "custom"];
