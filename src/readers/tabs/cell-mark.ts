import { numberMark, textMark } from "../../domain/text-mark.ts";
import type { Cell } from "../../grid/grid.ts";

/** Makes the mark of what a cell holds: numbers by their value, everything else by what it shows. */
export function cellMark({ value, kind, text }: Cell): string {
  if ((kind === "number" || kind === "date") && typeof value === "number") return numberMark(value);
  return textMark(text);
}
