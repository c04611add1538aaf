import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadBookFile } from "../../excel-host/files/load-book.ts";
import { readWorkbookFile } from "../../read-workbook-file.ts";
import { readTabKeys } from "../../../src/grid/tab-keys.ts";
import { sheetNamed } from "../../excel-host/build-book.ts";
import { cellAt } from "../../excel-host/model/sheet.ts";
import { smallBook } from "./small-book.ts";
import { openExcel, planFor } from "./open-excel.ts";
import { describeGrid } from "./same-grids.ts";

const FILES = [join("assets", "samples"), join("tests", "workbooks")].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name)),
);

describe("reading the workbook that is open in Excel", () => {
  test.each(FILES)("gives the grids of the file %s, in three round trips", async (path) => {
    const { host, workbook } = openExcel(loadBookFile(path));
    const [content] = await workbook.read();
    host.verify();
    expect(content?.grids.map(describeGrid)).toEqual(
      readWorkbookFile(path).grids.map(describeGrid),
    );
    expect(host.counts.roundTrips).toBeLessThanOrEqual(3);
    expect(host.keptReferences()).toBe(0);
  });

  test("asks for less at a time where an answer is too large", async () => {
    const path = join("assets", "samples", "kent-2014.xlsx");
    const { host, workbook } = openExcel(loadBookFile(path), { limits: { responseBytes: 70_000 } });
    const [content] = await workbook.read();
    expect(content?.grids.map(describeGrid)).toEqual(
      readWorkbookFile(path).grids.map(describeGrid),
    );
    expect(host.counts.roundTrips).toBeGreaterThan(3);
  });

  test("reads the keys of tabs as from a file, and says which sheet is which tab", async () => {
    const { host, workbook } = openExcel(smallBook());
    await workbook.build(await planFor(workbook));
    const before = host.counts.roundTrips;
    const [content] = await workbook.read();
    expect(host.counts.roundTrips - before).toBeLessThanOrEqual(3);
    expect(content?.tabs).toEqual(
      new Map([
        ["overview", "Overview"],
        ["priority/burglary", "Burglary (2)"],
        ["priority/children-s-safety", "Children's Safety (2)"],
        ["indicators", "Indicators"],
      ]),
    );
    const marked = content?.grids.filter((grid) => readTabKeys(grid) !== null) ?? [];
    expect(marked.map(({ sheet }) => sheet)).toEqual([...(content?.tabs?.values() ?? [])]);
  });

  test("refuses a workbook with too many cells in use, as a file is refused", async () => {
    const book = smallBook();
    const sheet = sheetNamed(book, "Notes");
    cellAt(sheet, 1_000_000, 1).value = 1;
    const { workbook } = openExcel(book);
    await expect(workbook.read()).rejects.toMatchObject({ kind: "overLimit" });
    await expect(workbook.read()).rejects.toThrow(
      /^Book1\.xlsx has more than 1,000,000 cells in use\./,
    );
  });

  test("refuses an Excel that is too old, before it asks anything", async () => {
    const { host, workbook } = openExcel(smallBook(), { floor: { ExcelApi: "1.12" } });
    await expect(workbook.read()).rejects.toMatchObject({ kind: "unsupported" });
    expect(host.counts.roundTrips).toBe(0);
  });
});
