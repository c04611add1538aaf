import { numberMark, textMark } from "../domain/text-mark.ts";
import { writeRowMark, type CellMark } from "../grid/row-mark.ts";
import type { Content } from "../workbook/sheet-plan.ts";
import type { OpenPiece } from "./strip.ts";

/** A cell as a row's mark sees it. */
export interface MarkedCell {
  readonly cell: { readonly left: number; readonly open: OpenPiece | null };
  readonly content: Content;
}

/** Writes what the hidden column says of a row: its key, and what was written into its cells. */
export function markRow(key: string, cells: readonly MarkedCell[]): string {
  const marks: CellMark[] = [];
  for (const cell of cells) {
    const mark = markCell(cell);
    if (mark !== null) marks.push(mark);
  }
  return writeRowMark({ key, cells: marks });
}

const markOf = (value: string | number): string =>
  typeof value === "number" ? numberMark(value) : textMark(value);

function markCell({ cell: { left: column, open }, content }: MarkedCell): CellMark | null {
  if (open !== null) return markOpen(column, open, content);
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return { kind: "fixed", column, mark: textMark(content.text) };
    case "number":
      return { kind: "fixed", column, mark: numberMark(content.value) };
    case "formula":
      return { kind: "live", column, mark: markOf(content.cached) };
  }
}

/** What stands there while it is empty asks for something: the prompt, or the answer of the rules. */
function markOpen(column: number, { cell, goesOn }: OpenPiece, content: Content): CellMark {
  const { field, which, text, memory } = cell;
  const isAnswer = content.kind === "text" && text === "";
  return {
    kind: "open",
    column,
    field: which === "" ? field : `${field}-${which}`,
    goesOn,
    history: goesOn === null ? memory.history : [""],
    prompt: isAnswer ? textMark(content.text) : "",
    source: goesOn === null ? memory.source : "",
    beside: goesOn === null && memory.beside !== null ? textMark(memory.beside) : "",
  };
}
