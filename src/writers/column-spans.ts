import type { ColumnRole, ReportColumn, ReportTable } from "../document/block.ts";
import { SIGNAL_COLUMN } from "./page-grid.ts";
import type { Span } from "./page-grid.ts";
import { textWidth } from "./text-width.ts";

/** Roles that take whatever room the others leave. */
const GROWS: readonly ColumnRole[] = ["name", "update"];

/** The name never gets narrower than the grid's first two columns. */
const NAME_RIGHT = 1;

/** Targets in many words get two columns of the grid. */
const LONG_TARGET = 130;

function wantsTwo(column: ReportColumn, index: number, table: ReportTable): boolean {
  if (column.role !== "target") return false;
  return table.sections.some(({ rows }) =>
    rows.some(({ cells }) => {
      const cell = cells[index];
      return cell?.kind === "text" && textWidth(cell.text, 10) > LONG_TARGET;
    }),
  );
}

/** Shares the page's grid out among a table's columns, from the rating at the right leftwards. */
export function spanColumns(table: ReportTable): readonly Span[] {
  const { columns } = table;
  if (table.layout === "catalogue") return spanCatalogue(columns);
  const hasUpdate = columns.some(({ role }) => role === "update");
  const room = SIGNAL_COLUMN - NAME_RIGHT - (columns.length - 1);
  let spare = Math.max(room, 0);
  const widths = columns.map((column, index) => {
    if (GROWS.includes(column.role)) return 0;
    if (spare > 0 && wantsTwo(column, index, table)) {
      spare -= 1;
      return 2;
    }
    return 1;
  });
  const given = widths.reduce<number>((sum, width) => sum + width, 0);
  const nameRight = hasUpdate ? NAME_RIGHT : SIGNAL_COLUMN - given;
  const updateWidth = SIGNAL_COLUMN - nameRight - given;
  let left = nameRight + 1;
  return columns.map(({ role }, index) => {
    if (role === "name") return { left: 0, right: nameRight };
    const width = role === "update" ? updateWidth : (widths[index] ?? 1);
    left += width;
    return { left: left - width, right: left - 1 };
  });
}

/** A code fits the first column; names take the middle, everything else one column each at the right. */
function spanCatalogue(columns: readonly ReportColumn[]): readonly Span[] {
  const hasCode = columns.some(({ role }) => role === "code");
  const narrow = columns.filter(({ role }) => role !== "code" && role !== "name");
  const nameRight = SIGNAL_COLUMN - narrow.length;
  let left = nameRight + 1;
  return columns.map(({ role }) => {
    if (role === "code") return { left: 0, right: 0 };
    if (role === "name") return { left: hasCode ? 1 : 0, right: nameRight };
    left += 1;
    return { left: left - 1, right: left - 1 };
  });
}
