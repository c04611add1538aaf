import { notice } from "../../finding.ts";
import { areaAddress } from "../../grid/address.ts";
import { itemAt, placeOf, type Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import type { Column } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";
import { readHeadingOf } from "../headings/heading.ts";
import { BREAKDOWN } from "../rows/area-total.ts";
import { findTotal, isTotal, rowsOfAreas } from "./areas.ts";
import { isNamedAbove, nameOfTable } from "./caption.ts";
import { isPart, kindOf } from "../headings/year-parts.ts";
import { yearAbove } from "./names-across.ts";
import { wordAt } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/**
 * Reads a table of areas (or ages) down and periods across as one indicator, named by its title,
 * whose figures are those of the row that totals them. Without such a row nothing is made up: it has
 * no figures but its areas', and a finding asks for the row (Rule H12).
 */
export function readAreasDown(state: SheetState, at: number): number {
  const first = datedByYearAbove(state.lines, at);
  const label = first?.items[0];
  if (first === undefined || label === undefined || !BREAKDOWN.test(label.text)) return 0;
  const headed = [first, ...state.lines.slice(at + 1)];
  const heading = readHeadingOf(headed, 0, label);
  const periods = heading?.columns.filter(
    (column) => column.role === "measured" && column.period?.end != null,
  );
  if (heading === undefined || periods === undefined || periods.length === 0) return 0;
  const rows = rowsOfAreas(state.lines, at + heading.height, label.left);
  const [firstRow] = rows;
  const total = findTotal(
    rows,
    periods.map(({ left }) => left),
  );
  if (firstRow === undefined || (total === undefined && !isNamedAbove(state, at))) return 0;
  const name = nameOfTable(state, at, placeOf(first, label));
  const words = wordAt(name.text, name.place);
  const names = { ...label, ...wordAt("Indicator", placeOf(first, label)) };
  const areas = rows.filter((line) => line !== total && !isTotal(line));
  const row = total ?? firstRow;
  const [begins, ...figures] = row.items;
  const lines: readonly Line[] = [
    ...headed.slice(0, heading.height).map((line): Line => ({
      ...line,
      items: line.items.map((item) => (item === label ? names : item)),
      covered: new Map([...line.covered].map(([at, item]) => [at, item === label ? names : item])),
    })),
    {
      ...row,
      afterGap: false,
      isTotals: false,
      totals: areas.flatMap((line) => {
        const [name] = line.items;
        return name === undefined ? [] : [{ name, line }];
      }),
      items: begins === undefined ? [] : [{ ...begins, ...words }, ...(total ? figures : [])],
    },
  ];
  state.draft.findings.push(
    total === undefined || begins === undefined
      ? notice.noTotal(placeOf(first, label), { name: name.text, areas: areas.length })
      : notice.readFromTotal(placeOf(total, begins), {
          name: name.text,
          total: begins.text,
          others: rows.length - 1,
        }),
  );
  if (total === undefined) nameUnread(state, heading.columns, rows);
  readReshaped(state, lines, at);
  return heading.height + rows.length;
}

const KEPT: readonly (Role | undefined)[] = ["baseline", "lastYear", "thisYear", "measured"];

/** Names what stands beside the figures of areas that have no total: nothing keeps it. */
function nameUnread(
  { draft, sheet }: SheetState,
  columns: readonly Column[],
  rows: readonly Line[],
): void {
  for (const { left, right, role, lines } of columns.slice(1)) {
    const held = rows.filter((line) => itemAt(line, left) !== undefined);
    const [first] = held;
    const bottom = held.at(-1)?.row;
    if (KEPT.includes(role) || first === undefined || bottom === undefined) continue;
    const cell = areaAddress({ top: first.row, left, bottom, right });
    draft.findings.push(
      notice.unreadTable(
        { sheet, cell },
        { first: lines.join(" "), under: null, looksLikeIndicators: false },
      ),
    );
  }
}

/** Dates quarters or months over the figures of areas by the year that is said above their table (Rule H11). */
function datedByYearAbove(lines: readonly Line[], at: number): Line | undefined {
  const line = lines[at];
  if (line === undefined || line.items.filter(isPart).length < 2) return line;
  const year = yearAbove(lines, at);
  if (year === undefined) return line;
  return {
    ...line,
    items: line.items.map((item) => {
      const isDated = isPart(item) || kindOf(item) === "whole";
      const text = isPart(item) ? `${item.text} ${year.label}` : year.label;
      return isDated ? { ...item, ...wordAt(text, placeOf(line, item)) } : item;
    }),
  };
}
