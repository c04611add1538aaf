import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  openWorkbookFiles,
  startOpening,
  type Bounds,
} from "../../../src/workbook/file/open-workbook.ts";
import { readWorkbookFile } from "../../read-workbook-file.ts";
import { LIMITS } from "../../../src/workbook/file/limits.ts";
import { startWorker } from "../../../src/workbook/file/start-worker.ts";
import { craftXlsx, TABLE } from "./craft.ts";

const SAMPLES = ["assets/samples/kent-2012.xlsx", "tests/workbooks/hidden-and-coloured.ods"];

/** Columns listed again and again: small to keep, and for ever to parse. */
const SLOW = craftXlsx([
  ["Sheet", `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(50_000)}</cols><sheetData/>`],
]);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "appendix-"));
  writeFileSync(join(folder, "slow.xlsx"), SLOW);
  writeFileSync(join(folder, "letter.xlsx"), "Dear committee,");
  writeFileSync(join(folder, "good.xlsx"), craftXlsx([["A", `<sheetData>${TABLE}</sheetData>`]]));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("workbooks come out of the thread as they are read without one", async () => {
  expect(await openWorkbookFiles(SAMPLES)).toEqual(SAMPLES.map(readWorkbookFile));
});

test("a machine that is too busy to start a thread says so, and nothing is read unwatched", async () => {
  await expect(startWorker(0)).rejects.toMatchObject({ name: "WorkbookError", kind: "busy" });
});

test("a thread starts here", async () => {
  const worker = await startWorker();
  expect(worker).toBeDefined();
  await worker?.terminate();
});

test.each<readonly [string, Partial<Bounds>, string]>([
  ["too long", { seconds: 0.5 }, LIMITS.seconds.sentence("slow.xlsx")],
  ["too much memory", { memoryBytes: 1 }, LIMITS.memoryBytes.sentence("slow.xlsx")],
])("a workbook that takes %s is ended, and the next one is read", async (_, bound, sentence) => {
  const opener = startOpening({ seconds: 30, memoryBytes: 2 ** 40, ...bound });
  try {
    await expect(opener.open(join(folder, "slow.xlsx"))).rejects.toThrow(sentence);
  } finally {
    await opener.close();
  }
  const [good] = await openWorkbookFiles([join(folder, "good.xlsx")]);
  expect(good?.grids[0]?.cells[1]?.[0]).toMatchObject({ value: "Burglary" });
});

test("as many cells as an appendix of 10,000 indicators has are read, and no more than the limit", async () => {
  const rowsOf = (rows: number): string =>
    Array.from({ length: rows }, (_, at) => {
      const row = at + 1;
      const cells = Array.from("ABCDEFGHIJ", (column) => `<c r="${column}${row}"><v>7</v></c>`);
      return `<row r="${row}">${cells.join("")}</row>`;
    }).join("");
  const write = (name: string, rows: number): string => {
    const path = join(folder, name);
    writeFileSync(path, craftXlsx([["A", `<sheetData>${rowsOf(rows)}</sheetData>`]]));
    return path;
  };
  const [file] = await openWorkbookFiles([write("large.xlsx", 50_500)]);
  expect(file?.grids[0]?.cells).toHaveLength(50_500);
  const both = [join(folder, "large.xlsx"), write("more.xlsx", 9_600)];
  await expect(openWorkbookFiles(both)).rejects.toThrow(
    LIMITS.fullCellsTogether.sentence("more.xlsx"),
  );
  await expect(openWorkbookFiles([write("huge.xlsx", 60_001)])).rejects.toThrow(
    LIMITS.fullCells.sentence("huge.xlsx"),
  );
});

test("the thread outlives a workbook that it refuses", async () => {
  const opener = startOpening();
  await expect(opener.open(join(folder, "letter.xlsx"))).rejects.toMatchObject({
    name: "WorkbookError",
    kind: "notAWorkbook",
    message:
      "letter.xlsx is not an Excel or OpenDocument workbook. Open it in Excel, save it as .xlsx and try again.",
  });
  expect((await opener.open(join(folder, "good.xlsx"))).format).toBe("xlsx");
  await opener.close();
});

test.each(Object.entries(LIMITS))("the limit of %s says what to do", (_, { sentence }) => {
  expect(sentence("plan.xlsx")).toMatch(
    /^plan\.xlsx (has|is|needs|takes|unpacks) .{10,120}[.] (Copy|Open) .{20,160}\.$/,
  );
});
