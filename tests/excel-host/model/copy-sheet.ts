import { NotEmulated } from "../protocol/host-error.ts";
import { tokensOf } from "../formulas/tokens.ts";
import { splitSheet } from "./areas.ts";
import { findSheet, nextGuid, tell, touch, type Book } from "./book.ts";
import { copyPage } from "./page-setup.ts";
import { guardStructure } from "./guards.ts";
import { newSheet, type Cell, type Sheet } from "./sheet.ts";

/** "Data (2)", cut so that it fits into 31 characters. */
function freeCopyName(book: Book, name: string): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const copy = `${name.slice(0, 31 - ending.length)}${ending}`;
    if (findSheet(book, copy) === undefined) return copy;
  }
}

/** What a copy shares with its source as it stands. */
const COPIED = [
  "tabColor",
  "showGridlines",
  "showHeadings",
  "standardWidth",
  "standardHeight",
  "style",
  "protection",
  "frozen",
  "selection",
] as const;

/** Copies a sheet with everything on it to a place, counted from 0 among the sheets there are. */
export function copySheet(source: Sheet, position: number): Sheet {
  const { book } = source;
  guardStructure(book);
  const sheet = newSheet(book, nextGuid(book), freeCopyName(book, source.name));
  const copyCell = (cell: Cell): Cell => {
    if (cell.formula !== null) refuseOwnName(cell.formula, source);
    return { ...cell };
  };
  for (const [at, { cells, ...row }] of source.rows) {
    const copied = new Map([...cells].map(([column, cell]) => [column, copyCell(cell)]));
    sheet.rows.set(at, { ...row, cells: copied });
  }
  for (const [at, column] of source.columns) sheet.columns.set(at, { ...column });
  for (const merge of source.merges.all()) sheet.merges.add({ ...merge });
  for (const validation of source.validations.all()) sheet.validations.add({ ...validation });
  if (source.tables.length > 0) throw new NotEmulated("copying a sheet with tables");
  sheet.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    id: nextGuid(book),
    areas: [...format.areas],
    look: { ...format.look, borders: { ...format.look.borders } },
  }));
  for (const [key, property] of source.customProperties) {
    sheet.customProperties.set(key, { ...property });
  }
  for (const name of COPIED) Object.assign(sheet, { [name]: source[name] });
  sheet.page = copyPage(source.page);
  for (const name of [...book.names]) {
    if (name.scope === source) book.names.push({ ...name, scope: sheet });
  }
  book.sheets.splice(position, 0, sheet);
  touch(book);
  tell(book, { kind: "added", sheet });
  return sheet;
}

/** Whether such references follow to the copy is not known here. */
function refuseOwnName(formula: string, { name }: Sheet): void {
  if (!formula.includes("!")) return;
  const own = tokensOf(formula)?.some(
    ({ kind, text }) =>
      kind === "reference" && splitSheet(text).sheet?.toLowerCase() === name.toLowerCase(),
  );
  if (own === true)
    throw new NotEmulated(`copying a sheet whose formulas name the sheet itself: =${formula}`);
}
