import type { ReportCell } from "../document/report-cell.ts";
import type { ColumnRole, ReportTable, TableRow } from "../document/block.ts";
import { columnLetters } from "../grid/address.ts";
import type { Content } from "../workbook/sheet-plan.ts";
import { spanColumns } from "./column-spans.ts";
import { cachedDifference, differenceContent, isNumber } from "./difference-formula.ts";
import { headingStrips } from "./heading-strips.ts";
import { legalText } from "./legal-text.ts";
import { differenceFormat, figureFormat } from "./number-format.ts";
import { besideStrips, judgedStrips, openStyle } from "./open-strips.ts";
import type { Span } from "./page-grid.ts";
import { ratingFormula, ratingText } from "./rating-formula.ts";
import type { Seen } from "./rating-formula.ts";
import { heightOf, inTheMiddle, isFlat, recordStrips } from "./record-strips.ts";
import type { RecordCell } from "./record-strips.ts";
import { shownText } from "./shown-text.ts";
import { storedDecimals, storedValue } from "./stored-value.ts";
import { formulaContent, underHeads } from "./strip.ts";
import type { Strip } from "./strip.ts";
import type { Role } from "./theme.ts";

/** Where a row's cells stand, for the formulas among them. */
interface RowPlaces {
  readonly table: ReportTable;
  readonly spans: readonly Span[];
  readonly row: TableRow;
}

/** Lays out a table: its heading, one row an indicator, and a further heading wherever it changes. */
export function tableStrips(table: ReportTable): readonly Strip[] {
  const spans = spanColumns(table);
  return table.sections.flatMap((section, index) => {
    const heads = headingStrips(table, spans, section.headings, index === 0);
    const rows = section.rows.flatMap((row) => rowStrips({ table, spans, row }));
    return [...heads, ...underHeads(rows, heads)];
  });
}

function rowStrips(places: RowPlaces): readonly Strip[] {
  const { table, spans, row } = places;
  const cells = row.cells.flatMap((cell, index): RecordCell[] => {
    const span = spans[index];
    const role = table.columns[index]?.role;
    if (span === undefined || role === undefined) return [];
    return [
      {
        left: span.left,
        right: span.right,
        content: cell.kind === "text" ? undefined : contentOf(cell, places),
        ...openPart(cell, styleOf(cell, role, table)),
        format: formatOf(cell),
      },
    ];
  });
  const tall = cells.map(heightOf);
  return [
    ...recordStrips(
      isFlat(tall) ? cells.map(inTheMiddle) : cells,
      { indicator: row.indicator, key: row.key },
      tall,
    ),
    ...judgedStrips(row),
    ...besideStrips(row.beside),
  ];
}

/** A cell that a person may type into looks so; an empty one shows what it asks for. */
function openPart(cell: ReportCell, style: Role): Pick<RecordCell, "style" | "shows" | "open"> {
  const open = "open" in cell ? cell.open : undefined;
  const asks = open !== undefined && cell.kind === "text" && open.text === "";
  return {
    style: openStyle(style, open),
    shows: asks && open.prompt !== "" ? open.prompt : shownText(cell),
    open,
  };
}

const PROSE: readonly ColumnRole[] = ["name", "update", "framework"];

function styleOf(cell: ReportCell, role: ColumnRole, table: ReportTable): Role {
  if (cell.kind === "rating") return table.layout === "update" ? "signalTop" : "signal";
  if (holdsNumber(cell)) return "number";
  if (role === "code") return "code";
  if (role === "change" || role === "differenceToBaseline") return "words";
  if (table.layout === "update") return "textTop";
  return PROSE.includes(role) ? "text" : "words";
}

/** Tells whether a cell holds a number, or a formula that gives one. */
const holdsNumber = (cell: ReportCell): boolean =>
  cell.kind === "difference" ? isNumber(cell) : cell.kind !== "text" && cell.kind !== "rating";

/** Gives what a cell holds, or what its formula last gave. */
export function cachedOf(cell: ReportCell): string | number {
  switch (cell.kind) {
    case "figure":
    case "latest":
    case "target":
      return storedValue(cell.shown);
    case "difference":
      return cachedDifference(cell);
    case "text":
      return legalText(cell.text);
    case "rating":
      return shownText(cell);
  }
}

/** Gives the number format a cell is shown under, or null for words. */
export function formatOf(cell: ReportCell): string | null {
  switch (cell.kind) {
    case "figure":
    case "latest":
    case "target":
      return figureFormat(cell.shown);
    case "difference":
      return differenceFormat(cell);
    case "text":
    case "rating":
      return null;
  }
}

/** Says what a cell other than a plain text holds; formulas wait for the number of their row. */
function contentOf(
  cell: Exclude<ReportCell, { kind: "text" }>,
  places: RowPlaces,
): (row: number) => Content {
  switch (cell.kind) {
    case "figure":
    case "target":
      return () => ({ kind: "number", value: storedValue(cell.shown) });
    case "latest":
      return (row) => {
        const addresses = cell.from.flatMap((index) => addressOf(places, "series", row, index));
        const formula = addresses.length === 1 ? (addresses[0] ?? "") : addUp(addresses, cell.from);
        return formulaContent(formula, storedValue(cell.shown));
      };
    case "difference":
      return (row) => {
        const [later] = judgedAddress(places, row);
        const [earlier] = addressOf(places, cell.against, row);
        if (later === undefined || earlier === undefined) {
          return { kind: "text", text: shownText(cell) };
        }
        return differenceContent(cell, later, earlier);
      };
    case "rating":
      return (row) => {
        const text = ratingText(cell.outcome, true);
        const thisYear = seen(places, "thisYear", row) ?? seen(places, "latest", row);
        const formula =
          cell.rule === null || thisYear === undefined
            ? undefined
            : ratingFormula(cell.rule, {
                thisYear,
                lastYear: seen(places, "lastYear", row),
                baseline: seen(places, "baseline", row),
                target: targetAddress(cell.rule, places, row),
                withReason: true,
              });
        return formula === undefined ? { kind: "text", text } : formulaContent(formula, text);
      };
  }
}

/** Neighbouring columns are added up as one run of cells. */
function addUp(addresses: readonly string[], columns: readonly number[]): string {
  const isRun = columns.every(
    (column, index) => index === 0 || column === (columns[index - 1] ?? 0) + 1,
  );
  const [first = "", last = ""] = [addresses[0], addresses.at(-1)];
  return `SUM(${isRun ? `${first}:${last}` : addresses.join(",")})`;
}

/** Finds the address of the cell that a row has in a column. */
function addressOf(
  { table, spans }: RowPlaces,
  role: ColumnRole,
  row: number,
  index = 0,
): readonly string[] {
  const place = table.columns.findIndex((column) => column.role === role && column.index === index);
  const span = spans[place];
  return span === undefined ? [] : [`${columnLetters(span.left)}${row}`];
}

const judgedAddress = (places: RowPlaces, row: number): readonly string[] => [
  ...addressOf(places, "thisYear", row),
  ...addressOf(places, "latest", row),
];

function targetAddress(
  rule: NonNullable<Extract<ReportCell, { kind: "rating" }>["rule"]>,
  places: RowPlaces,
  row: number,
): string | undefined {
  if (rule.kind !== "target" || rule.column === null) return undefined;
  return addressOf(places, "target", row, rule.column)[0];
}

/** Gives a figure's cell as a rating sees it; undefined where it holds no number. */
function seen(places: RowPlaces, role: ColumnRole, row: number): Seen | undefined {
  const place = places.table.columns.findIndex((column) => column.role === role);
  const cell = places.row.cells[place];
  const [address] = addressOf(places, role, row);
  if (address === undefined || (cell?.kind !== "figure" && cell?.kind !== "latest")) {
    return undefined;
  }
  const { shown } = cell;
  return { address, decimals: storedDecimals(shown), isPercent: shown.unit === "percent" };
}
