import { readdirSync, readFileSync } from "node:fs";

import { planAppendix, readAppendix } from "../../src/appendix.ts";
import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";
import { loadBook, loadBookFile } from "./files/load-book.ts";
import { saveBook } from "./files/save-book.ts";
import { touch } from "./model/book.ts";
import { snapshotOf } from "./snapshot.ts";

const SAMPLES = readdirSync("assets/samples").filter((name) => name.endsWith(".xlsx"));

const appendixOf = async (name: string): Promise<Uint8Array> => {
  const workbook = readWorkbook(readFileSync(`assets/samples/${name}`), name);
  return writeXlsx(planAppendix(readAppendix([workbook]), "2026-11-24"));
};

describe.each(SAMPLES)("%s", (name) => {
  test("is the same after it was saved and opened again", () => {
    const book = loadBookFile(`assets/samples/${name}`);
    expect(snapshotOf(loadBook(saveBook(book), name))).toEqual(snapshotOf(book));
  });

  test("reads the same through the file side after it was saved", () => {
    const saved = saveBook(loadBookFile(`assets/samples/${name}`));
    const original = readFileSync(`assets/samples/${name}`);
    expect(readWorkbook(saved, name).grids).toEqual(readWorkbook(original, name).grids);
  });

  test("gives an appendix whose formulas calculate to what was written beside them", async () => {
    const bytes = await appendixOf(name);
    const written = snapshotOf(loadBook(bytes, name));
    const book = loadBook(bytes, name);
    for (const { rows } of book.sheets) {
      for (const { cells } of rows.values())
        for (const cell of cells.values()) delete cell.fromFile;
    }
    touch(book);
    expect(snapshotOf(book)).toEqual(written);
  });
});
