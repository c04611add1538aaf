import { notice, type Finding } from "../../finding.ts";
import { isTurned, isUsed, type ColumnChoice, type SeenTable } from "./column-choice.ts";

/** A sheet as far as a choice needs it. */
export interface ChosenSheet {
  readonly sheet: string;
  /** True where it was left out because it is hidden. */
  readonly hidden: boolean;
}

/** Names every choice that no table had a use for, once, and says why (Rule C4). */
export const nameUnused = (
  choices: readonly ColumnChoice[],
  sheets: readonly ChosenSheet[],
  tables: readonly SeenTable[],
): readonly Finding[] =>
  choices
    .filter((choice) => !isUsed(choice, tables))
    .map((choice) =>
      notice.unusedChoice(
        { sheet: choice.sheet, cell: null },
        { which: choice, why: whyUnused(choice, sheets, tables) },
      ),
    );

function whyUnused(
  { sheet, row }: ColumnChoice,
  sheets: readonly ChosenSheet[],
  tables: readonly SeenTable[],
): string {
  const own = sheets.filter((one) => one.sheet === sheet);
  if (own.length === 0) return "there is no sheet of that name";
  if (own.every(({ hidden }) => hidden)) return "that sheet is hidden and was left out";
  const here = tables.filter((table) => table.sheet === sheet);
  if (here.length === 0) return "no table of indicators was read on it";
  if (here.some(({ columns }) => columns.some(({ rows }) => rows?.length === 0))) {
    return `a table there has quarters or months, and no total of a year in that ${row === undefined ? "column" : "row"}`;
  }
  const turned = here.filter(({ columns }) => isTurned(columns));
  if (row !== undefined && turned.length === 0) {
    return "no table there has its periods down the side, so its columns have to be named, such as B";
  }
  const example = turned[0]?.columns.at(-1)?.rows?.[0];
  if (row === undefined && turned.length === here.length && example !== undefined) {
    return `the table there has its periods down the side, so its rows have to be named, such as ${example}`;
  }
  return row === undefined
    ? "no table of indicators has a heading in that column"
    : "no table of indicators has a period in that row";
}

/** Names every choice where nothing is left to choose: an appendix alone is built again as it was read. */
export const nameUnusedInRecord = (choices: readonly ColumnChoice[]): readonly Finding[] =>
  choices.map((choice) =>
    notice.unusedChoice(
      { sheet: choice.sheet, cell: null },
      {
        which: choice,
        why: "an appendix alone is built again as its sources were read; give it together with the source",
      },
    ),
  );
