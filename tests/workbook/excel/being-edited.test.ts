import { withWordsOf } from "../../../src/appendix.ts";
import type { BuildOutcome } from "../../../src/workbook/workbook.ts";
import { sheetNamed } from "../../excel-host/build-book.ts";
import type { Mishap } from "../../excel-host/faults.ts";
import type { Book } from "../../excel-host/model/book.ts";
import { cellAt } from "../../excel-host/model/sheet.ts";
import { snapshotOf, snapshotOfSheet, type Snapshot } from "../../excel-host/snapshot.ts";
import { cellBeginning, textsOn, typeAt, typeOver } from "./leads-hand.ts";
import { openExcel, planFor, type OpenExcel } from "./open-excel.ts";
import { smallBook } from "./small-book.ts";

const TAB = "Burglary (2)";
const WORDS = "Ninety more homes are asked for.";
const LATER = "A second van has come.";

/** Opens a workbook in which the appendix stands. */
async function withAppendix(): Promise<OpenExcel> {
  const excel = openExcel(smallBook());
  await excel.workbook.build(await planFor(excel.workbook));
  return excel;
}

/** Lets something happen right before the n-th tab is copied: after it was read, before it is written. */
function beforeCopy({ host }: OpenExcel, at: number, what: Mishap): void {
  host.faults.add({
    at: { action: at, matching: ({ member }) => member === "WorksheetCollection.add" },
    what,
  });
}

const edit = (change: (book: Book) => void): Mishap => ({ kind: "edit", edit: change });

async function rebuild(excel: OpenExcel): Promise<BuildOutcome> {
  const outcome = await excel.workbook.build(await planFor(excel.workbook), {
    revise: withWordsOf,
  });
  expect(excel.host.faults.allCameAbout()).toBe(true);
  excel.host.verify();
  expect(excel.host.book.customXml).toEqual([]);
  expect(excel.host.book.sheets.filter(({ visibility }) => visibility !== "Visible")).toEqual([]);
  return outcome;
}

const formulasOn = (book: Book, sheet: string): readonly string[] =>
  [...sheetNamed(book, sheet).rows.values()].flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ formula }) => (formula === null ? [] : [formula])),
  );

const looksAtTab = (book: Book): readonly string[] =>
  ["Overview", "Indicators"]
    .flatMap((sheet) => formulasOn(book, sheet))
    .filter((formula) => formula.includes(`'${TAB}'!`));

describe("a tab that is typed into while it is written", () => {
  test("is left as it was, to the last look, and named; the others are built", async () => {
    const excel = await withAppendix();
    const { book } = excel.host;
    const before = snapshotOfSheet(sheetNamed(book, TAB));
    typeAt(sheetNamed(book, "Children's Safety"), 3, 3, 700);
    beforeCopy(
      excel,
      2,
      edit(() => {
        typeOver(sheetNamed(book, TAB), "Anything else?", WORDS);
      }),
    );
    const outcome = await rebuild(excel);
    expect(outcome.leftAsTheyWere).toEqual([TAB]);
    typeOver(sheetNamed(book, TAB), WORDS, "Anything else? One paragraph to a line.");
    expect(snapshotOfSheet(sheetNamed(book, TAB))).toEqual(before);
    typeOver(sheetNamed(book, TAB), "Anything else?", WORDS);
    const child = sheetNamed(book, "Children's Safety (2)");
    expect(cellAt(child, 5, 6).value).toBe(700);
    expect(looksAtTab(book).length).toBeGreaterThan(0);
    const next = await rebuild(excel);
    expect(next.leftAsTheyWere).toEqual([]);
    expect(textsOn(sheetNamed(book, TAB))).toContain(WORDS);
  });

  test("is looked at by nothing that would find other rows there than planned", async () => {
    const excel = await withAppendix();
    const { book } = excel.host;
    // One more indicator: all that comes behind it moves down by a row.
    const source = sheetNamed(book, "Burglary");
    for (const [column, value] of ["Sheds broken into", 90, 80, 70].entries()) {
      typeAt(source, 7, column, value);
    }
    beforeCopy(
      excel,
      2,
      edit(() => {
        typeOver(sheetNamed(book, TAB), "Anything else?", WORDS);
      }),
    );
    const outcome = await rebuild(excel);
    expect(outcome.leftAsTheyWere).toEqual([TAB]);
    expect(looksAtTab(book)).toEqual([]);
    const [row] = cellBeginning(sheetNamed(book, "Overview"), "Sheds broken into");
    expect(cellAt(sheetNamed(book, "Overview"), row, 6).value).toBe(70);
    await rebuild(excel);
    expect(looksAtTab(book).length).toBeGreaterThan(0);
    expect(textsOn(sheetNamed(book, TAB))).toEqual(
      expect.arrayContaining([WORDS, "Sheds broken into"]),
    );
  });

  test("may be the overview: its formulas that look at rows which moved are named", async () => {
    const excel = await withAppendix();
    const { book } = excel.host;
    typeOver(sheetNamed(book, "Burglary"), "Level of domestic", "Level of burglary in shops");
    beforeCopy(
      excel,
      1,
      edit(() => {
        typeAt(sheetNamed(book, "Overview"), 60, 0, WORDS);
      }),
    );
    const outcome = await rebuild(excel);
    expect(outcome.leftAsTheyWere).toEqual(["Overview"]);
    expect(outcome.movedReferences).toContainEqual({
      place: { sheet: "Overview", cell: "G24" },
      pointsAt: { sheet: TAB, cell: "G6" },
    });
    expect(textsOn(sheetNamed(book, "Overview"))).toContain(WORDS);
  });

  test("keeps what is typed into what had been made of it, before it was put back", async () => {
    const excel = await withAppendix();
    const { book } = excel.host;
    beforeCopy(
      excel,
      2,
      edit(() => {
        typeOver(sheetNamed(book, TAB), "Anything else?", WORDS);
      }),
    );
    beforeCopy(
      excel,
      3,
      edit(() => {
        typeOver(sheetNamed(book, TAB), "Why did it change", LATER);
        typeOver(sheetNamed(book, TAB), "Choose a status", "Complete");
      }),
    );
    const outcome = await rebuild(excel);
    expect(outcome.leftAsTheyWere).toEqual([TAB]);
    const tab = sheetNamed(book, TAB);
    expect(textsOn(tab)).toEqual(expect.arrayContaining([WORDS, LATER, "Complete"]));
    expect(tab.protection).not.toBeNull();
  });
});

describe("a build that fails after somebody has typed into a tab that it had written", () => {
  const fail: Mishap = { kind: "error", code: "GeneralException" };

  /** Types into the written tab while the next one is read, and lets that one fail. */
  async function failing(what: Mishap): Promise<{
    readonly excel: OpenExcel;
    readonly building: Promise<BuildOutcome>;
    readonly before: Snapshot;
  }> {
    const excel = await withAppendix();
    const { book } = excel.host;
    const before = snapshotOf(book);
    const plan = await planFor(excel.workbook);
    beforeCopy(
      excel,
      3,
      edit(() => {
        typeOver(sheetNamed(book, TAB), "Why did it change", LATER);
      }),
    );
    beforeCopy(excel, 4, what);
    return { excel, building: excel.workbook.build(plan, { revise: withWordsOf }), before };
  }

  /** Takes the words out again: what is left is the workbook as it was. */
  function expectAsItWas({ host: { book } }: OpenExcel, before: Snapshot): void {
    const tab = sheetNamed(book, TAB);
    expect(textsOn(tab)).toContain(LATER);
    typeOver(tab, LATER, "Why did it change, and what happens next?");
    expect(snapshotOf(book)).toEqual(before);
  }

  test("leaves the workbook as it was, with their words in the same place", async () => {
    const { excel, building, before } = await failing(fail);
    await expect(building).rejects.toThrow(/The workbook is as it was\.$/);
    expectAsItWas(excel, before);
  });

  test("can be taken back by a new session, with their words", async () => {
    const { excel, building, before } = await failing({ kind: "sessionLost" });
    await expect(building).rejects.toMatchObject({ kind: "closed" });
    excel.host.revive();
    const anew = excel.startAnew();
    expect(await anew.findUnfinishedBuild()).not.toBeNull();
    await anew.restore(withWordsOf);
    expectAsItWas(excel, before);
  });

  test("goes on keeping words where keeping them was cut off", async () => {
    let actions = Infinity;
    for (let action = 10; action < actions; action += 45) {
      const { excel, building, before } = await failing({ kind: "sessionLost" });
      await expect(building).rejects.toMatchObject({ kind: "closed" });
      excel.host.revive();
      excel.host.faults.add({ at: { action }, what: { kind: "sessionLost" } });
      await excel
        .startAnew()
        .restore(withWordsOf)
        .catch(() => undefined);
      if (!excel.host.faults.allCameAbout()) actions = action;
      excel.host.faults.clear();
      excel.host.revive();
      const anew = excel.startAnew();
      if ((await anew.findUnfinishedBuild()) !== null) await anew.restore(withWordsOf);
      expectAsItWas(excel, before);
    }
  });
});
