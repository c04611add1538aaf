import {
  asFlag,
  asWord,
  readOptionalFlag,
  readOptionalText,
  readText,
  readWhole,
  type Arguments,
} from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError, NotEmulated, wrongDimensions } from "../protocol/host-error.ts";
import {
  areaOfSize,
  bound,
  cellsOf,
  COLUMNS,
  columnsOf,
  intersect,
  isWholeColumns,
  isWholeRows,
  ROWS,
  rowsOf,
  type Area,
} from "../model/areas.ts";
import { guardOption } from "../model/guards.ts";
import { mergeArea, unmergeArea } from "../model/merging.ts";
import {
  columnsHidden,
  heightOf,
  hideColumns,
  hideRows,
  leftOf,
  rowsHidden,
  topOf,
  widthOf,
} from "../model/sizes.ts";
import { SPECIAL_CELLS, specialCells, VALUE_KINDS } from "../model/special-cells.ts";
import { usedArea } from "../model/used.ts";
import { addressOf, areaOf, readAddress, regionOf, type Region } from "./region.ts";
import { RANGE_CELLS, setFormulas, setNumberFormat, setValues } from "./range-cells.ts";
import { rangeFormat } from "./range-format.ts";
import { worksheet } from "./worksheet.ts";
import { PROPERTY_METHODS } from "./cell-properties.ts";
import { EDIT_METHODS } from "./range-edits.ts";
import { rangeAreas } from "./range-areas.ts";
import { dataValidation } from "./data-validation.ts";
import { conditionalFormatCollection } from "./conditional-formats.ts";
import { selectArea } from "../model/selection.ts";
import { hyperlinkOf, setHyperlink } from "./hyperlink.ts";

/** Makes a Range of an area, unless it lies beyond the sheet. */
export const makeRange = (
  { session, sheet }: Pick<Region, "session" | "sheet">,
  area: Area,
): HostObject => range.of(regionOf(session, sheet, area));

/** Reads an argument that is a range: an object, or an address on the same sheet. */
export function readRange(region: Region, args: Arguments, at = 0): Area {
  const given = args[at];
  if (typeof given === "string") return readAddress(region.session, region.sheet, given);
  const other = range.dataOf(given);
  if (other === undefined || other.sheet !== region.sheet) throw hostError("InvalidArgument");
  return areaOf(other);
}

/** Makes a method that gives an area made of the range's own. */
const moved =
  (change: (area: Area, args: Arguments, region: Region) => Area) =>
  (region: Region, args: Arguments): HostObject =>
    makeRange(region, change(areaOf(region), args, region));

/** A line of a range, counted from 0 within it; Excel lets the number lie beyond its end [general]. */
const line = (area: Area, args: Arguments, axis: "rows" | "columns"): Area => {
  const at = readWhole(args);
  return axis === "rows"
    ? { ...area, top: area.top + at, bottom: area.top + at }
    : { ...area, left: area.left + at, right: area.left + at };
};

const resized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

const beside = (area: Area, count: number, axis: "rows" | "columns", before: boolean): Area => {
  // docs: a negative count takes the lines of the other end, inside the range; nought is refused.
  if (count === 0) throw hostError("InvalidArgument");
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const start = before
    ? count > 0
      ? first - count
      : first
    : count > 0
      ? last + 1
      : last + count + 1;
  const end = before
    ? count > 0
      ? first - 1
      : first - count - 1
    : count > 0
      ? last + count
      : last;
  return axis === "rows"
    ? { ...area, top: start, bottom: end }
    : { ...area, left: start, right: end };
};

const sumOver = (first: number, last: number, size: (at: number) => number): number => {
  let sum = 0;
  for (let at = first; at <= last; at++) sum += size(at);
  return sum;
};

function usedIn(region: Region, args: Arguments): Area | undefined {
  const used = usedArea(region.sheet, readOptionalFlag(args), areaOf(region));
  return used && intersect(used, areaOf(region));
}

const special = (region: Region, args: Arguments): readonly Area[] => {
  const type = SPECIAL_CELLS.find((it) => it.toLowerCase() === readText(args).toLowerCase());
  if (type === undefined) throw new NotEmulated(`special cells of the kind ${readText(args)}`);
  const kind = asWord(readOptionalText(args, 1) ?? "All", VALUE_KINDS);
  return specialCells(region.sheet, areaOf(region), type, kind);
};

export const range: HostClass<Region> = hostClass<Region>("Range", {
  kept: true,
  scalars: {
    ...RANGE_CELLS,
    address: addressOf,
    addressLocal: addressOf,
    rowIndex: (region) => areaOf(region).top,
    columnIndex: (region) => areaOf(region).left,
    rowCount: (region) => rowsOf(areaOf(region)),
    columnCount: (region) => columnsOf(areaOf(region)),
    // docs: -1 where the count exceeds 2^31-1.
    cellCount: (region) => {
      const count = cellsOf(areaOf(region));
      return count > 2_147_483_647 ? -1 : count;
    },
    isEntireColumn: (region) => isWholeColumns(areaOf(region)),
    isEntireRow: (region) => isWholeRows(areaOf(region)),
    rowHidden: (region) => rowsHidden(region.sheet, areaOf(region)),
    columnHidden: (region) => columnsHidden(region.sheet, areaOf(region)),
    hidden: (region) => {
      const [rows, columns] = [
        rowsHidden(region.sheet, areaOf(region)),
        columnsHidden(region.sheet, areaOf(region)),
      ];
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
    top: (region) => topOf(region.sheet, areaOf(region).top),
    left: (region) => leftOf(region.sheet, areaOf(region).left),
    height: ({ sheet, ...region }) => {
      const { top, bottom } = areaOf({ sheet, ...region });
      return topOf(sheet, bottom) + heightOf(sheet, bottom) - topOf(sheet, top);
    },
    width: ({ sheet, ...region }) => {
      const { left, right } = areaOf({ sheet, ...region });
      return sumOver(left, right, (at) => widthOf(sheet, at));
    },
    hyperlink: hyperlinkOf,
  },
  navigation: {
    worksheet: ({ session, sheet }) => worksheet.of({ session, sheet }),
    format: (region) => rangeFormat.of(region),
    dataValidation: (region) => dataValidation.of(region),
    conditionalFormats: (region) => conditionalFormatCollection.of(region),
  },
  setters: {
    values: setValues,
    formulas: setFormulas,
    formulasLocal: setFormulas,
    numberFormat: setNumberFormat,
    rowHidden: (region, value) => {
      guardOption(region.sheet, "allowFormatRows");
      hideRows(region.sheet, areaOf(region), asFlag(value));
    },
    columnHidden: (region, value) => {
      guardOption(region.sheet, "allowFormatColumns");
      hideColumns(region.sheet, areaOf(region), asFlag(value));
    },
    hyperlink: setHyperlink,
  },
  methods: {
    ...EDIT_METHODS,
    ...PROPERTY_METHODS,
    getCell: moved((area, args) => {
      const [row, column] = [readWhole(args, 0), readWhole(args, 1)];
      return areaOfSize(area.top + row, area.left + column, 1, 1);
    }),
    getRow: moved((area, args) => line(area, args, "rows")),
    getColumn: moved((area, args) => line(area, args, "columns")),
    getLastRow: moved((area) => ({ ...area, top: area.bottom })),
    getLastColumn: moved((area) => ({ ...area, left: area.right })),
    getLastCell: moved((area) => ({ ...area, top: area.bottom, left: area.right })),
    getEntireRow: moved((area) => ({ ...area, left: 0, right: COLUMNS - 1 })),
    getEntireColumn: moved((area) => ({ ...area, top: 0, bottom: ROWS - 1 })),
    getOffsetRange: moved((area, args) => {
      const [rows, columns] = [readWhole(args, 0), readWhole(args, 1)];
      return {
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      };
    }),
    getResizedRange: moved((area, args) => resized(area, readWhole(args, 0), readWhole(args, 1))),
    getAbsoluteResizedRange: moved((area, args) =>
      areaOfSize(area.top, area.left, readWhole(args, 0), readWhole(args, 1)),
    ),
    getRowsAbove: moved((area, args) => beside(area, Number(args[0] ?? 1), "rows", true)),
    getRowsBelow: moved((area, args) => beside(area, Number(args[0] ?? 1), "rows", false)),
    getColumnsBefore: moved((area, args) => beside(area, Number(args[0] ?? 1), "columns", true)),
    getColumnsAfter: moved((area, args) => beside(area, Number(args[0] ?? 1), "columns", false)),
    getBoundingRect: moved((area, args, region) => bound(area, readRange(region, args))),
    getIntersection: moved((area, args, region) => {
      const cut = intersect(area, readRange(region, args));
      if (cut === undefined) throw hostError("ItemNotFound");
      return cut;
    }),
    getIntersectionOrNullObject: (region, args) => {
      const cut = intersect(areaOf(region), readRange(region, args));
      return cut === undefined ? null : makeRange(region, cut);
    },
    getUsedRange: (region, args) => {
      const { top, left } = areaOf(region);
      return makeRange(region, usedIn(region, args) ?? areaOfSize(top, left, 1, 1));
    },
    getUsedRangeOrNullObject: (region, args) => {
      const used = usedIn(region, args);
      return used === undefined ? null : makeRange(region, used);
    },
    // Only areas whose first cell lies in the range are found (#3611).
    getMergedAreasOrNullObject: (region) => {
      const own = areaOf(region);
      const areas = region.sheet.merges
        .overlapping(own)
        .map(({ area }) => area)
        .filter(({ top, left }) => intersect(own, areaOfSize(top, left, 1, 1)) !== undefined);
      return areas.length === 0 ? null : rangeAreas.of({ ...region, areas });
    },
    getSpecialCells: (region, args) => {
      const areas = special(region, args);
      if (areas.length === 0) throw hostError("ItemNotFound");
      return rangeAreas.of({ ...region, areas });
    },
    getSpecialCellsOrNullObject: (region, args) => {
      const areas = special(region, args);
      return areas.length === 0 ? null : rangeAreas.of({ ...region, areas });
    },
    merge: (region, args) => {
      const area = areaOf(region);
      const rows = readOptionalFlag(args)
        ? Array.from({ length: rowsOf(area) }, (_, row) =>
            areaOfSize(area.top + row, area.left, 1, columnsOf(area)),
          )
        : [area];
      for (const own of rows) mergeArea(region.sheet, own);
    },
    unmerge: (region) => {
      unmergeArea(region.sheet, areaOf(region));
    },
    select: (region) => {
      selectArea(region.sheet, areaOf(region));
    },
    calculate: () => undefined,
    _ValidateArraySize: (region, args) => {
      const area = areaOf(region);
      if (readWhole(args, 0) !== rowsOf(area) || readWhole(args, 1) !== columnsOf(area)) {
        throw wrongDimensions();
      }
    },
  },
});
