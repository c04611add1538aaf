import type { Area } from "../../grid/grid.ts";
import { briefly } from "./requests.ts";
import type { SheetFacts } from "./sheet-facts.ts";

const NAME = "Appendix safety copy";
/** Ends the name of a copy that is not whole yet. */
const MAKING = " …";

/**
 * Names the copies of tabs that are written over, none of them like a sheet that stands.
 *
 * @example nameCopies(2, ["Appendix safety copy 1"]) //=> ["Appendix safety copy 2", "Appendix safety copy 3"]
 */
export function nameCopies(count: number, taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1) {
    const name = `${NAME} ${number}`;
    if (!used.has(name.toLowerCase()) && !used.has(unfinished(name).toLowerCase()))
      names.push(name);
  }
  return names;
}

/** Tells a copy by its name; a person's sheet of that name can be seen. */
export const isSafetyCopy = ({ name, isVisible }: SheetFacts): boolean =>
  !isVisible && name.startsWith(NAME);

/**
 * Names a copy of what the build itself had made of a tab, before it was written over again: somebody
 * may have typed there.
 *
 * @example laterCopy("Appendix safety copy 3", 1) //=> "Appendix safety copy 3 +1"
 */
export const laterCopy = (copy: string, number: number): string => `${copy} +${number}`;

/** Finds the later copies of a tab among the names of sheets, those that are not whole left out. */
export const laterCopies = (copy: string, names: readonly string[]): readonly string[] =>
  copiesBeside(copy, names).filter((name) => !name.endsWith(MAKING));

/** Finds all later copies of a tab among the names of sheets, whole or not. */
export const copiesBeside = (copy: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => name.startsWith(`${copy} +`));

/** Names the next later copy of a tab. */
export const nextLaterCopy = (copy: string, names: readonly string[]): string => {
  for (let number = 1; ; number += 1) {
    const name = laterCopy(copy, number);
    if (!names.includes(name) && !names.includes(unfinished(name))) return name;
  }
};

/** What a copy is called until it is whole. */
export const unfinished = (name: string): string => `${name}${MAKING}`;

/**
 * How far beyond its last used cell a tab is copied: rules and conditional formats reach over blank
 * cells. What a person has laid further out is not put back.
 */
const MARGIN = { rows: 100, columns: 20 } as const;

const withMargin = (sheet: Excel.Worksheet, { bottom, right }: Area): Excel.Range =>
  briefly(sheet.getRangeByIndexes(0, 0, bottom + 1 + MARGIN.rows, right + 1 + MARGIN.columns));

/** Everything on a sheet at the moment when it is asked for, from A1 on, with a margin around what was used. */
function wholeOf(sheet: Excel.Worksheet, area: Area | null): Excel.Range {
  const start = area === null ? briefly(sheet.getRange("A1")) : withMargin(sheet, area);
  return briefly(start.getBoundingRect(briefly(sheet.getUsedRange(false))));
}

/**
 * Copies the cells of a tab to a sheet that nobody sees, within the next request. Formulas of other
 * sheets go on pointing at the tab itself.
 */
export function copyTab(
  context: Excel.RequestContext,
  tab: Excel.Worksheet,
  area: Area | null,
  name: string,
): void {
  const copy = context.workbook.worksheets.add(unfinished(name));
  copy.visibility = "VeryHidden";
  briefly(copy.getRange("A1")).copyFrom(wholeOf(tab, area), "All");
  copy.name = name;
}

/** Puts a tab's cells back from its copy, within the next request. */
export function copyBack(tab: Excel.Worksheet, copy: Excel.Worksheet, area: Area | null): void {
  emptySheet(tab, area);
  briefly(tab.getRange("A1")).copyFrom(wholeOf(copy, area), "All");
}

/** Takes contents, links and looks off the cells of a sheet, and their sizes from its rows, within the next request; `area` is what was used before. */
export function emptySheet(sheet: Excel.Worksheet, area: Area | null): void {
  const used = briefly(sheet.getUsedRangeOrNullObject(false));
  const rows = briefly(used.getEntireRow());
  rows.rowHidden = false;
  rows.format.useStandardHeight = true;
  briefly(used.getEntireColumn()).columnHidden = false;
  used.unmerge();
  for (const range of area === null ? [used] : [used, withMargin(sheet, area)]) {
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
  }
  // Not "All": what people have pinned to the cells, as comments and notes, is neither of these.
  used.clear("RemoveHyperlinks");
  used.clear("Contents");
  used.clear("Formats");
}
