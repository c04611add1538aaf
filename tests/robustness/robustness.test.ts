import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { readAppendix } from "../../src/appendix.ts";
import { startOpening, type Opener } from "../../src/workbook/file/open-workbook.ts";
import { WorkbookError } from "../../src/workbook/workbook-error.ts";

const FOLDER = "../shared/workbooks/robustness";
const isHere = existsSync(FOLDER);
const files = isHere ? readdirSync(FOLDER).sort() : [];

const PASSWORD = "passwordProtected";

/** The files that are refused, and as what; all others are read. */
const REFUSED: Readonly<Record<string, string>> = {
  "edr__EmptyZipFile.xlsx": "notAWorkbook",
  "edr__agile_DESede_SHA384_CBC_pwd_password.xlsx": PASSWORD,
  "excelize__encryptSHA1.xlsx": PASSWORD,
  "npoi__2007macro_password.xlsm": PASSWORD,
  "poi__60320-protected.xlsx": PASSWORD,
  "poi__54764-2.xlsx": "unsafe",
  "poi__poc-xmlbomb-empty.xlsx": "unsafe",
  "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx": "damaged",
  "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx": "damaged",
  "poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6504225896792064.xlsx": "damaged",
};

/** How many cells of each sheet hold something, for shapes that other readers lose. */
const CELLS: Readonly<Record<string, readonly number[]>> = {
  "calamine__has_x000D_inline.xlsx": [1],
  "calamine__strict_iso_paths.xlsx": [1368],
  "closedxml__CFEndsWith.xlsx": [4],
  "poi__123233_charts.xlsx": [3, 10, 11, 10, 28],
  "poi__InlineStrings.xlsx": [28, 0, 0],
  "poi__sample.xlsb": [20, 9, 0],
  "poi__xlsx-corrupted.xlsx": [11, 7],
  "sheetjs__A4X_2013.xls": [1],
  "sheetjs__wtf_path.xlsx": [15, 16],
  "tealeg__empty_rows_in_the_rest.xlsx": [6],
};

const MOST_SECONDS = 10;
const MOST_BYTES = 1024 * 1024 * 1024;

if (!isHere) {
  process.stdout.write(`The odd workbooks are not tried: there is no folder ${FOLDER}.\n`);
}

(isHere ? describe : describe.skip)("the odd workbooks of other spreadsheet projects", () => {
  let opener: Opener;
  beforeAll(() => {
    opener = startOpening();
  });
  afterAll(() => opener.close());

  /** Reads one file as the command line does, within its time and memory. */
  const outcomeOf = async (file: string): Promise<readonly number[] | WorkbookError> => {
    const [started, before] = [performance.now(), process.memoryUsage.rss()];
    try {
      const workbook = await opener.open(join(FOLDER, file));
      const { agreement, findings } = readAppendix([workbook]);
      // Nothing in silence: a priority, or a finding that says why there is none.
      expect(agreement.priorities.length + findings.length).toBeGreaterThan(0);
      return workbook.grids.map(({ cells }) =>
        cells.reduce(
          (count, row = []) =>
            count + row.filter((cell) => cell !== undefined && cell.kind !== "empty").length,
          0,
        ),
      );
    } catch (error) {
      if (error instanceof WorkbookError) return error;
      throw error;
    } finally {
      expect((performance.now() - started) / 1000).toBeLessThan(MOST_SECONDS);
      expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_BYTES);
    }
  };

  test.each(files.filter((file) => !(file in REFUSED)))(
    "%s is read",
    async (file) => {
      const outcome = await outcomeOf(file);
      expect(outcome).toEqual(CELLS[file] ?? expect.any(Array));
    },
    MOST_SECONDS * 2000,
  );

  test.each(Object.entries(REFUSED))("%s is refused: %s", async (file, kind) => {
    const outcome = await outcomeOf(file);
    expect(outcome).toMatchObject({ name: "WorkbookError", kind });
    expect(outcome instanceof Error && outcome.message).toMatch(
      /^[^\n]{20,300}\. ?[A-Z][^\n]+ (again|once more|inside)\.$/,
    );
  });

  test("all 76 are here", () => {
    expect(files).toHaveLength(76);
  });
});
