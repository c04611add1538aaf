import { withWordsOf } from "../../../src/appendix.ts";
import { sheetNamed, styleCells, typeRows } from "../../excel-host/build-book.ts";
import { addSheet, type Book } from "../../excel-host/model/book.ts";
import { findCell, type Cell } from "../../excel-host/model/sheet.ts";
import { snapshotOf, snapshotOfSheet } from "../../excel-host/snapshot.ts";
import { cellBeginning, textsOn, typeAt, typeOver } from "./leads-hand.ts";
import { openExcel, planFor, type OpenExcel } from "./open-excel.ts";
import { smallBook } from "./small-book.ts";

const TAB = "Burglary (2)";
const WORDS = "Ninety more homes are asked for.";
const RICH = [
  { text: "Ninety more", font: { b: {} } },
  { text: " homes are asked for.", font: {} },
];

const cellWith = (book: Book, words: string): Cell => {
  const tab = sheetNamed(book, TAB);
  const cell = findCell(tab, ...cellBeginning(tab, words));
  if (cell === undefined) throw new Error(`no cell holds ${words}`);
  return cell;
};

const rebuild = async (excel: OpenExcel): Promise<void> => {
  await excel.workbook.build(await planFor(excel.workbook), { revise: withWordsOf });
  excel.host.verify();
};

/** Opens an appendix in which a lead has typed words over a cell and made some of them bold. */
async function withBoldWords(over = "Why did it change"): Promise<OpenExcel> {
  const excel = openExcel(smallBook());
  await rebuild(excel);
  typeOver(sheetNamed(excel.host.book, TAB), over, WORDS);
  cellWith(excel.host.book, WORDS).rich = RICH;
  return excel;
}

describe("bold words of a lead", () => {
  test.each(["Why did it change", "Three hundred homes"])(
    "stay bold, however often it is built (typed over “%s”)",
    async (over) => {
      const excel = await withBoldWords(over);
      for (let time = 0; time < 3; time += 1) {
        await rebuild(excel);
        expect(cellWith(excel.host.book, WORDS).rich).toEqual(RICH);
      }
      // But for them the tab looks as if nothing had been bold.
      const plain = openExcel(smallBook());
      await rebuild(plain);
      typeOver(sheetNamed(plain.host.book, TAB), over, WORDS);
      await rebuild(plain);
      delete cellWith(excel.host.book, WORDS).rich;
      expect(snapshotOf(excel.host.book)).toEqual(snapshotOf(plain.host.book));
    },
  );

  test("stay bold where the row has moved, while fill, borders and rules are the plan's", async () => {
    const excel = await withBoldWords("Three hundred homes");
    const { book } = excel.host;
    const source = sheetNamed(book, "Burglary");
    for (const [column, value] of ["Sheds broken into", 90, 80, 70].entries()) {
      typeAt(source, 7, column, value);
    }
    const tab = sheetNamed(book, TAB);
    const [row] = cellBeginning(tab, WORDS);
    styleCells(tab, `E${row + 1}`, { fill: "#FF00FF", wrap: false, horizontal: "Right" });
    await rebuild(excel);
    expect(cellBeginning(tab, WORDS)[0]).toBe(row + 1);
    expect(cellWith(book, WORDS).rich).toEqual(RICH);
    const plain = openExcel(book);
    delete cellWith(book, WORDS).rich;
    const before = snapshotOfSheet(tab);
    await rebuild(plain);
    expect(snapshotOfSheet(tab)).toEqual(before);
    expect(JSON.stringify(before)).not.toContain("#FF00FF");
  });

  test("stay bold on a tab that is left as it was, or put back", async () => {
    const excel = await withBoldWords();
    excel.host.faults.add({
      at: { action: 3, matching: ({ member }) => member === "WorksheetCollection.add" },
      what: { kind: "error", code: "GeneralException" },
    });
    await expect(rebuild(excel)).rejects.toThrow(/as it was/);
    expect(cellWith(excel.host.book, WORDS).rich).toEqual(RICH);
  });

  test("are not laid over cells beside where the plan has less room for them", async () => {
    const excel = await withBoldWords();
    const { book } = excel.host;
    const tab = sheetNamed(book, TAB);
    const [row] = cellBeginning(tab, WORDS);
    // A lead's own doing: the cell reaches over one column more than ours.
    for (const merge of tab.merges.all()) if (merge.area.top === row) tab.merges.remove(merge);
    tab.merges.add({ area: { top: row, left: 0, bottom: row + 1, right: 9 } });
    await rebuild(excel);
    expect(textsOn(tab)).toContain(WORDS);
    expect(textsOn(tab).some((text) => text.startsWith("Anything else?"))).toBe(true);
  });

  test("of another tab with the same words are not mixed up with them", async () => {
    const excel = await withBoldWords();
    const { book } = excel.host;
    typeRows(addSheet(book, "Mine"), [[WORDS]]);
    const child = sheetNamed(book, "Children's Safety (2)");
    typeOver(child, "Why did it change", WORDS);
    await rebuild(excel);
    expect(findCell(child, ...cellBeginning(child, WORDS))?.rich).toBeUndefined();
    expect(cellWith(book, WORDS).rich).toEqual(RICH);
  });
});
