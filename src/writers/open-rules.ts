import { columnLetters } from "../grid/address.ts";
import type { ConditionalFormat, Validation } from "../workbook/sheet-plan.ts";
import type { Strip } from "./strip.ts";
import { PROMPT_COLOUR } from "./theme.ts";

/** Says what may be typed into each open cell, and what is said to whoever selects it. */
export const validationsOf = (strips: readonly Strip[]): readonly Validation[] =>
  strips.flatMap(({ cells }, row) =>
    cells.flatMap(({ open, left, right, down }): readonly Validation[] => {
      if (open === null || !open.cell.isOpen) return [];
      const { choices: list, hint: prompt } = open.cell;
      if (list === null && prompt === null) return [];
      return [{ area: { top: row, left, bottom: row + down, right }, list, prompt }];
    }),
  );

/** Greys the words that ask, and no others: what a person types looks like any other text. */
export function promptFormats(strips: readonly Strip[]): readonly ConditionalFormat[] {
  const byColumn = new Map<number, Set<string>>();
  for (const { cells } of strips) {
    for (const { open, left } of cells) {
      if (open === null || open.cell.prompt === "" || open.cell.text !== "") continue;
      byColumn.set(left, (byColumn.get(left) ?? new Set()).add(open.cell.prompt));
    }
  }
  return [...byColumn].flatMap(([column, prompts]) =>
    [...prompts].map((prompt) => ({
      area: { top: 0, left: column, bottom: strips.length - 1, right: column },
      expression: `$${columnLetters(column)}1="${prompt.replaceAll('"', '""')}"`,
      fill: null,
      fontColour: PROMPT_COLOUR,
      italic: true,
    })),
  );
}
