import { notice, type Finding } from "../../finding.ts";
import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import { beginsBlock } from "../block.ts";
import { makesSentence } from "../cells/value.ts";
import { isDitto } from "./ditto.ts";
import { itemIn } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";

/** What a cell of a Priority column says of its row. */
export type PriorityCell =
  | { readonly kind: "name"; readonly text: string }
  /** The row belongs to the priority above it. */
  | { readonly kind: "ditto" }
  /** Somebody's remark, which names no priority: the row belongs to the one above it. */
  | { readonly kind: "remark"; readonly words: string; readonly finding: Finding };

const AS_ABOVE = /^(?:(?:same )?as above|same)$/i;

/** How a remark about a row begins, and no name of a priority. */
const BEGINS_REMARK =
  /^(?:see|moved|awaiting|delayed|on hold|to be|to follow|pending|no longer|subject to|transferred|now|ask|check|query|needs?)(?=\s|$)/i;
const IS_SENTENCE = /[.!?]["')\u2019\u201D]?$/;
const ABBREVIATED = /\b(?:etc|incl|co|ltd|inc|no|st)\.$/i;
const FEWEST_WORDS = 3;
/** "Target 61: Extend …" is a name, whatever it says. */
const NUMBERED = /^[\p{L} ]{0,20}\d{1,3}(?:\.\d{1,2})?\s*[-–—:.)]/u;

/**
 * Reads a cell of a Priority column (Rule L3). A remark occurs once, among names, and is a sentence or
 * begins as remarks do.
 *
 * @param lines the lines of the sheet
 * @param from where the rows of the table begin
 */
export function readPriorityCell(
  item: Item,
  column: Column,
  lines: readonly Line[],
  from: number,
): PriorityCell {
  if (isDitto(item.text) || AS_ABOVE.test(item.text)) return { kind: "ditto" };
  const line = lines[from];
  if (line === undefined || !soundsLikeRemark(item.text)) return { kind: "name", text: item.text };
  const { times, names, remarks } = surveyOf(column, lines, from);
  const isAlone = (times.get(item.text) ?? 0) <= 1 && item.bottom === item.top;
  if (!isAlone || remarks >= names) return { kind: "name", text: item.text };
  const heading = column.lines.join(" ");
  return {
    kind: "remark",
    words: `${heading}: ${item.cell.text.trim()}`,
    finding: notice.misplacedRemark(placeOf(line, item), { heading, text: item.text }),
  };
}

function soundsLikeRemark(text: string): boolean {
  if (BEGINS_REMARK.test(text)) return true;
  if (NUMBERED.test(text)) return false;
  const words = text.split(" ").length;
  return (
    words >= FEWEST_WORDS &&
    ((IS_SENTENCE.test(text) && !ABBREVIATED.test(text)) ||
      (makesSentence(text) && words > FEWEST_WORDS))
  );
}

/** What stands in a column of priorities. */
interface Survey {
  readonly times: ReadonlyMap<string, number>;
  /** How many different texts are names, and how many sound like remarks. */
  readonly names: number;
  readonly remarks: number;
}

const surveyed = new WeakMap<Column, Survey>();

function surveyOf(column: Column, lines: readonly Line[], from: number): Survey {
  const before = surveyed.get(column);
  if (before !== undefined) return before;
  const times = new Map<string, number>();
  for (let at = from; at < lines.length && !beginsBlock(lines, at); at++) {
    const line = lines[at];
    const item = line === undefined ? undefined : itemIn(line, column);
    if (item === undefined || isDitto(item.text) || AS_ABOVE.test(item.text)) continue;
    times.set(item.text, (times.get(item.text) ?? 0) + item.bottom - item.top + 1);
  }
  const alone = [...times].filter(([text, count]) => count === 1 && soundsLikeRemark(text)).length;
  const survey = { times, names: times.size - alone, remarks: alone };
  surveyed.set(column, survey);
  return survey;
}
