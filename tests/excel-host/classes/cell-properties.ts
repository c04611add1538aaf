import type { Arguments } from "../protocol/arguments.ts";
import type { HostObject } from "../protocol/host-class.ts";
import { hostError, NotEmulated, wrongDimensions } from "../protocol/host-error.ts";
import { isList, isPlainObject, type PlainObject } from "../protocol/plain.ts";
import {
  areaOfSize,
  cellsOf,
  COLUMNS,
  columnsOf,
  isUnbounded,
  ROWS,
  rowsOf,
  type Area,
} from "../model/areas.ts";
import { makeRange } from "./range.ts";
import { areaOf, type Region } from "./region.ts";

/** The lines of one cell, as CellBorderCollection names them. */
const BORDERS: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function border(borders: HostObject, name: string): HostObject {
  const index = BORDERS[name];
  if (index === undefined || borders.item === undefined) {
    throw new NotEmulated(`the border ${name} of cell properties`);
  }
  return borders.item([index]);
}

/** Reads what the options ask for: { format: { fill: { color: true } } }. */
function read(object: HostObject, options: PlainObject): PlainObject {
  const asked = Object.entries(options).filter(
    ([, value]) => value !== false && value !== undefined,
  );
  return Object.fromEntries(
    asked.map(([name, value]) => {
      const scalar = object.scalar(name);
      if (scalar !== undefined && value === true) return [name, scalar.value()];
      const inner = object.navigation(name)?.value();
      if (inner == null || !isPlainObject(value)) {
        throw new NotEmulated(`${object.className}.${name} among cell properties`);
      }
      return [name, name === "borders" ? readBorders(inner, value) : read(inner, value)];
    }),
  );
}

/** One set of options counts for every line. */
const readBorders = (borders: HostObject, options: PlainObject): PlainObject =>
  Object.fromEntries(
    Object.keys(BORDERS).map((name) => [name, read(border(borders, name), options)]),
  );

/** Sets what a bag says; what it leaves out stays. */
function write(object: HostObject, bag: PlainObject): void {
  for (const [name, value] of Object.entries(bag)) {
    if (value === undefined || value === null) continue;
    const setter = object.setter(name);
    if (setter !== undefined) {
      setter.value(value);
      continue;
    }
    const inner = object.navigation(name)?.value();
    if (inner == null || !isPlainObject(value)) {
      throw new NotEmulated(`setting ${object.className}.${name} by cell properties`);
    }
    if (name === "borders") writeBorders(inner, value);
    else write(inner, value);
  }
}

function writeBorders(borders: HostObject, bag: PlainObject): void {
  for (const [name, value] of Object.entries(bag)) {
    if (isPlainObject(value)) write(border(borders, name), value);
  }
}

const cellIn = (region: Region, area: Area, row: number, column: number): HostObject =>
  makeRange(region, areaOfSize(area.top + row, area.left + column, 1, 1));

function options(args: Arguments): PlainObject {
  const [given] = args;
  if (!isPlainObject(given)) throw hostError("InvalidArgument");
  return given;
}

function bounded(region: Region): Area {
  const area = areaOf(region);
  if (isUnbounded(area)) throw hostError("InvalidArgument");
  return area;
}

/** One row or column of a region, whole. */
function lineOf(region: Region, area: Area, axis: "rows" | "columns", at: number): HostObject {
  return makeRange(
    region,
    axis === "rows"
      ? areaOfSize(area.top + at, 0, 1, COLUMNS)
      : areaOfSize(0, area.left + at, ROWS, 1),
  );
}

const linesOf = (area: Area, axis: "rows" | "columns"): number =>
  axis === "rows" ? rowsOf(area) : columnsOf(area);

const readLines =
  (axis: "rows" | "columns") =>
  (region: Region, args: Arguments): readonly PlainObject[] => {
    const area = areaOf(region);
    const count = linesOf(area, axis);
    if (count > COLUMNS) throw new NotEmulated("properties of most rows of a sheet");
    return Array.from({ length: count }, (_, at) =>
      read(lineOf(region, area, axis, at), options(args)),
    );
  };

const writeLines =
  (axis: "rows" | "columns") =>
  (region: Region, [given]: Arguments): void => {
    const area = areaOf(region);
    if (!isList(given)) throw hostError("InvalidArgument");
    if (given.length !== linesOf(area, axis)) throw wrongDimensions();
    given.forEach((bag, at) => {
      if (isPlainObject(bag)) write(lineOf(region, area, axis, at), bag);
    });
  };

/** Methods by which many cells are asked or set at once; a bag for each, and {} for nothing. */
export const PROPERTY_METHODS = {
  getCellProperties: (region: Region, args: Arguments): unknown => {
    const area = bounded(region);
    return Array.from({ length: rowsOf(area) }, (_, row) =>
      Array.from({ length: columnsOf(area) }, (__, column) =>
        read(cellIn(region, area, row, column), options(args)),
      ),
    );
  },
  setCellProperties: (region: Region, [given]: Arguments): void => {
    const area = bounded(region);
    // On the web an internal error between 80,000 and 90,000 cells (#2564).
    if (cellsOf(area) > region.session.limits.cellProperties) throw hostError("GeneralException");
    if (!isList(given)) throw hostError("InvalidArgument");
    const rows = given.map((row) => (isList(row) ? row : []));
    if (rows.length !== rowsOf(area) || rows.some((row) => row.length !== columnsOf(area))) {
      throw wrongDimensions();
    }
    rows.forEach((row, at) => {
      row.forEach((bag, column) => {
        if (isPlainObject(bag)) write(cellIn(region, area, at, column), bag);
      });
    });
  },
  getRowProperties: readLines("rows"),
  getColumnProperties: readLines("columns"),
  setRowProperties: writeLines("rows"),
  setColumnProperties: writeLines("columns"),
};
