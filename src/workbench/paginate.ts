import type { PrintPlan, SheetPlan } from "../workbook/sheet-plan.ts";

/** A4 landscape at 96 dots an inch. */
export const PAPER = { width: 1123, height: 794 } as const;

const DOTS_AN_INCH = 96;
/** A character of Arial 10. */
const CHARACTER = 7;
const DOTS_A_POINT = 96 / 72;

/** A tab divided into the pages it prints on. */
export interface Pages {
  /** The rows of each page, counted from 0; those that repeat stand in front again. */
  readonly pages: readonly (readonly number[])[];
  /** By how much everything shrinks to fit the paper's width; never above 1. */
  readonly scale: number;
  /** The columns that can be seen, counted from 0. */
  readonly columns: readonly number[];
  /** In pixels of the paper. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

export const dotsOf = (inches: number): number => inches * DOTS_AN_INCH;

/** Divides a tab into pages as a printer does: at its own breaks, and where the paper ends. */
export function paginate({ rows, columnWidths, hiddenColumns, print }: SheetPlan): Pages {
  const full = columnWidths.map((width, column) =>
    hiddenColumns.includes(column) ? 0 : Math.round(width * CHARACTER),
  );
  const { margins } = print;
  const room = PAPER.width - dotsOf(margins.left + margins.right);
  const scale = Math.min(1, room / full.reduce((sum, width) => sum + width, 0));
  const heights = rows.map(({ height }) => height * DOTS_A_POINT * scale);
  const most = PAPER.height - dotsOf(margins.top + margins.bottom);
  const repeated = repeatedRows(print);
  const repeatedHeight = repeated.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
  const pages: number[][] = [[]];
  let used = 0;
  rows.forEach(({ startsPage }, row) => {
    const height = heights[row] ?? 0;
    const isFull = used + height > most && (pages.at(-1)?.length ?? 0) > repeated.length;
    if (row > 0 && (startsPage || isFull)) {
      pages.push([...repeated]);
      used = repeatedHeight;
    }
    pages.at(-1)?.push(row);
    used += height;
  });
  const columns = full.flatMap((width, column) => (width > 0 ? [column] : []));
  return { pages, scale, columns, widths: full.map((width) => width * scale), heights };
}

function repeatedRows({ repeatedRows: run }: PrintPlan): readonly number[] {
  if (run === null) return [];
  return Array.from({ length: run.last - run.first + 1 }, (_, index) => run.first + index);
}
