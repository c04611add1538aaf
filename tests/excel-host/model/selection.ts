import type { Area } from "./areas.ts";
import { tell } from "./book.ts";
import { activate } from "./sheets.ts";
import type { Sheet } from "./sheet.ts";

/** Selects cells, which brings their sheet in front [general]. */
export function selectArea(sheet: Sheet, area: Area): void {
  activate(sheet);
  sheet.selection = area;
  tell(sheet.book, { kind: "selection", sheet, area });
}
