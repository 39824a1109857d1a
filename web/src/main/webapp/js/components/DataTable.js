import { h } from "../vendor.js";
import { formatNumber, t } from "../i18n.js";

function next(sort, key) {
  return { key, descending: sort?.key === key ? !sort.descending : false };
}

function heading({ key, title, number, sortable }, sort, emit) {
  const direction = sort?.key !== key ? undefined : sort.descending ? "descending" : "ascending";
  const sign = { ascending: " ↑", descending: " ↓" }[direction] ?? "";
  const button = () => h("button", { type: "button", class: "sort", onClick: () => emit("sort", next(sort, key)) },
    title + sign);
  return h("th", { scope: "col", class: { number }, "aria-sort": direction }, sortable ? button() : title);
}

/**
 * Rows of objects as a table; on narrow screens every row is a card.
 *
 * `columns`: [{ key, title, number, sortable, show: row => text or node }]. Who listens to `sort` ({ key, descending })
 * and `page` (1…) fetches and gives other rows. With slot `actions` ({ row }) a last column; slot `empty` says what
 * to do when there is nothing.
 */
export const DataTable = {
  props: {
    caption: { type: String, required: true }, columns: { type: Array, required: true },
    rows: { type: Array, required: true }, rowKey: { type: String, default: "id" }, sort: Object,
    page: { type: Number, default: 1 }, size: { type: Number, default: 20 }, total: Number, busy: Boolean,
  },
  emits: ["sort", "page"],
  setup(props, { emit, slots }) {
    const cell = ({ key, title, number, show }, row) =>
      h("td", { key, class: { number }, "data-title": title }, show ? show(row) : row[key] ?? "–");

    const table = () => h("table", { "aria-busy": props.busy }, [
      h("caption", { class: "unseen" }, props.caption),
      h("thead", h("tr", [
        ...props.columns.map((column) => heading(column, props.sort, emit)),
        slots.actions ? h("th", { scope: "col" }, t("table.actions")) : null,
      ])),
      h("tbody", props.rows.map((row) => h("tr", { key: row[props.rowKey] }, [
        ...props.columns.map((column) => cell(column, row)),
        slots.actions ? h("td", { class: "actions", "data-title": t("table.actions") }, slots.actions({ row })) : null,
      ]))),
    ]);

    const body = () => h("div", { class: "table", tabindex: 0, role: "region", "aria-label": props.caption }, table());

    return () => [
      props.rows.length === 0 ? h("div", { class: "empty" }, props.busy ? t("shell.loading")
        : slots.empty?.() ?? t("table.empty")) : body(),
      (props.total ?? 0) <= props.size ? null : pager(props, emit),
    ];
  },
};

function pager({ page, size, total }, emit) {
  const pages = Math.max(1, Math.ceil(total / size));
  const step = (to, text, disabled) => h("button", { type: "button", disabled, onClick: () => emit("page", to) }, text);
  return h("div", { class: "pager" }, [
    step(page - 1, t("table.previous"), page <= 1),
    h("span", t("table.page", { page: formatNumber(page), pages: formatNumber(pages), total: formatNumber(total) })),
    step(page + 1, t("table.next"), page >= pages),
  ]);
}
