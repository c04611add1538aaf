import { readFileSync, writeFileSync } from "node:fs";
import { Workbook, type Cell, type Worksheet } from "@cj-tech-master/excelts";

/** Opens a workbook as another program does, changes it, and saves it. */
export async function editWorkbook(
  path: string,
  change: (workbook: Workbook) => void,
  to = path,
): Promise<void> {
  writeFileSync(to, await editBytes(readFileSync(path), change));
}

/** Changes a workbook as another program does. */
export async function editBytes(
  bytes: Uint8Array,
  change: (workbook: Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  change(workbook);
  workbook.lastModifiedBy = "A lead";
  return workbook.xlsx.writeBuffer();
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet: ${name}`);
  return sheet;
}

/** What a cell shows; a merged area shows what its first cell holds. */
const shownBy = (cell: Cell): string =>
  cell.master !== cell || cell.value === null ? "" : cell.text;

/** Types over the first cell that shows a text. */
export function typeOver(sheet: Worksheet, shown: string, text: string | number): void {
  const found: Cell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (shownBy(cell) === shown) found.push(cell);
    });
  });
  const [first] = found;
  if (first === undefined) throw new Error(`no cell shows: ${shown}`);
  first.value = text;
}

/** Every text of a workbook, by sheet. */
export async function textsIn(path: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(path));
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (shownBy(cell) !== "") texts.push(shownBy(cell));
        });
      });
      return [sheet.name, texts];
    }),
  );
}
