import { isPlainObject, type PlainObject } from "../protocol/plain.ts";
import { hostError, NotEmulated } from "../protocol/host-error.ts";
import type { Arguments } from "../protocol/arguments.ts";
import {
  cellsOf,
  columnsOf,
  isUnbounded,
  oneCell,
  rowsOf,
  writeArea,
  type Area,
} from "../model/areas.ts";
import { commonOf } from "../model/looks.ts";
import { commonHeight, commonWidth, columnsHidden, rowsHidden } from "../model/sizes.ts";
import { areaOf, type Region } from "./region.ts";

type Read = (region: Region, area: Area) => unknown;
type Reads = { readonly [name: string]: Read | Reads };

const look =
  (read: Parameters<typeof commonOf>[2]): Read =>
  ({ sheet }, area) =>
    commonOf(sheet, [area], read);

/** What can be asked of each cell, as CellPropertiesLoadOptions names it (docs: Range.getCellProperties). */
const OF_CELLS: Reads = {
  address: (_, area) => writeArea(area),
  format: {
    fill: {
      // No fill reads as white, as RangeFill.color does [inferred].
      color: look((style) => style.fill ?? "#FFFFFF"),
      pattern: look((style) => (style.fill === null ? "None" : "Solid")),
    },
    font: {
      name: look((style) => style.fontName),
      size: look((style) => style.fontSize),
      bold: look((style) => style.bold),
      italic: look((style) => style.italic),
      color: look((style) => style.fontColor),
    },
    horizontalAlignment: look((style) => style.horizontal),
    verticalAlignment: look((style) => style.vertical),
    wrapText: look((style) => style.wrap),
    indentLevel: look((style) => style.indent),
  },
};

const format = OF_CELLS["format"];
const OF_FORMAT = typeof format === "object" ? format : {};

const OF_ROWS: Reads = {
  ...OF_CELLS,
  rowIndex: (_, { top }) => top,
  rowHidden: ({ sheet }, area) => rowsHidden(sheet, area),
  format: { ...OF_FORMAT, rowHeight: ({ sheet }, area) => commonHeight(sheet, area) },
};

const OF_COLUMNS: Reads = {
  ...OF_CELLS,
  columnIndex: (_, { left }) => left,
  columnHidden: ({ sheet }, area) => columnsHidden(sheet, area),
  format: { ...OF_FORMAT, columnWidth: ({ sheet }, area) => commonWidth(sheet, area) },
};

/** Reads what is asked for with `true`, nested as it is asked. */
function bag(region: Region, area: Area, asked: PlainObject, reads: Reads): PlainObject {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, wanted]): (readonly [string, unknown])[] => {
      const read = reads[name];
      if (wanted === false || wanted === undefined) return [];
      if (read === undefined) throw new NotEmulated(`getCellProperties of ${name}`);
      if (typeof read === "function") return [[name, read(region, area)]];
      if (!isPlainObject(wanted)) throw new NotEmulated(`getCellProperties of all of ${name}`);
      return [[name, bag(region, area, wanted, read)]];
    }),
  );
}

function askedIn(region: Region, args: Arguments): PlainObject {
  const [asked] = args;
  const area = areaOf(region);
  if (!isPlainObject(asked)) throw hostError("InvalidArgument");
  if (isUnbounded(area) || cellsOf(area) > region.session.limits.cellsRead) {
    throw hostError("InvalidArgument");
  }
  return asked;
}

/** getCellProperties, getRowProperties and getColumnProperties: one bag for each cell, row or column. */
export const PROPERTY_METHODS = {
  getCellProperties: (region: Region, args: Arguments): unknown => {
    const asked = askedIn(region, args);
    const { top, left, ...area } = areaOf(region);
    return Array.from({ length: rowsOf({ top, left, ...area }) }, (_, row) =>
      Array.from({ length: columnsOf({ top, left, ...area }) }, (__, column) =>
        bag(region, oneCell(top + row, left + column), asked, OF_CELLS),
      ),
    );
  },
  getRowProperties: (region: Region, args: Arguments): unknown => {
    const asked = askedIn(region, args);
    const area = areaOf(region);
    return Array.from({ length: rowsOf(area) }, (_, row) => {
      const line = { ...area, top: area.top + row, bottom: area.top + row };
      return bag(region, line, asked, OF_ROWS);
    });
  },
  getColumnProperties: (region: Region, args: Arguments): unknown => {
    const asked = askedIn(region, args);
    const area = areaOf(region);
    return Array.from({ length: columnsOf(area) }, (_, column) => {
      const line = { ...area, left: area.left + column, right: area.left + column };
      return bag(region, line, asked, OF_COLUMNS);
    });
  },
};
