import { asText, asFlag, readOptionalFlag, readText, readWhole } from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { overlaps, parseArea, splitSheet, type Area } from "../model/areas.ts";
import { activeSheet, findSheet, nextGuid } from "../model/book.ts";
import { writeValues } from "../model/content.ts";
import { guardUnprotected } from "../model/guards.ts";
import { valueAt } from "../formulas/calculate.ts";
import { plainValue } from "../model/scalar.ts";
import type { Sheet, Table } from "../model/sheet.ts";
import type { Session } from "../session.ts";
import { makeRange, range } from "./range.ts";
import { areaOf } from "./region.ts";
import { worksheet } from "./worksheet.ts";

interface TablesData {
  readonly session: Session;
  /** Null for all tables of the workbook. */
  readonly sheet: Sheet | null;
}

interface TableData {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly table: Table;
}

const bodyOf = ({ area, showHeaders, showTotals }: Table): Area => ({
  ...area,
  top: area.top + (showHeaders ? 1 : 0),
  bottom: area.bottom - (showTotals ? 1 : 0),
});

const tableClass: HostClass<TableData> = hostClass<TableData>("Table", {
  scalars: {
    id: ({ table }) => table.id,
    name: ({ table }) => table.name,
    showHeaders: ({ table }) => table.showHeaders,
    showTotals: ({ table }) => table.showTotals,
    style: ({ table }) => table.style,
    showBandedRows: ({ table }) => table.bandedRows,
    showBandedColumns: ({ table }) => table.bandedColumns,
    showFilterButton: ({ table }) => table.filterButton,
  },
  navigation: { worksheet: ({ session, sheet }) => worksheet.of({ session, sheet }) },
  setters: {
    name: ({ session, table }, value) => {
      const name = asText(value);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw hostError("InvalidArgument");
      if (findTable({ session, sheet: null }, name) !== undefined)
        throw hostError("InvalidArgument");
      table.name = name;
    },
    style: ({ table }, value) => {
      table.style = asText(value);
    },
    showBandedRows: ({ table }, value) => {
      table.bandedRows = asFlag(value);
    },
    showFilterButton: ({ table }, value) => {
      table.filterButton = asFlag(value);
    },
  },
  methods: {
    delete: ({ sheet, table }) => {
      guardUnprotected(sheet);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      writeValues(sheet, table.area, () => "");
    },
    convertToRange: (data) => {
      guardUnprotected(data.sheet);
      data.sheet.tables.splice(data.sheet.tables.indexOf(data.table), 1);
      return makeRange(data, data.table.area);
    },
    getRange: (data) => makeRange(data, data.table.area),
    getDataBodyRange: (data) => makeRange(data, bodyOf(data.table)),
    getHeaderRowRange: (data) => {
      if (!data.table.showHeaders) throw hostError("InvalidOperation");
      return makeRange(data, { ...data.table.area, bottom: data.table.area.top });
    },
  },
});

const tablesIn = ({ session, sheet }: TablesData): readonly TableData[] =>
  (sheet === null ? session.book.sheets : [sheet]).flatMap((own) =>
    own.tables.map((table) => ({ session, sheet: own, table })),
  );

const findTable = (data: TablesData, key: string): TableData | undefined =>
  tablesIn(data).find(
    ({ table }) => table.name.toLowerCase() === key.toLowerCase() || table.id === key,
  );

/** Where a new table is to stand: a range, or an address that may name its sheet. */
function placeOf(
  { session, sheet }: TablesData,
  given: unknown,
): { readonly sheet: Sheet; readonly area: Area } {
  const chosen = range.dataOf(given);
  if (chosen !== undefined) return { sheet: chosen.sheet, area: areaOf(chosen) };
  if (typeof given !== "string") throw hostError("InvalidArgument");
  const { sheet: name, rest } = splitSheet(given);
  const own =
    name === undefined ? (sheet ?? activeSheet(session.book)) : findSheet(session.book, name);
  const area = parseArea(rest);
  if (own === undefined || area === undefined) throw hostError("InvalidArgument");
  return { sheet: own, area };
}

function add(data: TablesData, args: readonly unknown[]): HostObject {
  const { session } = data;
  const { sheet, area } = placeOf(data, args[0]);
  guardUnprotected(sheet);
  // A table over a table is InvalidArgument (#1199); over merged cells MergedRangeConflict
  // (docs:testing/application-specific-api-error-handling.md).
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw hostError("InvalidArgument");
  if (sheet.merges.overlapping(area).length > 0) throw hostError("MergedRangeConflict");
  const headers = readOptionalFlag(args, 1);
  const names = new Set(tablesIn({ session, sheet: null }).map(({ table }) => table.name));
  let number = names.size + 1;
  while (names.has(`Table${number}`)) number++;
  const whole = headers ? area : { ...area, bottom: area.bottom + 1 };
  const table: Table = {
    id: nextGuid(session.book),
    name: `Table${number}`,
    area: whole,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
  };
  if (!headers) pushDown(sheet, area);
  sheet.tables.push(table);
  nameHeaders(sheet, whole);
  return tableClass.of({ session, sheet, table });
}

/** Without headings of its own a table gets a row for them, and its data moves down (docs: hasHeaders). */
function pushDown(sheet: Sheet, area: Area): void {
  const values = Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, column) =>
      plainValue(valueAt(sheet, area.top + row, area.left + column)),
    ),
  );
  writeValues(sheet, { ...area, bottom: area.bottom + 1 }, (row, column) =>
    row === 0 ? "" : (values[row - 1]?.[column] ?? null),
  );
}

/** Headings are texts, each once [general]. */
function nameHeaders(sheet: Sheet, area: Area): void {
  const seen = new Set<string>();
  writeValues(sheet, { ...area, bottom: area.top }, (_, column) => {
    const own = String(plainValue(valueAt(sheet, area.top, area.left + column)));
    const base = own === "" ? "Column" : own;
    let name = own === "" ? `Column${column + 1}` : own;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${base}${number}`;
    seen.add(name.toLowerCase());
    return `'${name}`;
  });
}

export const tableCollection: HostClass<TablesData> = hostClass<TablesData>("TableCollection", {
  scalars: { count: (data) => tablesIn(data).length },
  items: (data) => tablesIn(data).map((table) => tableClass.of(table)),
  item: (data, args) => {
    const table = findTable(data, readText(args));
    if (table === undefined) throw hostError("ItemNotFound");
    return tableClass.of(table);
  },
  methods: {
    add,
    getCount: (data) => tablesIn(data).length,
    getItemAt: (data, args) => {
      const table = tablesIn(data)[readWhole(args)];
      if (table === undefined) throw hostError("InvalidArgument");
      return tableClass.of(table);
    },
    getItemOrNullObject: (data, args) => {
      const table = findTable(data, readText(args));
      return table === undefined ? null : tableClass.of(table);
    },
  },
});
