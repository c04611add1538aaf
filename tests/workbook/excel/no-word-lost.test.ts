import fc from "fast-check";

import { withWordsOf } from "../../../src/appendix.ts";
import { WorkbookError } from "../../../src/workbook/workbook-error.ts";
import { valueAt } from "../../excel-host/formulas/calculate.ts";
import { sheetNamed } from "../../excel-host/build-book.ts";
import type { Mishap } from "../../excel-host/faults.ts";
import type { Book } from "../../excel-host/model/book.ts";
import { styleAt, type Sheet } from "../../excel-host/model/sheet.ts";
import { snapshotOfSheet } from "../../excel-host/snapshot.ts";
import { textsOn, typeAt } from "./leads-hand.ts";
import { openExcel, planFor, type OpenExcel } from "./open-excel.ts";
import { smallBook } from "./small-book.ts";

jest.setTimeout(240_000);

const SOURCES = ["Burglary", "Children's Safety", "Notes"];
const TABS = ["Burglary (2)", "Children's Safety (2)"];

/** Every word that a lead types is one of its own, so that it can be looked for. */
const TOKEN = /zq\d+x/g;

/** The cells in which a lead types on a tab: open, and with words or the question for them. */
function openCells(sheet: Sheet): readonly (readonly [number, number])[] {
  return [...sheet.rows].flatMap(([row, { cells }]) =>
    [...cells.keys()].flatMap((column) => {
      const value = valueAt(sheet, row, column);
      const isOpen = !styleAt(sheet, row, column).locked;
      const isWords = typeof value === "string" && value.length > 20;
      return isOpen && isWords ? [[row, column] as const] : [];
    }),
  );
}

interface Desk {
  readonly owed: Set<string>;
  typed: number;
}

/** A lead types a new word into an open cell; what stood there they overwrite by their own wish. */
function typeSomewhere(book: Book, desk: Desk, tab: number, cell: number): void {
  const sheet = book.sheets.find(({ name }) => name === TABS[tab % TABS.length]);
  const cells = sheet === undefined ? [] : openCells(sheet);
  const [row, column] = cells[cell % Math.max(1, cells.length)] ?? [];
  if (sheet === undefined || row === undefined || column === undefined) return;
  const gone = valueAt(sheet, row, column);
  for (const token of typeof gone === "string" ? gone.matchAll(TOKEN) : []) {
    desk.owed.delete(token[0]);
  }
  const token = `zq${desk.typed++}x`;
  typeAt(sheet, row, column, `A lead writes ${token} here.`);
  desk.owed.add(token);
}

const tokensOn = ({ host: { book } }: OpenExcel): ReadonlySet<string> =>
  new Set(
    book.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .flatMap((sheet) => textsOn(sheet))
      .flatMap((text) => text.match(TOKEN) ?? []),
  );

const missing = (excel: OpenExcel, { owed }: Desk): readonly string[] => {
  const there = tokensOn(excel);
  return [...owed].filter((token) => !there.has(token));
};

/** A request before which a lead types, and where. */
const EDITS = fc.array(fc.tuple(fc.nat(20), fc.nat(1), fc.nat(7)), { minLength: 1, maxLength: 6 });

/** How the build ends: whole, or with a failure, a lost connection or an answer that is lost. */
const ENDS: fc.Arbitrary<
  readonly [roundTrip: number, what: Mishap, when: "before" | "after"] | null
> = fc.oneof(
  fc.constant(null),
  fc.tuple(
    fc.integer({ min: 4, max: 18 }),
    fc.constantFrom<Mishap>(
      { kind: "transportError", code: "ActivityLimitReached" },
      { kind: "sessionLost" },
    ),
    fc.constantFrom<"before" | "after">("before", "after"),
  ),
);

async function buildAndRecover(excel: OpenExcel): Promise<OpenExcel> {
  const { host, workbook } = excel;
  const plan = await planFor(workbook);
  try {
    await workbook.build(plan, { revise: withWordsOf });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
  for (;;) {
    host.revive();
    const anew = excel.startAnew();
    try {
      if ((await anew.findUnfinishedBuild()) !== null) await anew.restore(withWordsOf);
      return { ...excel, workbook: anew };
    } catch (error) {
      // The fault may strike here as well, once.
      if (!(error instanceof WorkbookError)) throw error;
    }
  }
}

test("no word disappears, whenever leads type while it is built and however the build ends", async () => {
  await fc.assert(
    fc.asyncProperty(EDITS, ENDS, async (edits, end) => {
      let excel = openExcel(smallBook());
      const { book, faults } = { book: excel.host.book, faults: excel.host.faults };
      await excel.workbook.build(await planFor(excel.workbook));
      const sources = SOURCES.map((name) => snapshotOfSheet(sheetNamed(book, name)));
      const desk: Desk = { owed: new Set(), typed: 0 };
      for (const [roundTrip, tab, cell] of edits) {
        faults.add({
          at: { roundTrip: roundTrip + 1 },
          what: {
            kind: "edit",
            edit: () => {
              typeSomewhere(book, desk, tab, cell);
            },
          },
        });
      }
      if (end !== null) {
        const [roundTrip, what, when] = end;
        faults.add({ at: { roundTrip }, what, when });
      }
      excel = await buildAndRecover(excel);
      faults.clear();
      expect(missing(excel, desk)).toEqual([]);
      await excel.workbook.build(await planFor(excel.workbook), { revise: withWordsOf });
      expect(missing(excel, desk)).toEqual([]);
      excel.host.verify();
      expect(book.customXml).toEqual([]);
      expect(SOURCES.map((name) => snapshotOfSheet(sheetNamed(book, name)))).toEqual(sources);
    }),
    { numRuns: 20 },
  );
});
