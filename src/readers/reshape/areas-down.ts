import { notice } from "../../finding.ts";
import { addUp } from "../../domain/decimal.ts";
import { itemAt, placeOf, type Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import type { Column } from "../tables/heading-columns.ts";
import { readHeadingOf } from "../tables/heading.ts";
import { wordAt } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/** What a table is broken down by, as its first heading says. */
export const BREAKDOWN =
  /^(local |police |council |community safety )?(area|district|ward|borough|division|region|authority|neighbou?rhood|locality|parish|beat|sector|county|council|partnership|csp)s?( name| of residence)?$|^(age( (band|group))?|groups?|sex|gender|ethnicity|ethnic group)$|^(area|district|borough|ward)\b.{0,20}$/i;

/** The row that stands for all of them. */
const ALL =
  /^(grand )?total\b|\btotal$|^all( [a-z]+)?$|^(england|scotland|wales|northern ireland|united kingdom|uk|great britain)$/i;

const isTotal = ({ items, isTotals }: Line): boolean =>
  isTotals === true || ALL.test(items[0]?.text ?? "");

/** Finds the first or last row where every figure is the sum of all others, whatever it is called. */
function findSum(rows: readonly Line[], periods: readonly Column[]): Line | undefined {
  const valueIn = (line: Line, { left }: Column): number | null => {
    const value = itemAt(line, left)?.cell.value;
    return typeof value === "number" ? value : null;
  };
  return [rows.at(-1), rows[0]].find((sum) => {
    const others = rows.filter((line) => line !== sum);
    if (sum === undefined || others.length < 2) return false;
    return periods.every((column) => {
      const values = others.flatMap((line) => valueIn(line, column) ?? []);
      const isWhole = values.length === others.length && values.some((value) => value !== 0);
      return isWhole && valueIn(sum, column) === addUp(values);
    });
  });
}

/**
 * Reads a table of areas (or ages) down and periods across as one indicator, named by its title,
 * whose figures are those of the row that totals them. Without such a row nothing is made up: the
 * table stays unread and is named.
 */
export function readAreasDown(state: SheetState, at: number): number {
  const first = state.lines[at];
  const label = first?.items[0];
  if (first === undefined || label === undefined || !BREAKDOWN.test(label.text)) return 0;
  const heading = readHeadingOf(state.lines, at, label);
  const periods = heading?.columns.filter(
    (column) => column.role === "measured" && column.period?.end != null,
  );
  if (heading === undefined || periods === undefined || periods.length === 0) return 0;
  let end = at + heading.height;
  for (let line = state.lines[end]; line !== undefined; line = state.lines[end]) {
    if (line.items.length < 2 || line.items[0]?.left !== label.left) break;
    end++;
  }
  const rows = state.lines.slice(at + heading.height, end);
  const total = rows.find(isTotal) ?? findSum(rows, periods);
  const totalName = total?.items[0];
  if (total === undefined || totalName === undefined) return 0;
  const title = state.title ?? state.pending.at(-1) ?? null;
  const name = title ?? { text: state.sheet.trim(), place: placeOf(first, label) };
  const lines: readonly Line[] = [
    ...state.lines.slice(at, at + heading.height).map((line): Line => ({
      ...line,
      items: line.items.map((item) =>
        item === label ? { ...item, ...wordAt("Indicator", placeOf(line, item)) } : item,
      ),
    })),
    {
      ...total,
      afterGap: false,
      isTotals: false,
      totals: rows.filter((line) => line !== total && !isTotal(line)),
      items: total.items.map((item) =>
        item === totalName ? { ...item, ...wordAt(name.text, name.place) } : item,
      ),
    },
  ];
  state.draft.findings.push(
    notice.readFromTotal(placeOf(total, totalName), {
      name: name.text,
      total: totalName.text,
      others: rows.length - 1,
    }),
  );
  readReshaped(state, lines, at);
  return end - at;
}
