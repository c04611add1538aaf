import { notice, type Finding } from "../../finding.ts";
import { columnLetters } from "../../grid/address.ts";
import { blankPlaceOf, placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { namesAreChosen } from "../columns/column-choice.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import { readHeadingOf, type Heading } from "../headings/heading.ts";
import { roleOf, type Role } from "../headings/heading-role.ts";
import { isNumberedPeriod } from "../headings/numbered-period.ts";
import { PERIODS } from "../headings/year-parts.ts";
import { BREAKDOWN } from "../rows/area-total.ts";
import { wordAt } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/** One year alone may be anything; two side by side are a series. */
const FEWEST_PERIODS = 2;

/**
 * Reads a table whose first column nobody called indicator, but whose other columns are all periods:
 * the first column is taken for the names, and a finding says so. Areas and ages are no names.
 */
export function readUnnamedRows(state: SheetState, at: number): number {
  const first = state.lines[at];
  const below = state.lines[at + 1]?.items[0];
  const top = first?.items[0];
  if (first === undefined || top === undefined || below === undefined) return 0;
  if (first.items.length < FEWEST_PERIODS) return 0;
  const label = below.left < top.left ? blankLabel(first, below.left) : top;
  if (PERIODS.test(label.text) || BREAKDOWN.test(label.text) || roleOf(label.text) !== undefined) {
    return 0;
  }
  const height = heightOf(state.lines, at, label);
  if (height === 0) return 0;
  const named = nameFirstColumn(state.lines.slice(at, at + height), label);
  const lines = [...named, ...state.lines.slice(at + height)];
  if (!hasNameAndFigure(lines[height], label)) return 0;
  const taken = readReshaped(state, lines, at);
  const columns = state.draft.tables.at(-1)?.columns ?? [];
  const isSettled = namesAreChosen(columns, state.draft.choicesByHeadings);
  if (taken > 0 && !isSettled) state.draft.findings.push(askForNames(first, label));
  return taken;
}

const askForNames = (line: Line, label: Item): Finding =>
  notice.ambiguousHeading(placeOf(line, label), {
    reading: "it was taken for the names of indicators",
    choice: {
      sheet: line.sheet,
      columns: [
        { column: columnLetters(label.left), heading: label.text, roles: ["name", "ignore"] },
      ],
    },
  });

/** A first column without any heading. */
const blankLabel = (line: Line, column: number): Item => ({
  ...wordAt("", blankPlaceOf(line, column)),
  top: line.row,
  left: column,
  bottom: line.row,
  right: column,
});

/** Counts the lines of a heading whose other columns are all periods; 0 where they are not. */
function heightOf(lines: readonly Line[], at: number, label: Item): number {
  const others = lines[at]?.items.filter((item) => item !== label) ?? [];
  if (others.length >= FEWEST_PERIODS && others.every(({ text }) => isNumberedPeriod(text)))
    return 1;
  const periods = others.filter(({ text }) => !TOTAL.test(text));
  if (periods.length < others.length && arePeriods(periods)) return 1;
  const heading = readHeadingOf(lines, at, label);
  if (heading === undefined) return 0;
  return areAllPeriods(heading, label) || areOfIndicators(heading, label) ? heading.height : 0;
}

/** First headings of everyday tables of something else. */
const NO_INDICATORS =
  /\b(budget|costs?|income|expenditure|spend|funding|grant|staff|post|contact|name|project|activity|task|risk|meeting|event)s?\b/i;

const FIGURES: readonly (Role | undefined)[] = ["baseline", "lastYear", "thisYear", "measured"];
/** What stands beside figures, and beside nothing else. */
const BESIDE: readonly (Role | undefined)[] = [
  ...([
    "target",
    "change",
    "differenceToBaseline",
    "rating",
    "status",
    "unit",
    "polarity",
  ] as const),
  ...(["notes", "commentary", "source", "owner", "code"] as const),
];

/** Every other column says what it is: two or more hold figures, and the others what stands beside them. */
function areOfIndicators({ columns }: Heading, label: Item): boolean {
  if (NO_INDICATORS.test(label.text)) return false;
  const others = columns.filter(({ left }) => left !== label.left);
  const figures = others.filter(({ role }) => FIGURES.includes(role));
  const ends = figures.flatMap(({ period }) => period?.end ?? []);
  return (
    figures.length >= FEWEST_PERIODS &&
    new Set(ends).size === ends.length &&
    figures.every(({ role, period }) => role !== "measured" || period?.end != null) &&
    others.every(({ role }) => FIGURES.includes(role) || BESIDE.includes(role))
  );
}

/** What all the periods come to is kept as a note. */
const TOTAL = /^(grand )?total$/i;

const arePeriods = (items: readonly Item[]): boolean =>
  items.length >= FEWEST_PERIODS &&
  items.every((item) => {
    const cell = readHeadingCell(item);
    return cell?.role === "measured" && cell.period?.start != null && cell.period.end !== null;
  }) &&
  new Set(items.map(({ text }) => text)).size === items.length;

/** Every other column is a dated period, and no two are the same. */
function areAllPeriods({ columns }: Heading, label: Item): boolean {
  const others = columns.filter(({ left }) => left !== label.left);
  const ends = others.map(({ role, period }) =>
    role === "measured" && period?.start != null && period.end != null
      ? `${period.start}..${period.end}`
      : "",
  );
  return ends.length >= FEWEST_PERIODS && !ends.includes("") && new Set(ends).size === ends.length;
}

/** Calls the first column by the name that the reader of tables knows. */
function nameFirstColumn(lines: readonly Line[], label: Item): readonly Line[] {
  return lines.map((line, depth) => {
    if (depth > 0) return line;
    const named = { ...label, ...wordAt("Indicator", placeOf(line, label)) };
    return { ...line, items: [named, ...line.items.filter((item) => item.left !== label.left)] };
  });
}

const hasNameAndFigure = (line: Line | undefined, label: Item): boolean =>
  line !== undefined &&
  line.items.some((item) => item.left === label.left && item.cell.kind === "text") &&
  line.items.some((item) => item.left > label.left && item.cell.kind === "number");
