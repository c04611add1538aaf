import { foldSpace } from "./domain/text-mark.ts";
import type { Grid } from "./grid/grid.ts";
import { readTypedTabs } from "./readers/tabs/read-typed-tab.ts";
import { wordsIn, type TypedText } from "./words/words-in.ts";
import type { SheetPlan } from "./workbook/sheet-plan.ts";

/**
 * Finds what people have typed into tabs and a plan does not hold: a person may go on typing between
 * reading and writing. Whoever writes a plan asks this right before, and plans anew if there is any.
 */
export function findUnsavedWords(
  sheets: readonly SheetPlan[],
  grids: readonly Grid[],
): readonly TypedText[] {
  const held = sheets.flatMap(columnsOf).join("\n");
  return listTypedWords(grids).filter(
    ({ text }) => !text.split(/\n+/).every((line) => held.includes(foldSpace(line))),
  );
}

/**
 * Names the words that a plan does not hold, as a sentence goes on with them: "words typed at Road
 * Safety!C12 and 2 more"; null where none would be lost.
 */
export function nameUnsaved(sheets: readonly SheetPlan[], grids: readonly Grid[]): string | null {
  const [first, ...more] = findUnsavedWords(sheets, grids);
  if (first === undefined) return null;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `words typed at ${first.place.sheet}!${first.place.cell ?? ""}${others}`;
}

/** Lists every text that people have typed into tabs. */
export const listTypedWords = (grids: readonly Grid[]): readonly TypedText[] =>
  wordsIn(readTypedTabs(grids));

/** What each column of a tab says from top to bottom: a long text goes on in the row below. */
function columnsOf({ rows }: SheetPlan): readonly string[] {
  const columns = new Map<number, string[]>();
  for (const { cells } of rows) {
    for (const { column, content } of cells) {
      if (content.kind !== "text") continue;
      const texts = columns.get(column) ?? [];
      columns.set(column, texts);
      texts.push(foldSpace(content.text));
    }
  }
  return [...columns.values()].map((texts) => texts.join(" "));
}
