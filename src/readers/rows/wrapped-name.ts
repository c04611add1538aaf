import { itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import { looksLikeProse } from "../cells/value.ts";
import { itemIn } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";

/** A row whose name was begun in the rows above it. */
export interface WrappedRow {
  readonly line: Line;
  /** How many lines it takes. */
  readonly height: number;
}

const MOST_LINES = 4;
const FEWEST_WORDS = 3;
const GOES_ON = /^[\p{Ll}(]/u;
const IS_WHOLE = /[.:;!?]$/;

/** Finds the name in a row, where the row goes on with one that was begun above. */
function goesOn(line: Line | undefined, column: Column): Item | undefined {
  if (line === undefined || line.afterGap || line.covered.has(column.left)) return undefined;
  const name = itemIn(line, column);
  return name !== undefined && name.right <= column.right && GOES_ON.test(name.text)
    ? name
    : undefined;
}

/**
 * Reads a name that is spread over rows, its figures in the last of them: a line of its own of some
 * words, and one below that begins small. Undefined where the rows below begin small one after
 * another: then the line is a heading over them.
 */
export function readWrappedRow(
  lines: readonly Line[],
  at: number,
  first: Item,
  column: Column,
): WrappedRow | undefined {
  if (first.text.split(" ").length < FEWEST_WORDS || IS_WHOLE.test(first.text)) return undefined;
  const words = [first.text];
  for (let next = at + 1; next < at + MOST_LINES; next++) {
    const line = lines[next];
    const name = goesOn(line, column);
    if (line === undefined || name === undefined) return undefined;
    words.push(name.text);
    if (line.items.length === 1) continue;
    if (goesOn(lines[next + 1], column) !== undefined) return undefined;
    return { line: withName(line, name, words.join(" "), first), height: next - at + 1 };
  }
  return undefined;
}

/** Gives a row the whole name, which stands where it begins. */
function withName(line: Line, name: Item, text: string, first: Item): Line {
  const whole: Item = {
    ...name,
    text,
    cell: { ...name.cell, value: text, text },
    origin: placeOf(line, first),
  };
  return { ...line, items: line.items.map((item) => (item === name ? whole : item)) };
}

const SMALL_LETTER = /^\p{Ll}/u;

/**
 * Finds the rest of a name that goes on in a line of its own below its figures, in small letters (Rule H7);
 * empty where there is none.
 */
export function restOfName(lines: readonly Line[], at: number, column: Column): string {
  const next = lines[at + 1];
  const rest = next?.items[0];
  if (next === undefined || rest === undefined || next.items.length > 1 || next.afterGap) return "";
  if (rest.left !== column.left || next.covered.size > 0 || !SMALL_LETTER.test(rest.text))
    return "";
  const own = itemAt(lines[at] ?? next, column.left)?.text ?? "";
  if (SMALL_LETTER.test(own) || looksLikeProse(rest.text)) return "";
  // Above more rows in small letters it is their heading: "of whom" over "adults" and "children".
  const below = lines[at + 2];
  const isHeading =
    below !== undefined && SMALL_LETTER.test(itemAt(below, column.left)?.text ?? "");
  return isHeading ? "" : rest.text;
}
