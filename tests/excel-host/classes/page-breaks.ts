import { readWhole } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { areaOfSize } from "../model/areas.ts";
import { makeRange, readRange } from "./range.ts";
import type { SheetData } from "./worksheet.ts";

interface BreaksData extends SheetData {
  readonly axis: "rows" | "columns";
}

interface BreakData extends BreaksData {
  /** The row or column with which the new page begins. */
  readonly line: number;
}

const linesOf = ({ sheet: { page }, axis }: BreaksData): readonly number[] =>
  axis === "rows" ? page.rowBreaks : page.columnBreaks;

function setLines({ sheet: { page }, axis }: BreaksData, lines: readonly number[]): void {
  const sorted = [...new Set(lines)].sort((one, other) => one - other);
  if (axis === "rows") page.rowBreaks = sorted;
  else page.columnBreaks = sorted;
}

const pageBreak: HostClass<BreakData> = hostClass<BreakData>("PageBreak", {
  scalars: {
    _Id: ({ line }) => line,
    columnIndex: ({ axis, line }) => (axis === "columns" ? line : 0),
    rowIndex: ({ axis, line }) => (axis === "rows" ? line : 0),
  },
  methods: {
    delete: (data) => {
      setLines(
        data,
        linesOf(data).filter((line) => line !== data.line),
      );
    },
    getCellAfterBreak: (data) =>
      makeRange(
        data,
        data.axis === "rows" ? areaOfSize(data.line, 0, 1, 1) : areaOfSize(0, data.line, 1, 1),
      ),
  },
});

/** Excel holds 1,026 page breaks along a sheet [general]. */
const MOST = 1_026;

export const pageBreaks: HostClass<BreaksData> = hostClass<BreaksData>("PageBreakCollection", {
  items: (data) => linesOf(data).map((line) => pageBreak.of({ ...data, line })),
  item: (data, args) => {
    const line = readWhole(args);
    if (!linesOf(data).includes(line)) throw hostError("ItemNotFound");
    return pageBreak.of({ ...data, line });
  },
  methods: {
    // docs: the break comes before the range's first cell.
    add: (data, args) => {
      const { top, left } = readRange({ ...data, areas: [] }, args);
      const line = data.axis === "rows" ? top : left;
      if (line === 0) throw hostError("InvalidArgument");
      if (linesOf(data).length >= MOST) throw hostError("InvalidOperation");
      setLines(data, [...linesOf(data), line]);
      return pageBreak.of({ ...data, line });
    },
    getCount: (data) => linesOf(data).length,
    removePageBreaks: (data) => {
      setLines(data, []);
    },
  },
});
