import { writeXlsx } from "../../../src/workbook/file/write-xlsx.ts";
import { buildBook, sheetNamed } from "../../excel-host/build-book.ts";
import { FLOOR } from "../../excel-host/start-host.ts";
import { cellAt } from "../../excel-host/model/sheet.ts";
import { snapshotOf } from "../../excel-host/snapshot.ts";
import { openExcel } from "./open-excel.ts";
import { tinyPlan } from "./tiny-plan.ts";

const BOOK = { Mine: [["Indicator", 12]] };

describe("opening a file as a new workbook", () => {
  test("shows it in a window of its own, and leaves the workbook in front as it is", async () => {
    const { host, workbook } = openExcel(buildBook(BOOK));
    const before = snapshotOf(host.book);
    await workbook.openNew(await writeXlsx(tinyPlan("first")));
    host.verify();
    const [opened] = host.opened;
    if (opened === undefined) throw new Error("nothing was opened");
    expect(host.opened).toHaveLength(1);
    expect(opened.sheets.map(({ name }) => name)).toEqual(["Overview", "Theft & more"]);
    expect(cellAt(sheetNamed(opened, "Overview"), 0, 0).value).toBe("Overview, first");
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test("says what to do where the file is none that Excel reads", async () => {
    const { host, workbook } = openExcel(buildBook(BOOK));
    const opening = workbook.openNew(new TextEncoder().encode("no workbook"));
    await expect(opening).rejects.toMatchObject({ kind: "damaged" });
    await expect(opening).rejects.toThrow(/^Excel did not open the new workbook.*try once more\.$/);
    expect(host.opened).toEqual([]);
  });

  test("says what to do where the file is larger than Excel on the web takes", async () => {
    const { host, workbook } = openExcel(buildBook(BOOK), { limits: { requestBytes: 2000 } });
    const opening = workbook.openNew(await writeXlsx(tinyPlan("first")));
    await expect(opening).rejects.toMatchObject({ kind: "overLimit" });
    await expect(opening).rejects.toThrow(/too large for Excel to open from here/);
    expect(host.opened).toEqual([]);
  });

  test("says so where this Excel is too old, before anything is sent", async () => {
    const { host, workbook } = openExcel(buildBook(BOOK), {
      floor: { ...FLOOR, ExcelApi: "1.7" },
    });
    const opening = workbook.openNew(await writeXlsx(tinyPlan("first")));
    await expect(opening).rejects.toMatchObject({ kind: "unsupported" });
    expect(host.counts.roundTrips).toBe(0);
  });

  test("says whatever else Excel says, as everywhere", async () => {
    const { host, workbook } = openExcel(buildBook(BOOK));
    host.faults.add({
      at: { roundTrip: 1 },
      what: { kind: "transportError", code: "InvalidOrTimedOutSession" },
    });
    const opening = workbook.openNew(await writeXlsx(tinyPlan("first")));
    await expect(opening).rejects.toMatchObject({ kind: "closed" });
  });
});
