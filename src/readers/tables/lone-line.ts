import { notice } from "../../finding.ts";
import type { Item, Line } from "../../grid/lines.ts";
import { beginsBlock } from "../block.ts";
import { readCode } from "../cells/code.ts";
import { findPeriod } from "../cells/period.ts";
import { looksLikeProse, makesSentence } from "../cells/value.ts";
import { isRemark } from "../draft.ts";
import type { SheetState } from "../sheet-state.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { leansOn } from "../rows/group.ts";
import type { OpenTable } from "./open-table.ts";
import { isMarked, isRow, keyOf, rawName, surveyRows } from "../rows/row-survey.ts";

/** What a line is that has one cell, at the left of a table: a name without anything beside it. */
export type LoneLine =
  | { readonly kind: "paragraph" }
  /** The table has ended. */
  | { readonly kind: "end" }
  | {
      readonly kind: "heading";
      /** True where it heads only the rows that cannot stand without it. */
      readonly isLeaning: boolean;
      /** False where it may as well be an indicator whose figures are missing. */
      readonly isCertain: boolean;
    }
  | {
      readonly kind: "indicator";
      /** True where it may as well be a heading over the rows below it. */
      readonly isDoubtful: boolean;
    };

/** Words that make a name an indicator's, though its row has no figure. */
const MEASURES =
  /\b(number|percentage|proportion|rate|level|volume|increase|reduce|reduction|satisfaction|incidents|casualties|offences|crimes?)\b|%/i;

/** A name that says in full what is counted, and can stand alone. */
const WHOLE_MEASURE =
  /^(?:the )?(?:total |overall )?(?:number|percentage|%|proportion|rate|level|volume|count) of(?![a-z])/i;
const OF_WHICH = /^of (?:which|whom|these|those)(?![a-z])/i;

/**
 * Reads a line that has nothing but a name (Rule L1). It is a heading where the table says so; else its
 * words decide, and what they leave open is told.
 */
export function readLoneLine(
  lines: readonly Line[],
  at: number,
  item: Item,
  table: OpenTable,
): LoneLine {
  const { plan } = table;
  const line = lines[at];
  const below = lines[at + 1];
  const isWide = item.right > plan.name.right;
  if (line === undefined || (isWide && (line.afterGap || !isTitle(item.text)))) return PARAGRAPH;
  if (looksLikeProse(item.text) || FOOTNOTE.test(item.text)) return PARAGRAPH;
  if (line.afterGap) return { kind: "end" };
  const isAboveRow = below !== undefined && isRow(below, plan);
  const isAboveRows = isAboveRow || headsRows(lines, at, plan);
  if (isWide) return isAboveRows ? HEADING : PARAGRAPH;
  if (readCode(item.text).code !== null) return INDICATOR;
  const isMeasure = MEASURES.test(item.text);
  const rows = (table.rows ??= surveyRows(lines, table.firstRow, plan));
  const isSetApart = isAboveRows && isMarked(line, item, rows, plan);
  if (isAboveRow && leansOn(rawName(below, plan), item.cell.text)) {
    // Where the names above such rows have figures, one without them lacks them; a total may lack them anywhere.
    const isTotal = WHOLE_MEASURE.test(item.text) || OF_WHICH.test(below.items[0]?.text ?? "");
    const mayLack = rows.parentsHaveFigures || (isMeasure && isTotal);
    return mayLack && !isSetApart ? DOUBTFUL : { ...HEADING, isLeaning: true };
  }
  if (isSetApart || isTotalledBelow(lines, at, item)) return HEADING;
  if (!isAboveRow) return isMeasure ? INDICATOR : HEADING;
  // The same names under several lines are told apart by nothing but these.
  if ((rows.firstNames.get(keyOf(rawName(below, plan))) ?? 0) > 1) return HEADING;
  return isMeasure ? DOUBTFUL : { ...HEADING, isCertain: false };
}

/** A line that explains a mark, or says itself that it is a remark: "* excludes theft", "Commentary: …". */
const FOOTNOTE = /^[*†‡§] ?[\p{L}\d]|^(?:commentary|comments?|narrative|notes?|n\.?b\.?) ?[:–-] /iu;

/** How many rows below a heading its total is looked for. */
const LONGEST_GROUP = 20;

/** Tells whether a row below totals what a line names, "Acquisitive crime total": then the line heads rows. */
function isTotalledBelow(lines: readonly Line[], at: number, { text, left }: Item): boolean {
  const name = text.toLowerCase();
  return lines.slice(at + 2, at + LONGEST_GROUP).some(({ items: [own] }) => {
    const isTotal = own?.left === left && /\btotal\b/i.test(own.text);
    return isTotal && own.text.toLowerCase().includes(name);
  });
}

const PARAGRAPH = { kind: "paragraph" } as const;
const HEADING = { kind: "heading", isLeaning: false, isCertain: true } as const;
const INDICATOR = { kind: "indicator", isDoubtful: false } as const;
const DOUBTFUL = { kind: "indicator", isDoubtful: true } as const;

const LONGEST_TITLE = 60;

/** A few words without a verb or a full stop, that say no period and no remark. */
const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  !/[.!?:;,]$/.test(text) &&
  !makesSentence(text) &&
  !isRemark(text) &&
  findPeriod(text) === null;

/** Tells whether a few more lines of their own, and then a row, follow directly. */
function headsRows(lines: readonly Line[], at: number, plan: ColumnPlan): boolean {
  for (let next = at + 1; next <= at + MOST_HEADINGS; next++) {
    const line = lines[next];
    if (line === undefined || line.afterGap || beginsBlock(lines, next)) return false;
    if (isRow(line, plan)) return true;
    if (line.items.length > 1 || looksLikeProse(line.items[0]?.text ?? "")) return false;
  }
  return false;
}

const MOST_HEADINGS = 3;

/** Names the lines that were read as headings and may be indicators whose figures are missing. */
export function nameAssumed(state: SheetState, { assumedHeadings }: OpenTable): void {
  const [first, ...more] = assumedHeadings;
  if (first === undefined) return;
  state.draft.findings.push(
    notice.assumedHeading(first.place, { name: first.text, more: more.length }),
  );
}
