import type { PrintedDifference } from "../../domain/indicator.ts";
import type { Line } from "../../grid/lines.ts";
import { parsePeriod } from "../cells/period.ts";
import { parsePolarity } from "../cells/polarity.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { itemIn, type FigureRead } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";
import { textIn, textOf } from "./row-text.ts";

const LONGEST_NOTE_HEADING = 60;

/** Units that an indicator's own unit says in full; of "£k" or "minutes" it does not. */
const WHOLE_UNIT =
  /^(%|per ?cent(age)?|proportion|rate|£|gbp|pounds?|currency|numbers?|counts?|no\.?|#|volume|incidents?|people|offences|cases)$/i;

/** An appendix's own Indicators tab tells a suggested polarity from one that a person stated. */
export function isStated(line: Line, plan: ColumnPlan): boolean {
  const source = textOf(line, plan, "polaritySource");
  return source === null || source === "stated";
}

/** Headings that promise something, and whether a text keeps it: what does not is kept as it is printed. */
const PROMISES: readonly (readonly [Role, (text: string, plan: ColumnPlan) => boolean])[] = [
  ["unit", (text) => WHOLE_UNIT.test(text.trim())],
  ["baselinePeriod", (text, { baseline }) => saysWhen(text, baseline)],
  ["lastYearPeriod", (text, { lastYear }) => saysWhen(text, lastYear)],
  ["thisYearPeriod", (text, { thisYear }) => saysWhen(text, thisYear)],
  ["targetPeriod", (text, { targets }) => saysWhen(text, targets[0])],
  ["lead", (_, { others }) => others.has("priority")],
];

const saysWhen = (text: string, column: Column | undefined): boolean =>
  column !== undefined && parsePeriod(text) !== null;

/** Lists what a row says under headings of something else: "Change: improving", "Unit: minutes". */
function unreadTexts(line: Line, plan: ColumnPlan, read: ReadOfRow): readonly string[] {
  const unread: string[] = [];
  for (const [role, keeps] of PROMISES) {
    const text = textOf(line, plan, role);
    if (text !== null && !keeps(text, plan)) unread.push(noteUnder(plan.others.get(role), text));
  }
  const polarity = isStated(line, plan) ? textOf(line, plan, "polarity") : null;
  if (polarity !== null && parsePolarity(polarity) === undefined) {
    unread.push(noteUnder(plan.others.get("polarity"), polarity));
  }
  for (const role of CHANGES) {
    if (read[role] !== null) continue;
    const column = plan.others.get(role);
    const text = itemIn(line, column)?.text;
    if (text !== undefined) unread.push(noteUnder(column, text));
  }
  return unread;
}

const CHANGES = ["change", "differenceToBaseline"] as const;

/** Writes a note under its column's heading. */
const noteUnder = (column: Column | undefined, text: string): string =>
  `${(column?.lines ?? []).join(" ").slice(0, LONGEST_NOTE_HEADING)}: ${text}`;

/** What has been read of a row: what it says besides is kept as notes. */
interface ReadOfRow {
  readonly figures: readonly FigureRead[];
  readonly change: PrintedDifference | null;
  readonly differenceToBaseline: PrintedDifference | null;
}

/** Gathers what stands beside the figures: notes, sources, unknown columns, words in a figure's cell. */
export function readNotes(line: Line, plan: ColumnPlan, read: ReadOfRow): readonly string[] {
  const notes: string[] = [];
  for (const [role, label] of NOTED) {
    const text = textIn(line, plan.others.get(role));
    if (text !== null) notes.push(`${label}${text}`);
  }
  for (const column of plan.unknown) {
    const text = itemIn(line, column)?.text;
    if (text !== undefined) notes.push(noteUnder(column, text));
  }
  for (const { figure } of read.figures) {
    const label = figure.period === null ? "" : `${figure.period.label}: `;
    if (figure.remark !== null) notes.push(`${label}${figure.remark}`);
  }
  return [...notes, ...unreadTexts(line, plan, read), ...besideTheTable(line, plan.headed)];
}

/** Lists all that a row says, each text under its column's heading. */
export const wordsOf = (line: Line, { headed, others }: ColumnPlan): readonly string[] =>
  line.items.map(({ left, cell }) => {
    const column = headed.find((one) => one.left <= left && left <= one.right);
    const text = cell.text.trim();
    return column === undefined || column === others.get("notes") ? text : noteUnder(column, text);
  });

/** Lists what stands in a row under no heading at all. */
export function besideTheTable(line: Line, columns: readonly Column[]): readonly string[] {
  const beside: string[] = [];
  for (const { left, right, text } of line.items) {
    const isHeaded = columns.some((column) => left <= column.right && right >= column.left);
    if (!isHeaded) beside.push(text);
  }
  return beside;
}

/** Columns whose text is kept as a note, and how the note begins. */
const NOTED: readonly (readonly [Role, string])[] = [
  ["notes", ""],
  ["source", "Source: "],
  ["owner", "Owner: "],
  ["rating", "Rating in the source: "],
  ["status", "Status in the source: "],
];
