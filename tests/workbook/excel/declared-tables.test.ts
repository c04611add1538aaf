import { readAppendix } from "../../../src/appendix.ts";
import { indicatorsOf } from "../../../src/domain/agreement.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { buildBook, sheetNamed } from "../../excel-host/build-book.ts";
import { saveBook } from "../../excel-host/files/save-book.ts";
import { parseArea } from "../../excel-host/model/areas.ts";
import { nextGuid, type Book } from "../../excel-host/model/book.ts";
import { openExcel } from "./open-excel.ts";
import { describeGrid } from "./same-grids.ts";

/** Makes a table of cells as *Format as Table* does. */
function declare(book: Book, sheet: string, address: string, showTotals = false): void {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`no address: ${address}`);
  const { tables } = sheetNamed(book, sheet);
  tables.push({
    id: nextGuid(book),
    name: `Table${tables.length + 1}${sheet}`,
    area,
    showHeaders: true,
    showTotals,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
  });
}

function bookOfTables(): Book {
  const book = buildBook({
    Crime: [
      ["Indicator", "'2011/12", "'2012/13", "Indicator ", "'2011/12", "'2012/13"],
      ["Burglary", 12, 34, "Theft", 56, 78],
      ["Robbery", 1, 2, "All theft", 56, 78],
    ],
    Blank: [],
    Fires: [[], [null, "Indicator", "'2012/13"], [null, "Arson", 9]],
  });
  declare(book, "Crime", "A1:C3");
  declare(book, "Crime", "D1:F3", true);
  declare(book, "Fires", "B2:C3");
  return book;
}

describe("tables that people have declared", () => {
  test("are read from the workbook that is open as from its file, in as many round trips", async () => {
    const book = bookOfTables();
    const saved = readWorkbook(saveBook(book), "Book1.xlsx");
    const { host, workbook } = openExcel(book);
    const [content] = await workbook.read();
    expect(content?.grids.map(describeGrid)).toEqual(saved.grids.map(describeGrid));
    expect(content?.grids.map((grid) => describeGrid(grid).tables)).toEqual([
      ["A1:C3", "D1:F3 with totals"],
      [],
      ["B2:C3"],
    ]);
    expect(host.counts.roundTrips).toBeLessThanOrEqual(3);
    expect(host.keptReferences()).toBe(0);
  });

  test("are kept apart where they touch", async () => {
    const { workbook } = openExcel(bookOfTables());
    const { agreement } = readAppendix(await workbook.read());
    expect(
      agreement.priorities
        .flatMap(indicatorsOf)
        .map(({ name, thisYear }) => [name, thisYear?.value]),
    ).toEqual([
      ["Burglary", 34],
      ["Robbery", 2],
      ["Theft", 78],
      ["Arson", 9],
    ]);
  });

  test("are read once where an answer has to be asked for in halves", async () => {
    const { host, workbook } = openExcel(bookOfTables(), { limits: { responseBytes: 4_000 } });
    const [content] = await workbook.read();
    expect(content?.grids.map(({ tables = [] }) => tables.length)).toEqual([2, 0, 1]);
    expect(host.counts.roundTrips).toBeGreaterThan(3);
  });

  test("may be made plain cells again by somebody else while they are read", async () => {
    const { host, workbook } = openExcel(bookOfTables());
    host.faults.add({
      at: { roundTrip: 3 },
      what: { kind: "edit", edit: (book) => void sheetNamed(book, "Crime").tables.pop() },
    });
    const [content] = await workbook.read();
    expect(host.faults.allCameAbout()).toBe(true);
    expect(content?.grids.map(({ tables = [] }) => tables.length)).toEqual([1, 0, 1]);
  });
});
