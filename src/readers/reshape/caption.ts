import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { isKeyTitle, isNumberedTitle } from "../block.ts";
import { findPeriod } from "../cells/period.ts";
import { DOCUMENT, parseTitle } from "../cells/title.ts";
import { looksLikeProse } from "../cells/value.ts";
import { readKeyValues } from "../key-values.ts";
import type { LoneText, SheetState } from "../sheet-state.ts";
import { roleOf } from "../headings/heading-role.ts";

const LONGEST_CAPTION = 120;
/** Lines that say something of the figures, and not what they are called. */
const REMARK =
  /^[[(].*[\])]$|^(source|notes?|data source|units?|figures|period|base ?line( year| period)?|updated|last updated|as at)\b|^[•·▪*–-]\s|^(https?:|www\.)/i;

/** Headings that say in what a thing is counted, and not what it is. */
export const COUNTED_IN =
  /^(no\.?|nos\.?|numbers?|counts?|volume|totals?|rates?|rate per .{1,30}|per [\d,]+.{0,20}|%|percent(age)?|per cent|values?|figures?|actuals?|results?|outturn)$/i;

/** Reads a line that holds one cell of words. */
const wordsAlone = (line: Line | undefined): Item | undefined => {
  const only = line?.items.length === 1 ? line.items[0] : undefined;
  return only?.cell.kind === "text" ? only : undefined;
};

/** Finds the nearest line above a table that names what it is about; undefined where another table stands between. */
function captionAbove(lines: readonly Line[], at: number): LoneText | undefined {
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above];
    const item = wordsAlone(line);
    if (line === undefined || item === undefined) return undefined;
    if (isNumberedTitle(line) || isKeyTitle(line) || readKeyValues(line) !== undefined) {
      return undefined;
    }
    if (isCaption(item.text)) {
      const own = { text: item.cell.text.trim(), place: placeOf(line, item) };
      const over =
        line.afterGap || !MEASURE.test(item.text) ? undefined : wordsAlone(lines[above - 1]);
      return over !== undefined && isCaption(over.text) && namesTable(over.text)
        ? { ...own, text: `${over.cell.text.trim()} – ${own.text}` }
        : own;
    }
    if (item.text.length > LONGEST_CAPTION) return undefined;
  }
  return undefined;
}

/** How a line begins that says in what the line above it is counted. */
const MEASURE = /^(number|count|rate|percentage|proportion|volume|%)\b/i;
/** Who sends a document. */
const SENDER = /\b(partnership|council)\b/i;

const namesTable = (text: string): boolean => !DOCUMENT.test(text) && !SENDER.test(text);

const isCaption = (text: string): boolean =>
  text.length <= LONGEST_CAPTION &&
  !REMARK.test(text) &&
  !looksLikeProse(text) &&
  roleOf(text) === undefined &&
  parseTitle(text) === null &&
  findPeriod(text)?.rest !== "";

/** Tells whether a line above a table, or the title it stands under, names it. */
export const isNamedAbove = (state: SheetState, at: number): boolean =>
  captionAbove(state.lines, at) !== undefined || state.title !== null;

/**
 * Tells what a table is called: by the line above it, else by the title or priority it stands under, else
 * by its sheet.
 */
export function titleOfTable(state: SheetState, at: number, place: Place): LoneText {
  const { title, titleIsUsed, priority, sheet } = state;
  const caption = captionAbove(state.lines, at);
  if (caption !== undefined) return caption;
  if (title !== null && !(titleIsUsed && priority !== null)) return title;
  return { text: priority?.name ?? sheet.trim(), place };
}

/** Names a table of one indicator by what it is called. A line that has become a name is no remark as well. */
export function nameOfTable(state: SheetState, at: number, place: Place): LoneText {
  const name = titleOfTable(state, at, place);
  const { cell } = name.place;
  state.pending = state.pending.filter((one) => one.place.cell !== cell);
  const parts = state.priority?.parts;
  const last = parts?.at(-1);
  if (last?.kind === "paragraph" && last.place.cell === cell) parts?.pop();
  return name;
}
