import { cellAddress, columnLetters } from "../../src/grid/address.ts";
import { valueOf } from "./formulas/calculate.ts";
import { writeArea, type Area } from "./model/areas.ts";
import { activeSheet, type Book } from "./model/book.ts";
import { isPlainObject } from "./protocol/plain.ts";
import { plainValue } from "./model/scalar.ts";
import { styleAt, type Cell, type Sheet } from "./model/sheet.ts";
import type { Edge, Style } from "./model/style.ts";

/** Everything of a workbook as plain data in a fixed order, so that two can be held side by side. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** Describes a workbook wholly; ids are left out, for they say nothing to a person. */
export function snapshotOf(book: Book): Snapshot {
  return detached({
    name: book.name,
    activeSheet: activeSheet(book).name,
    structureProtected: book.structure !== null,
    properties: { ...book.properties },
    customProperties: [...book.customProperties.values()].map(({ key, value }) => [key, value]),
    customXml: book.customXml.map(({ xml }) => xml),
    settings: Object.fromEntries(book.settings),
    calculationMode: book.calculation.mode,
    names: book.names.map(({ name, scope, formula, comment, visible }) => ({
      name,
      scope: scope?.name ?? null,
      formula,
      comment,
      visible,
    })),
    sheets: book.sheets.map(describeSheet),
  });
}

/** Describes one sheet wholly. */
export const snapshotOfSheet = (sheet: Sheet): Snapshot => detached(describeSheet(sheet));

/** A snapshot must not change with what it describes. */
function detached(snapshot: Snapshot): Snapshot {
  const copy: unknown = JSON.parse(JSON.stringify(snapshot));
  if (!isPlainObject(copy)) throw new Error("a snapshot is no object");
  return copy;
}

function describeSheet(sheet: Sheet): Snapshot {
  const { page } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.showGridlines,
    headings: sheet.showHeadings,
    frozen: sheet.frozen,
    selection: writeArea(sheet.selection),
    protection: sheet.protection,
    sheetStyle: lookOf(sheet.style, sheet),
    cells: cellsOf(sheet),
    columns: linesOf(sheet.columns, (column, record) => [
      columnLetters(column),
      { width: record.width, hidden: record.hidden, style: lookOf(record.style, sheet) },
    ]),
    rows: linesOf(sheet.rows, (row, record) => [
      String(row + 1),
      { height: record.height, hidden: record.hidden, style: lookOf(record.style, sheet) },
    ]),
    merges: inOrder(sheet.merges.all().map(({ area }) => area)).map((area) => writeArea(area)),
    validations: inOrder(sheet.validations.all()).map(({ area, settings }) => ({
      area: writeArea(area),
      ...settings,
    })),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, stopIfTrue, look }) => ({
      areas: areas.map((area) => writeArea(area)),
      formula,
      stopIfTrue,
      look,
    })),
    tables: sheet.tables.map(({ id, area, ...table }) => ({ ...table, area: writeArea(area), id })),
    page: {
      ...page,
      printArea: page.printArea.map((area) => writeArea(area)),
      titleRows: page.titleRows && writeArea(page.titleRows),
      titleColumns: page.titleColumns && writeArea(page.titleColumns),
    },
    customProperties: [...sheet.customProperties.values()].map(({ key, value }) => [key, value]),
  };
}

function inOrder<Thing extends Area | { readonly area: Area }>(
  things: readonly Thing[],
): readonly Thing[] {
  const areaOf = (thing: Area | { readonly area: Area }): Area =>
    "area" in thing ? thing.area : thing;
  return [...things].sort((one, other) => {
    const [a, b] = [areaOf(one), areaOf(other)];
    return a.top - b.top || a.left - b.left;
  });
}

/** Lines that say something of their own. */
function linesOf<Line extends { hidden: boolean; style: Style | null }>(
  lines: ReadonlyMap<number, Line>,
  describe: (at: number, record: Line) => readonly [string, Readonly<{ [key: string]: unknown }>],
): Readonly<{ [key: string]: unknown }> {
  const described = [...lines]
    .sort(([one], [other]) => one - other)
    .map(([at, record]) => describe(at, record))
    .filter(([, record]) =>
      Object.values(record).some((value) => value !== null && value !== false),
    );
  return Object.fromEntries(described);
}

function cellsOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const found: (readonly [row: number, column: number, description: unknown])[] = [];
  for (const [row, { cells }] of sheet.rows) {
    for (const [column, cell] of cells) {
      const description = describeCell(sheet, cell, row, column);
      if (Object.keys(description).length > 0) found.push([row, column, description]);
    }
  }
  found.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  return Object.fromEntries(
    found.map(([row, column, description]) => [cellAddress(row, column), description]),
  );
}

function describeCell(
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
): Readonly<Record<string, unknown>> {
  const value = valueOf(cell, sheet, row, column);
  const below = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.style;
  const style = styleAt(sheet, row, column);
  const own = style === (below ?? sheet.book.styles.normal) ? null : lookOf(style, sheet);
  return {
    ...(value === null ? {} : { value: plainValue(value) }),
    ...(cell.formula === null ? {} : { formula: `=${cell.formula}` }),
    ...(own === null ? {} : { style: own }),
    ...(cell.prefixed === true ? { prefixed: true } : {}),
    ...(cell.rich === undefined ? {} : { rich: cell.rich }),
    ...(cell.link === undefined ? {} : { link: cell.link }),
  };
}

/** Says in one line how a style differs from Normal: "bold; fill #FFDD00; top Thin Continuous #000000". */
export function lookOf(style: Style | null, sheet: Sheet): string | null {
  if (style === null) return null;
  const normal = new Map(Object.entries(sheet.book.styles.normal));
  const differences = Object.entries(style).filter(([name, value]) => normal.get(name) !== value);
  if (differences.length === 0) return "Normal";
  return differences.map(([name, value]) => describe(name, value)).join("; ");
}

const isEdge = (value: unknown): value is Edge =>
  typeof value === "object" && value !== null && "weight" in value;

function describe(name: string, value: unknown): string {
  if (isEdge(value)) return `${name} ${value.weight} ${value.style} ${value.color}`;
  if (value === true) return name;
  return value === false ? `not ${name}` : `${name} ${String(value)}`;
}
