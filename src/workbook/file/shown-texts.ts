import { utils } from "@e965/xlsx";

import { cellAddress } from "../../grid/address.ts";
import type { CellPlan, SheetPlan } from "../sheet-plan.ts";
import type { ShownTexts } from "./worker-messages.ts";

/** Writes what the numbers of a tab show under their formats, as a spreadsheet program does. */
export function showTexts({ rows }: SheetPlan): ShownTexts {
  const texts = new Map<string, string>();
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const number = numberOf(cell);
      if (number === null) continue;
      const text = utils.format_cell({ t: "n", v: number, z: cell.format ?? "General" });
      texts.set(cellAddress(row, cell.column), text);
    }
  });
  return texts;
}

function numberOf({ content }: CellPlan): number | null {
  switch (content.kind) {
    case "empty":
    case "text":
      return null;
    case "number":
      return content.value;
    case "formula":
      return typeof content.cached === "number" ? content.cached : null;
  }
}
