import { asText } from "../protocol/arguments.ts";
import { hostError, wrongDimensions } from "../protocol/host-error.ts";
import { isList } from "../protocol/plain.ts";
import { valueOf } from "../formulas/calculate.ts";
import { cellsOf, columnsOf, isUnbounded, rowsOf, type Area } from "../model/areas.ts";
import { refuseRelative, writeValues, type Given } from "../model/content.ts";
import { guardOption } from "../model/guards.ts";
import { patchStyles } from "../model/looks.ts";
import { isNumberFormat, shownText } from "../model/number-format.ts";
import { plainValue, valueType, type Scalar } from "../model/scalar.ts";
import { styleAt, type Cell } from "../model/sheet.ts";
import type { Style } from "../model/style.ts";
import { areaOf, type Region } from "./region.ts";

type Read = (cell: Cell | undefined, value: Scalar, style: () => Style) => unknown;

/**
 * Reads something of each cell; unbounded ranges and too large ones give null
 * (docs:excel/excel-add-ins-ranges-unbounded.md; docs-pr #1423).
 */
const cells =
  (read: Read) =>
  (region: Region): readonly (readonly unknown[])[] | null => {
    const { sheet, session } = region;
    const area = areaOf(region);
    if (isUnbounded(area) || cellsOf(area) > session.limits.cellsRead) return null;
    return Array.from({ length: rowsOf(area) }, (_, rowOffset) => {
      const row = area.top + rowOffset;
      const record = sheet.rows.get(row);
      return Array.from({ length: columnsOf(area) }, (__, columnOffset) => {
        const column = area.left + columnOffset;
        const cell = record?.cells.get(column);
        const value = cell === undefined ? null : valueOf(cell, sheet, row, column);
        return read(cell, value, () => styleAt(sheet, row, column));
      });
    });
  };

const formula: Read = (cell, value) =>
  cell?.formula == null ? plainValue(value) : `=${cell.formula}`;

const numberFormat: Read = (_, __, style) => style().numberFormat;

export const RANGE_CELLS = {
  values: cells((_, value) => plainValue(value)),
  valueTypes: cells((_, value) => valueType(value)),
  text: cells((_, value, style) => (value === null ? "" : shownText(value, style().numberFormat))),
  formulas: cells(formula),
  formulasLocal: cells(formula),
  numberFormat: cells(numberFormat),
  numberFormatLocal: cells(numberFormat),
};

type ValueFor = (row: number, column: number) => unknown;

/**
 * Reads what is given for a range: rows of its own size, or one value for all of its cells. Unbounded
 * ranges take nothing (docs:excel/excel-add-ins-ranges-unbounded.md).
 */
function givenFor(
  area: Area,
  given: unknown,
): { readonly valueFor: ValueFor; readonly one: boolean } {
  if (isUnbounded(area)) throw hostError("InvalidArgument");
  if (!isList(given)) return { valueFor: () => given, one: true };
  const rows = given.map((row) => (isList(row) ? row : undefined));
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) {
    const [only] = first;
    return { valueFor: () => only, one: true };
  }
  const width = columnsOf(area);
  if (rows.length !== rowsOf(area) || rows.some((row) => row?.length !== width)) {
    throw wrongDimensions();
  }
  return { valueFor: (row, column) => rows[row]?.[column], one: false };
}

function asGiven(value: unknown): Given {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw hostError("InvalidArgument");
}

/** Sets values; a text that begins with = is a formula. */
export function setValues(region: Region, given: unknown): void {
  const area = areaOf(region);
  const { valueFor, one } = givenFor(area, given);
  const first = valueFor(0, 0);
  if (one && cellsOf(area) > 1 && typeof first === "string") refuseRelative(first);
  writeValues(region.sheet, area, (row, column) => asGiven(valueFor(row, column)));
}

/** Sets formulas; what is none is a value. */
export const setFormulas = setValues;

/** Sets number formats, one for each cell or one for all. */
export function setNumberFormat(region: Region, given: unknown): void {
  const { sheet } = region;
  const area = areaOf(region);
  const { valueFor, one } = givenFor(area, given);
  guardOption(sheet, "allowFormatCells");
  if (one) {
    patchStyles(sheet, area, { numberFormat: asNumberFormat(valueFor(0, 0)) });
    return;
  }
  const patches = new Map<string, { readonly numberFormat: string }>();
  const formats = Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (__, column) => {
      const value = valueFor(row, column);
      if (value === null || value === undefined) return undefined;
      const format = typeof value === "string" ? value : asText(value);
      const known = patches.get(format) ?? { numberFormat: asNumberFormat(format) };
      patches.set(format, known);
      return known;
    }),
  );
  formats.forEach((row, rowOffset) => {
    row.forEach((patch, columnOffset) => {
      if (patch === undefined) return;
      const [top, left] = [area.top + rowOffset, area.left + columnOffset];
      patchStyles(sheet, { top, left, bottom: top, right: left }, patch);
    });
  });
}

function asNumberFormat(value: unknown): string {
  const format = asText(value);
  if (format === "") return "General";
  if (!isNumberFormat(format)) throw hostError("InvalidArgument");
  return format;
}
