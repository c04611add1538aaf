import {
  asWord,
  readOptionalFlag,
  readOptionalText,
  readText,
  type Arguments,
} from "../protocol/arguments.ts";
import type { HostObject } from "../protocol/host-class.ts";
import { hostError, NotEmulated } from "../protocol/host-error.ts";
import {
  cellsOf,
  isWholeColumns,
  isWholeRows,
  parseArea,
  splitSheet,
  type Area,
} from "../model/areas.ts";
import { findSheet } from "../model/book.ts";
import { CLEAR_TYPES, clearArea } from "../model/clearing.ts";
import { copyArea, COPY_TYPES } from "../model/copying.ts";
import { guardContent, guardOption, guardUnprotected } from "../model/guards.ts";
import type { Sheet } from "../model/sheet.ts";
import { shiftCells } from "../model/shifting.ts";
import { makeRange, range } from "./range.ts";
import { areaOf, type Region } from "./region.ts";
import { rangeAreas } from "./range-areas.ts";

const INSERT_SHIFTS = ["Down", "Right"] as const;
const DELETE_SHIFTS = ["Up", "Left"] as const;

function insert(region: Region, args: Arguments): HostObject {
  const { sheet } = region;
  const area = areaOf(region);
  const axis = asWord(readText(args), INSERT_SHIFTS) === "Down" ? "rows" : "columns";
  if (axis === "rows" && isWholeRows(area)) guardOption(sheet, "allowInsertRows");
  else if (axis === "columns" && isWholeColumns(area)) guardOption(sheet, "allowInsertColumns");
  else guardUnprotected(sheet);
  shiftCells(sheet, area, axis, false);
  return makeRange(region, area);
}

function remove(region: Region, args: Arguments): void {
  const { sheet } = region;
  const area = areaOf(region);
  const axis = asWord(readText(args), DELETE_SHIFTS) === "Up" ? "rows" : "columns";
  if (axis === "rows" && isWholeRows(area)) guardOption(sheet, "allowDeleteRows");
  else if (axis === "columns" && isWholeColumns(area)) guardOption(sheet, "allowDeleteColumns");
  else guardUnprotected(sheet);
  // Only lines whose cells are all unlocked can go from a protected sheet [general].
  guardContent(sheet, area);
  shiftCells(sheet, area, axis, true);
}

/** The source of copyFrom: a range, several, or an address that may name another sheet. */
function sourceOf(region: Region, given: unknown): { readonly sheet: Sheet; readonly area: Area } {
  if (typeof given === "string") {
    const { sheet: name, rest } = splitSheet(given);
    const sheet = name === undefined ? region.sheet : findSheet(region.sheet.book, name);
    const area = parseArea(rest);
    if (sheet === undefined || area === undefined) throw hostError("InvalidArgument");
    return { sheet, area };
  }
  if (rangeAreas.dataOf(given) !== undefined) throw new NotEmulated("copyFrom of several areas");
  const source = range.dataOf(given);
  if (source === undefined) throw hostError("InvalidArgument");
  return { sheet: source.sheet, area: areaOf(source) };
}

function copyFrom(region: Region, args: Arguments): void {
  const { sheet: from, area: source } = sourceOf(region, args[0]);
  const type = asWord(readOptionalText(args, 1) ?? "All", COPY_TYPES);
  if (type === "Link") throw new NotEmulated("copyFrom with links");
  if (readOptionalFlag(args, 2) || readOptionalFlag(args, 3)) {
    throw new NotEmulated("copyFrom that skips blanks or transposes");
  }
  const target = areaOf(region);
  if (cellsOf(source) > 4_000_000) throw new NotEmulated("copyFrom of whole rows and columns");
  copyArea({ from, source, to: region.sheet, target, type });
}

export const EDIT_METHODS = {
  clear: (region: Region, args: Arguments): void => {
    const type = asWord(readOptionalText(args) ?? "All", CLEAR_TYPES);
    for (const area of region.areas) clearArea(region.sheet, area, type);
  },
  insert,
  delete: remove,
  copyFrom,
};
