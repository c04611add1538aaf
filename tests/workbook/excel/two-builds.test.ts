import { withWordsOf } from "../../../src/appendix.ts";
import { WorkbookError } from "../../../src/workbook/workbook-error.ts";
import { sheetNamed } from "../../excel-host/build-book.ts";
import { snapshotOf, snapshotOfSheet } from "../../excel-host/snapshot.ts";
import { textsOn, typeOver } from "./leads-hand.ts";
import { openExcel, planFor, type OpenExcel } from "./open-excel.ts";
import { smallBook } from "./small-book.ts";

jest.setTimeout(120_000);

const SOURCES = ["Burglary", "Children's Safety", "Notes"];
const TABS = ["Overview", "Burglary (2)", "Children's Safety (2)", "Indicators"];
const WORDS = "Ninety more homes are asked for.";

/** Builds; gives "built", or the sentence that says why not. */
async function build({ workbook }: OpenExcel): Promise<string> {
  try {
    await workbook.build(await planFor(workbook), { revise: withWordsOf });
    return "built";
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return error.message;
  }
}

const REFUSED =
  /^(?:Somebody else began to build this appendix in the same moment\. Wait until it is done, then build again\.|A build was cut off before its end, or somebody else is building just now\.|(?:The workbook|The sheet “.*”) changed while)/;

describe.each([
  ["for the first time", false],
  ["over tabs that stand", true],
])("two people who build %s", (_, isSecond) => {
  test("in the same moment are kept apart, whoever is how far", async () => {
    const alone = openExcel(smallBook());
    await build(alone);
    if (isSecond) {
      typeOver(sheetNamed(alone.host.book, "Burglary (2)"), "Why did it change", WORDS);
      await build(alone);
    }
    const results: string[] = [];
    for (let roundTrip = 1; ; roundTrip += 1) {
      const one = openExcel(smallBook());
      const { book, faults } = one.host;
      if (isSecond) {
        await build(one);
        typeOver(sheetNamed(book, "Burglary (2)"), "Why did it change", WORDS);
      }
      const other = openExcel(book);
      const sources = SOURCES.map((name) => snapshotOfSheet(sheetNamed(book, name)));
      const begun: Promise<string>[] = [];
      faults.add({
        at: { roundTrip },
        what: { kind: "edit", edit: () => void begun.push(build(other)) },
      });
      const ends = [await build(one), ...(await Promise.all(begun))];
      // The first one was done before it came to that.
      if (begun.length === 0) break;
      expect(ends).toContain("built");
      for (const end of ends) if (end !== "built") expect(end).toMatch(REFUSED);
      results.push(...ends);
      expect(book.sheets.map(({ name }) => name)).toEqual([...SOURCES, ...TABS]);
      expect(SOURCES.map((name) => snapshotOfSheet(sheetNamed(book, name)))).toEqual(sources);
      if (isSecond) expect(textsOn(sheetNamed(book, "Burglary (2)"))).toContain(WORDS);
      one.host.verify();
      other.host.verify();
      expect(snapshotOf(book)).toEqual(snapshotOf(alone.host.book));
    }
    expect(results.length).toBeGreaterThan(16);
    expect(results.some((end) => end.startsWith("Somebody else began"))).toBe(true);
  });
});

test("a build that steps back leaves the other's copies and sheets alone, though its own request was lost", async () => {
  const one = openExcel(smallBook());
  await build(one);
  const { book } = one.host;
  const other = openExcel(book);
  const ends: Promise<string>[] = [];
  const plan = await planFor(other.workbook);
  // The other writes its journal while ours is there, and does not hear of it.
  one.host.faults.add({
    at: { action: 2, matching: ({ member }) => member === "WorksheetCollection.add" },
    what: {
      kind: "edit",
      edit: () => {
        book.customXml.push({ id: "{00000000-0000-0000-0000-00000000FFFF}", xml: MINE });
      },
    },
  });
  ends.push(build(one));
  expect(await Promise.all(ends)).toEqual(["built"]);
  expect(book.customXml.map(({ xml }) => xml)).toEqual([MINE]);
  await expect(other.workbook.build(plan)).rejects.toMatchObject({ kind: "unfinishedBuild" });
});

const MINE =
  '<journal xmlns="urn:appendix-builder:journal">{"phase":"writing","build":"another","before":[],"tabs":[],"added":[],"names":[]}</journal>';
