import { isWithin, partWidth } from "./text-width.ts";

export { columnPoints } from "../workbook/sheet-plan.ts";

/** Excel keeps heights in whole pixels, three quarters of a point each. */
const PIXEL = 0.75;
/** Excel refuses a row taller than 409 points; this is the last whole pixel below. */
const TALLEST_ROW = 408.75;

/** Gives the height in points that a row is given for what its content needs. */
export const rowHeight = (points: number): number =>
  Math.min(Math.round(points / PIXEL) * PIXEL, TALLEST_ROW);

/** What Excel keeps free at the two sides of a cell, in points. */
const SIDES = 4;
/** What one step of indent takes, in points. */
const INDENT = 7;

export interface TextSetting {
  /** In points: the cell, or all the cells it is merged over. */
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly indent: number;
}

/**
 * Counts the lines that a text takes when it wraps at word ends, and inside words too long for a line.
 *
 * @example countLines("one two", { width: 30, size: 10, bold: false, indent: 0 }) //=> 2
 */
export function countLines(text: string, setting: TextSetting): number {
  const room = Math.max(setting.width - SIDES - setting.indent * INDENT, setting.size);
  if (!text.includes("\n")) return countLinesOf(text, room, setting);
  let lines = 0;
  for (const line of text.split("\n")) lines += countLinesOf(line, room, setting);
  return lines;
}

/** What rounding can add to the width of a line that is measured word by word, in points a character. */
const ROUNDING = 0.001;

function countLinesOf(line: string, room: number, { size, bold }: TextSetting): number {
  // Most texts fit; only what may not is gone through word by word.
  if (isWithin(line, room - line.length * ROUNDING, size, bold)) return 1;
  let lines = 1;
  let used = 0;
  for (let start = 0; start < line.length;) {
    const end = wordEnd(line, start);
    const bareEnd = endWithoutSpace(line, start, end);
    const visible = partWidth(line, start, bareEnd, size, bold);
    if (used > 0 && used + visible > room) {
      lines += 1;
      used = 0;
    }
    if (visible > room) {
      lines += Math.ceil(visible / room) - 1;
      used = visible % room;
    } else {
      used += bareEnd === end ? visible : partWidth(line, start, end, size, bold);
    }
    start = end;
  }
  return lines;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/** Finds where a word ends that begins at a place: behind the next space or dash. */
function wordEnd(line: string, start: number): number {
  for (let at = start; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === SPACE || code === HYPHEN || code === EN_DASH || code === EM_DASH) return at + 1;
  }
  return line.length;
}

/** Finds where a word ends without the space behind it. */
function endWithoutSpace(line: string, start: number, end: number): number {
  let bare = end;
  while (bare > start && isSpace(line, bare - 1)) bare -= 1;
  return bare;
}

/** Most words end in a plain space or in none. */
const isSpace = (line: string, at: number): boolean => {
  const code = line.charCodeAt(at);
  return code === SPACE || (code !== HYPHEN && /\s/.test(line.charAt(at)));
};

/** The height of one line of Arial in points: 12.75 at 10 points (measured). */
export const lineHeight = (size: number): number => size * 1.275;

/** Gives the height that a text needs in points, without any padding. */
export function textHeight(text: string, setting: TextSetting): number {
  return countLines(text, setting) * lineHeight(setting.size);
}
