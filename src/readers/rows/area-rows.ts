import { itemAt, type Item, type Line, type TotalledLine } from "../../grid/lines.ts";
import { beginsBlock } from "../block.ts";
import { grouped } from "../grouped.ts";
import { findAreaColumns, findSum, isAll } from "./area-total.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { isDitto } from "./ditto.ts";
import { itemIn } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";

/** What the row of an area is, in a table with a row for each indicator and area (Rule H17). */
export type AreaRow =
  /** It stands for all areas, and has the figures of the others beside it. */
  | (NamedRow & { readonly kind: "total"; readonly parts: number })
  /** Its figures are kept with the total's. */
  | { readonly kind: "part" }
  /** No row stands for all areas: each is an indicator of its own. */
  | (NamedRow & { readonly kind: "alone" });

interface NamedRow {
  /** Of the indicator. */
  readonly name: string;
  /** "Ashford", or "Ashford, men" where two columns tell the rows apart. */
  readonly area: Item;
  /** Without what tells it apart. */
  readonly line: Line;
}

export type AreaRows = ReadonlyMap<Line, AreaRow>;

/** One indicator's row, and what stands in the columns of areas. */
interface Row {
  readonly name: string;
  /** Of the priority, where there is a column for it. */
  readonly theme: string;
  readonly line: Line;
  readonly areas: readonly (Item | undefined)[];
}

/** A row whose areas tell it apart from the others of its indicator. */
interface PlacedRow extends NamedRow {
  readonly whole: Line;
  readonly isAll: boolean;
}

/**
 * Finds the rows of areas in a table, from its first row on; most tables have none. Rows are of areas
 * where one name stands in several, each beside an area of its own.
 */
export function findAreaRows(lines: readonly Line[], from: number, plan: ColumnPlan): AreaRows {
  const columns = findAreaColumns(plan.unknown);
  if (columns.length === 0 || plan.figures.length === 0) return NONE;
  const groups = groupsOf(lines, from, plan, columns).flatMap((rows) => {
    const placed = placeRows(rows);
    return placed === undefined ? [] : [placed];
  });
  // What sums up the counts of one indicator stands for all areas in the others' percentages too.
  const sums = new Set(groups.flatMap((rows) => sumOf(rows, plan) ?? []));
  const found = new Map<Line, AreaRow>();
  for (const rows of groups) {
    const total = rows.find((row) => row.isAll) ?? rows.find((row) => sums.has(keyOf(row)));
    if (total === undefined) {
      for (const row of rows) found.set(row.whole, { ...row, kind: "alone" });
      continue;
    }
    const parts = rows.filter((row) => row !== total);
    for (const { whole } of parts) found.set(whole, { kind: "part" });
    const totals = parts.map(({ area, line }): TotalledLine => ({ name: area, line }));
    const line = { ...total.line, isTotals: false, totals };
    found.set(total.whole, { ...total, kind: "total", line, parts: parts.length });
  }
  return found;
}

const NONE: AreaRows = new Map();

const keyOf = ({ area }: NamedRow): string => area.text.toLowerCase();

/** Gathers the rows of each indicator: the same name, and the same priority where there is a column for it. */
function groupsOf(
  lines: readonly Line[],
  from: number,
  plan: ColumnPlan,
  columns: readonly Column[],
): readonly (readonly Row[])[] {
  const priority = plan.others.get("priority");
  const rows: Row[] = [];
  let last: Row | undefined;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || (at > from && beginsBlock(lines, at))) break;
    if (line.items.length < 2) continue;
    const areas = columns.map((column, index) => {
      // Areas that stand before the names are often said once, over all that follows.
      const above = column.left < plan.name.left ? last?.areas[index] : undefined;
      return itemIn(line, column) ?? line.covered.get(column.left) ?? above;
    });
    const own = (itemIn(line, plan.name) ?? line.covered.get(plan.name.left))?.text ?? "";
    const name = own === "" || isDitto(own) ? (last?.name ?? "") : own;
    const theme = (priority && itemAt(line, priority.left)?.text) ?? last?.theme ?? "";
    last = { name, line, areas, theme };
    if (name !== "") rows.push(last);
  }
  return grouped(rows, ({ theme, name }) => JSON.stringify([theme, name]));
}

/** Tells an indicator's rows apart by their areas; undefined where they are not told apart by those. */
function placeRows(rows: readonly Row[]): readonly PlacedRow[] | undefined {
  const textsOf = (at: number): readonly string[] => rows.map(({ areas }) => areas[at]?.text ?? "");
  const telling = (rows[0]?.areas ?? [])
    .map((_, at) => at)
    .filter((at) => new Set(textsOf(at)).size > 1);
  const placed = rows.flatMap(({ name, line, areas }): readonly PlacedRow[] => {
    const own = telling.flatMap((at) => areas[at] ?? []);
    const [first] = own;
    if (first === undefined || own.length < telling.length) return [];
    const area = { ...first, text: own.map(({ text }) => text).join(", ") };
    const items = line.items.filter((item) => !own.includes(item));
    const isTotal = own.every(({ text }) => isAll(text));
    return [{ name, area, line: { ...line, items }, whole: line, isAll: isTotal }];
  });
  const isTold = rows.length > 1 && new Set(placed.map(keyOf)).size === rows.length;
  return isTold ? placed : undefined;
}

/** Names the area whose figures are the sum of all others'; undefined where none are. */
function sumOf(rows: readonly PlacedRow[], plan: ColumnPlan): string | undefined {
  const values = rows.map(({ line }) =>
    plan.figures.map((column) => {
      const value = itemIn(line, column)?.cell.value;
      return typeof value === "number" ? value : null;
    }),
  );
  const sum = rows[findSum(values)];
  return sum === undefined ? undefined : keyOf(sum);
}
