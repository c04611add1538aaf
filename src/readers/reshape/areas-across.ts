import { notice } from "../../finding.ts";
import { blankPlaceOf, itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import { areaAddress } from "../../grid/address.ts";
import { looksLikeFigure } from "../cells/value.ts";
import { settlePending, type LoneText, type SheetState } from "../sheet-state.ts";
import { isPart } from "../headings/year-parts.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import { BREAKDOWN } from "../rows/area-total.ts";
import { findTotal, isTotal, rowsOfAreas } from "./areas.ts";
import { COUNTED_IN, titleOfTable } from "./caption.ts";
import { leftOutOf, rememberLeftOut } from "./left-out.ts";
import { periodAbove } from "./period-above.ts";
import { pieceOf, putTogether, wordAt, type Piece } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/** A column of a table of areas: which indicator it is of, and when. */
interface AreaColumn {
  readonly head: Item;
  readonly name: Piece;
  readonly when: Piece;
}

/** A table of areas down and indicators across. */
interface AreasAcross {
  readonly heading: Line;
  readonly label: Item;
  readonly columns: readonly AreaColumn[];
  /** Columns that say something of the areas that is no figure: a rank, a trend. */
  readonly others: readonly Item[];
  readonly rows: readonly Line[];
  readonly height: number;
}

/** Headings of what is made out of the figures, or says how they move. */
const NO_MEASURE =
  /\b(rank(ing)?|position|change|chg|diff(erence)?|variance|movement|trend|direction|dot|rag|status|rating|share|notes?|comments?|contact|code)\b|[▲▼↑↓]|^\+\/-/i;

const isPeriod = (item: Item): boolean => {
  const cell = readHeadingCell(item);
  return cell?.role === "measured" && cell.period?.start != null && cell.period.end !== null;
};

/** A heading that names what is counted. */
const isName = (item: Item): boolean => {
  if (item.cell.kind !== "text" || NO_MEASURE.test(item.text)) return false;
  const cell = readHeadingCell(item);
  return cell?.role === undefined || cell.role === "name" || COUNTED_IN.test(item.text);
};

/** The band over a column: merged, or as far as the next one begins. */
function bandOver(bands: readonly Item[], { left }: Item): Item | undefined {
  const band = bands.findLast((one) => one.left <= left);
  return band === undefined || band.right === band.left || band.right >= left ? band : undefined;
}

/** What stands over the columns of a table of areas, and above the table. */
interface Over {
  readonly heading: Line;
  readonly bands: Line | undefined;
  /** The period that is said above the table. */
  readonly above: Piece | undefined;
  /** What the table is called. */
  readonly title: LoneText;
}

/** Says what a column is by its heading and the band over it; undefined where it is neither figure nor period. */
function columnUnder(
  { heading, bands, above, title }: Over,
  head: Item,
  band: Item | undefined,
): AreaColumn | undefined {
  if (bands === undefined || band === undefined) {
    if (above === undefined || !isName(head)) return undefined;
    const own = pieceOf(heading, head);
    // "Number" and "Rate" are of what the table is called.
    const name = COUNTED_IN.test(head.text)
      ? wordAt(`${title.text} – ${head.text}`, own.origin)
      : own;
    return { head, name, when: above };
  }
  if (isPeriod(head) && isName(band)) {
    return { head, name: pieceOf(bands, band), when: pieceOf(heading, head) };
  }
  if (isPeriod(band) && isName(head)) {
    return { head, name: pieceOf(heading, head), when: pieceOf(bands, band) };
  }
  if (above === undefined || !isName(head) || !isName(band)) return undefined;
  const own = pieceOf(heading, head);
  return { head, name: wordAt(`${band.text} – ${head.text}`, own.origin), when: above };
}

/** Finds a table of areas whose columns are several indicators, with one period or more. */
function findAreasAcross(state: SheetState, at: number): AreasAcross | undefined {
  const { lines } = state;
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined) return undefined;
  const own = first.items.find(({ text }) => BREAKDOWN.test(text));
  const isBanded = second !== undefined && !second.afterGap && isBandedHeading(first, second);
  const label =
    own ?? (isBanded ? second.items.find(({ text }) => BREAKDOWN.test(text)) : undefined);
  if (label === undefined || first.items.some(({ left }) => left < label.left)) return undefined;
  const heading = isBanded ? second : first;
  const bands = isBanded ? first : undefined;
  const height = isBanded ? 2 : 1;
  const all = heading.items.filter(({ left }) => left > label.right);
  const leftOut = leftOutOf(state, all);
  const heads = all.filter((head) => !leftOut.includes(head));
  const rows = rowsOfAreas(lines, at + height, label.left);
  if (heads.length === 0 || rows.length < 2) return undefined;
  const said = periodAbove(lines, at);
  const above = said === undefined ? undefined : wordAt(said.period.label, said.place);
  const over = { heading, bands, above, title: titleOfTable(state, at, placeOf(heading, label)) };
  const isMeasure = new Set(heads.filter((head) => holdsFigures(rows, head)));
  const columns = heads.flatMap((head) => {
    const band =
      bands &&
      bandOver(
        bands.items.filter(({ left }) => left > label.right),
        head,
      );
    return isMeasure.has(head) ? (columnUnder(over, head, band) ?? []) : [];
  });
  const others = heads.filter((head) => !columns.some((column) => column.head === head));
  // A period that stands among the names dates nothing but itself.
  if (columns.length === 0 || others.some((head) => isPeriod(head) || isPart(head)))
    return undefined;
  rememberLeftOut(state, heading, leftOut);
  return { heading, label, columns, others, rows, height: height + rows.length };
}

/** A heading of two lines: bands over the columns, and something under every one of them. */
const isBandedHeading = (bands: Line, { items }: Line): boolean =>
  bands.items.some(({ left, right }) => right > left) &&
  items.every(
    ({ cell }) => cell.kind === "text" || cell.kind === "date" || cell.kind === "number",
  ) &&
  items.length >= bands.items.length &&
  items.every((item) => isPeriod(item) || isName(item) || NO_MEASURE.test(item.text));

/** Every cell is a figure or blank, and most are numbers. */
function holdsFigures(rows: readonly Line[], { left }: Item): boolean {
  const cells = rows.flatMap((line) => itemAt(line, left)?.cell ?? []);
  const numbers = cells.filter(({ kind }) => kind === "number");
  return cells.every(looksLikeFigure) && numbers.length * 2 > rows.length;
}

/**
 * Reads a table of areas down and indicators across (Rule H11): each indicator's figure is the total's,
 * for the period over its column or above the table. Without any period the table is left alone.
 */
export function readAreasAcross(state: SheetState, at: number): number {
  const table = findAreasAcross(state, at);
  if (table === undefined) return 0;
  const { heading, label, columns, rows, others } = table;
  const names = distinct(columns.map(({ name }) => name));
  const whens = distinct(columns.map(({ when }) => when));
  const columnOf = (name: Piece, when: Piece): AreaColumn | undefined =>
    columns.find((one) => one.name.text === name.text && one.when.text === when.text);
  // The same indicator and period twice would leave one of them out.
  if (columns.some((column) => columnOf(column.name, column.when) !== column)) return 0;
  const total = findTotal(
    rows,
    columns.map(({ head }) => head.left),
  );
  const areas = rows.filter((line) => line !== total && !isTotal(line));
  const valuesIn = (line: Line, name: Piece): readonly (Piece | undefined)[] =>
    whens.map((when) => {
      const column = columnOf(name, when);
      const item = column && itemAt(line, column.head.left);
      return item && pieceOf(line, item);
    });
  const blankIn =
    (line: Line, name: Piece) =>
    (column: number): ReturnType<typeof blankPlaceOf> => {
      const when = whens[column - 1];
      return blankPlaceOf(line, (when && columnOf(name, when)?.head.left) ?? label.left);
    };
  const row = (line: Line, name: Piece, begins: Piece, isBare = false): Line => {
    const pieces = [begins, ...(isBare ? [] : valuesIn(line, name))];
    const blankAt = blankIn(line, name);
    const [put] = putTogether(state.sheet, [pieces], (_, column) => blankAt(column));
    return { ...(put ?? line), afterGap: false };
  };
  const headed = [wordAt("Indicator", placeOf(heading, label)), ...whens];
  const lines: readonly Line[] = [
    ...putTogether(state.sheet, [headed], () => placeOf(heading, label)),
    ...names.map((name): Line => ({
      ...row(total ?? heading, name, name, total === undefined),
      totals: areas.flatMap((line) => {
        const [begins] = line.items;
        return begins === undefined
          ? []
          : [{ name: begins, line: row(line, name, pieceOf(line, begins)) }];
      }),
    })),
  ];
  settlePending(state);
  readReshaped(state, lines, at);
  for (const name of names) say(state, table, { name, total, areas: areas.length });
  nameOthers(state, others, rows);
  return table.height;
}

/** Keeps one of each text, in the order of the sheet. */
const distinct = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((piece, at) => pieces.findIndex(({ text }) => text === piece.text) === at);

/** Says which row an indicator was read from, or that there is none. */
function say(
  state: SheetState,
  { label, heading, rows }: AreasAcross,
  {
    name,
    total,
    areas,
  }: { readonly name: Piece; readonly total: Line | undefined; readonly areas: number },
): void {
  const begins = total?.items[0];
  state.draft.findings.push(
    total === undefined || begins === undefined
      ? notice.noTotal(placeOf(heading, label), { name: name.text, areas })
      : notice.readFromTotal(placeOf(total, begins), {
          name: name.text,
          total: begins.text,
          others: rows.length - 1,
        }),
  );
}

/** Names the columns that were not read, each by what stands in it. */
function nameOthers(
  { draft, sheet }: SheetState,
  others: readonly Item[],
  rows: readonly Line[],
): void {
  for (const { left, right, top, text } of others) {
    const bottom = rows.at(-1)?.row ?? top;
    const cell = areaAddress({ top, left, bottom, right });
    draft.findings.push(
      notice.unreadTable({ sheet, cell }, { first: text, under: null, looksLikeIndicators: false }),
    );
  }
}
