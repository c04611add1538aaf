import type { Place } from "./grid/place.ts";

/** From the worst. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something the program noticed: data with a place, never an exception. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place | null;
  /** The other cell, where one contradicts another. */
  readonly other?: Place;
  /** One sentence for a person: what, and what to do where something can be done. */
  readonly message: string;
  /** What a person may choose from, where the finding asks which column is which. */
  readonly choice?: HeadingChoice;
  /** Which indicator's polarity a person is asked to confirm. */
  readonly polarity?: PolarityQuestion;
  /** How a person may read the target, where it leaves a choice. */
  readonly target?: TargetQuestion;
}

/** One way in which a target can be read. */
export interface TargetReading {
  readonly test: "atLeast" | "atMost" | "above" | "below" | "changeAtLeast" | "changeAtMost";
  /** In the unit of the indicator, a percentage in percent. */
  readonly value: number;
  /** "at most 190 (5% below the baseline of 200)". */
  readonly words: string;
}

/** A target that can be read in more than one way, as data: a pane can offer the ways. */
export interface TargetQuestion {
  readonly priority: string;
  readonly indicator: string;
  /** The target as printed. */
  readonly text: string;
  readonly readings: readonly TargetReading[];
}

/** A polarity that was suggested from a name, as data: a pane can offer to confirm or to turn it. */
export interface PolarityQuestion {
  readonly priority: string;
  readonly indicator: string;
  readonly suggested: "higher" | "lower";
}

/** A column of a sheet by its letters, "B", or a row by its number, counted from 1. */
export type ColumnOrRow =
  | { readonly column: string; readonly row?: never }
  | { readonly row: number; readonly column?: never };

/** A table whose columns, or rows, leave a choice, as data: a pane can offer it as lists. */
export interface HeadingChoice {
  readonly sheet: string;
  readonly columns: readonly (ColumnOrRow & {
    readonly heading: string;
    /** What it may be; the first is how it was read. */
    readonly roles: readonly string[];
  })[];
}

/**
 * Names a column or a row as a person does in mid-sentence.
 *
 * @example describeColumnOrRow({ row: 5 }) //=> "row 5"
 */
export const describeColumnOrRow = ({ column, row }: ColumnOrRow): string =>
  row === undefined ? `column ${column}` : `row ${row}`;

export const finding = (
  code: string,
  severity: Severity,
  place: Place | null,
  message: string,
): Finding => ({
  code,
  severity,
  place,
  message,
});

/** A space that is no plain one, two in a row, or one at an end: most texts have none. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** Shortens a quotation at a word's end, so that a sentence stays one. */
export function quote(text: string, longest = 90): string {
  const oneLine = UNEVEN.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  if (oneLine.length <= longest) return `“${oneLine}”`;
  const cut = oneLine.slice(0, longest);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()} …”`;
}

/** "Acquisitive Crime!E8". */
const describePlace = ({ sheet, cell }: Place): string =>
  cell === null ? sheet : `${sheet}!${cell}`;

/** Words of a paragraph, and what the table says against them. */
interface Contradicted {
  readonly kind: "figure" | "direction" | "period";
  readonly said: string;
  readonly given: string;
  /** What it is made from: "23,690 to 24,137". */
  readonly from: string;
  /** True where the table's cell prints what the paragraph says. */
  readonly isPrinted: boolean;
}

function contradiction(other: Place, it: Contradicted): string {
  const [cell, said] = [describePlace(other), quote(it.said, 160)];
  const remedy = `Correct the sentence or the ${it.kind === "period" ? "period" : "figure"}.`;
  const from = it.from === "" ? "" : `${it.from}; `;
  return it.isPrinted
    ? `The commentary says ${said}, as the table prints it (${cell}), but its figures give ${it.given}${it.from === "" ? "" : ` (${it.from})`}. Correct both, or the figures.`
    : `The commentary says ${said}, but the table gives ${it.given} (${from}${cell}). ${remedy}`;
}

/** Everything that can be noticed, and the sentence for each. Codes and severities: DOMAIN's table of checks. */
export const notice = {
  printedDifference: (
    place: Place,
    it: { name: string; printed: string; from: string; to: string; exact: string; rounded: string },
  ) =>
    finding(
      "printed-difference",
      "error",
      place,
      `${quote(it.name)}: the sheet prints ${it.printed}, but ${it.from} to ${it.to} is ${it.exact}, which is ${it.rounded}.`,
    ),
  printedArrow: (place: Place, it: { name: string; printed: string; rounded: string }) =>
    finding(
      "printed-difference",
      "error",
      place,
      `${quote(it.name)}: the sheet prints ${it.printed}, but the arrow contradicts the figures, which give ${it.rounded}.`,
    ),
  errorValue: (place: Place, it: { name: string; error: string }) =>
    finding(
      "error-value",
      "error",
      place,
      `${quote(it.name)}: this cell shows ${it.error} where a figure should be; it is read as not available.`,
    ),
  noIndicators: () =>
    finding(
      "no-indicators",
      "error",
      null,
      "Nothing in this workbook could be read as an indicator or an action.",
    ),
  mixedUnits: (place: Place, it: { name: string; figures: string }) =>
    finding(
      "mixed-units",
      "error",
      place,
      `${quote(it.name)}: the figures are not in one unit (${it.figures}); write them all as percentages or all as fractions.`,
    ),
  commentary: (place: Place, other: Place, it: Contradicted): Finding => ({
    ...finding(`commentary-${it.kind}`, "warning", place, contradiction(other, it)),
    other,
  }),
  unlikePeriods: (place: Place, it: { name: string; one: string; other: string }) =>
    finding(
      "unlike-periods",
      "warning",
      place,
      `${quote(it.name)}: ${it.one} and ${it.other} cover different lengths of time.`,
    ),
  periodAfterReport: (place: Place, it: { name: string; period: string; reportDate: string }) =>
    finding(
      "period-after-report",
      "warning",
      place,
      `${quote(it.name)}: the period ${it.period} ends after the report of ${it.reportDate}.`,
    ),
  overlappingPeriods: (place: Place, it: { name: string; one: string; other: string }) =>
    finding(
      "overlapping-periods",
      "note",
      place,
      `${quote(it.name)}: ${it.one} and ${it.other} share months.`,
    ),
  oldFigures: (
    place: Place,
    it: { name: string; period: string; months: number; reportDate: string },
  ) =>
    finding(
      "old-figures",
      "note",
      place,
      `${quote(it.name)}: the newest figure (${it.period}) ended ${it.months} months before the report of ${it.reportDate}.`,
    ),
  hiddenRowsOrColumns: (place: Place, it: { what: string; many: boolean }) =>
    finding(
      "hidden-data",
      "warning",
      place,
      `${it.what} of the sheet ${quote(place.sheet)} ${it.many ? "are hidden and were" : "is hidden and was"} left out.`,
    ),
  hiddenSheet: (place: Place) =>
    finding(
      "hidden-data",
      "warning",
      place,
      `The hidden sheet ${quote(place.sheet)} was left out.`,
    ),
  implausibleJump: (place: Place, it: { name: string; from: string; to: string; times: string }) =>
    finding(
      "implausible-jump",
      "warning",
      place,
      `${quote(it.name)}: ${it.from} to ${it.to} is about ${it.times}; check for a slipped decimal point or a missing digit.`,
    ),
  duplicateIndicator: (place: Place, it: { name: string; other: string }) =>
    finding(
      "duplicate-indicator",
      "warning",
      place,
      `${quote(it.name)} stands twice under this priority; the other one is at ${it.other}.`,
    ),
  ambiguousHeading: (place: Place, it: { reading: string; choice: HeadingChoice }): Finding => ({
    ...finding(
      "ambiguous-heading",
      "warning",
      place,
      `It is not certain which ${
        it.choice.columns.some(({ row }) => row !== undefined) ? "row" : "column"
      } is which: ${it.choice.columns
        .map(
          ({ column, row, heading }) =>
            `${column ?? row} ${heading === "" ? "(no heading)" : quote(heading, 40)}`,
        )
        .join(", ")}; ${it.reading}.`,
    ),
    choice: it.choice,
  }),
  unusedChoice: (place: Place, it: { which: ColumnOrRow; why: string }) =>
    finding(
      "ambiguous-heading",
      "warning",
      place,
      `What was said of ${describeColumnOrRow(it.which)} of the sheet ${quote(place.sheet)} was not used: ${it.why}.`,
    ),
  secondFigures: (place: Place, it: { name: string; cells: readonly string[] }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.name)} has a second figure for the same period (${it.cells.slice(0, 5).join(", ")}${it.cells.length > 5 ? ` and ${it.cells.length - 5} more` : ""}); the first was taken and the others were left out.`,
    ),
  ambiguousValue: (place: Place, it: { name: string; text: string; reading: string }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.name)}: ${quote(it.text)} can be read in more than one way; ${it.reading}.`,
    ),
  ambiguousTarget: (
    place: Place,
    it: {
      priority: string;
      name: string;
      text: string;
      why: string;
      readings: readonly TargetReading[];
    },
  ): Finding => {
    const toDo =
      it.readings.length > 0
        ? "a person has to choose before it is rated"
        : "a person has to choose its rating in the tab, in the cell that says “Needs a person”";
    const { priority, name: indicator, text, readings } = it;
    return {
      ...finding(
        "ambiguous-target",
        "warning",
        place,
        `${quote(it.name)}: the target ${quote(it.text)} ${it.why}; ${toDo}.`,
      ),
      ...(readings.length > 0 ? { target: { priority, indicator, text, readings } } : {}),
    };
  },
  polarityAssumed: (
    place: Place,
    it: { priority: string; name: string; better: "higher" | "lower" },
  ): Finding => ({
    ...finding(
      "polarity-assumed",
      "warning",
      place,
      `${quote(it.name)} is rated as if ${it.better} were better, judged from its name; please confirm.`,
    ),
    polarity: { priority: it.priority, indicator: it.name, suggested: it.better },
  }),
  unreadTable: (place: Place, it: { first: string; looksLikeIndicators: boolean }) =>
    finding(
      "unread-table",
      it.looksLikeIndicators ? "warning" : "note",
      place,
      `The table that begins with ${quote(it.first, 60)} was not read as indicators or actions.`,
    ),
  unreadSheet: (place: Place) =>
    finding(
      "unread-table",
      "warning",
      place,
      `The sheet ${quote(place.sheet)} has cells in the file, but none of them could be read. Open the workbook in Excel, save it again and try once more.`,
    ),
  unreadText: (place: Place, it: { first: string }) =>
    finding(
      "unread-table",
      "note",
      place,
      `The text that begins with ${quote(it.first, 60)} belongs to no priority and was left out.`,
    ),
  unreadRow: (place: Place, it: { name: string; total: boolean }) =>
    finding(
      "unread-table",
      "note",
      place,
      it.total
        ? `The row ${quote(it.name)} sums up others and was left out.`
        : "This row has no name, so its figures were left out.",
    ),
  readFromTotal: (place: Place, it: { name: string; total: string; others: number }) =>
    finding(
      "breakdown",
      "note",
      place,
      `${quote(it.name)} was read from the row ${quote(it.total)}; the ${it.others} rows it is broken down into were left out.`,
    ),
  quarterOnQuarter: (place: Place, it: { name: string; printed: string }) =>
    finding(
      "quarter-on-quarter",
      "note",
      place,
      `${quote(it.name)}: the printed difference ${it.printed} compares one quarter with the one before it; it is shown as printed.`,
    ),
  missingFigure: (place: Place, it: { name: string; which: string; text: string }) =>
    finding(
      "missing-figure",
      "note",
      place,
      `${quote(it.name)}: there is no figure for ${it.which}${it.text === "" ? "" : ` (${quote(it.text)})`}.`,
    ),
  symbolForNumber: (place: Place, it: { name: string; text: string }) =>
    finding(
      "symbol-for-number",
      "note",
      place,
      `${quote(it.name)}: ${quote(it.text)} stands in place of a number and is read as withheld.`,
    ),
  numberAsText: (place: Place, it: { name: string; text: string }) =>
    finding(
      "number-as-text",
      "note",
      place,
      `${quote(it.name)}: ${quote(it.text)} is typed as text; it was read as a number.`,
    ),
  statusFromColour: (place: Place, it: { action: string; status: string }) =>
    finding(
      "status-from-colour",
      "note",
      place,
      `The status of ${quote(it.action)} was read from its fill colour alone: ${it.status}.`,
    ),
  figureInText: (place: Place, it: { name: string; sentence: string }) =>
    finding(
      "figure-in-text",
      "note",
      place,
      `${quote(it.name)}: a figure stands in words and was not taken: ${quote(it.sentence, 160)}.`,
    ),
  noLead: (place: Place, it: { priority: string; lead: string | null }) =>
    finding(
      "no-lead",
      "note",
      place,
      `${quote(it.priority)} has no lead${it.lead === null ? "" : ` (${it.lead})`}.`,
    ),
  noProgress: (place: Place, it: { action: string }) =>
    finding("no-progress", "note", place, `${quote(it.action)} has no progress text.`),
  noStatus: (place: Place, it: { action: string }) =>
    finding("no-status", "note", place, `${quote(it.action)} has no status.`),
  noUpdateAllYear: (place: Place, it: { name: string }) =>
    finding("no-update-all-year", "note", place, `${quote(it.name)} has no figure in any quarter.`),
  smallNumber: (place: Place, it: { name: string; figure: string; area: boolean }) =>
    finding(
      "small-number",
      it.area ? "warning" : "note",
      place,
      `${quote(it.name)}: ${it.figure} is a count below 5 and could point at a person; consider withholding it.`,
    ),
  movedReference: (place: Place, pointsAt: Place) =>
    finding(
      "moved-reference",
      "warning",
      place,
      `This formula looks at ${pointsAt.cell ?? "a cell"} of the tab ${quote(pointsAt.sheet)}, where something else stands since the tab was built again; point it at the right row.`,
    ),
  damagedRecord: (place: Place) =>
    finding(
      "damaged-record",
      "error",
      place,
      `The hidden sheet ${quote(place.sheet)} is not whole any more, so only the figures of the table of indicators were read. Name the source workbooks too.`,
    ),
  looksNotRead: (it: { format: string }) =>
    finding(
      "status-from-colour",
      "note",
      null,
      `Fill colours and hidden rows could not be read from this .${it.format} workbook: no status was read from a colour, and hidden rows were read like others. Save it as .xlsx and try again.`,
    ),
} as const;
