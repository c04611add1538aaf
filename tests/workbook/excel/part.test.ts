import { withWordsOf } from "../../../src/appendix.ts";
import { sheetNamed, typeRows } from "../../excel-host/build-book.ts";
import { addSheet, type Book } from "../../excel-host/model/book.ts";
import { moveSheet, renameSheet } from "../../excel-host/model/sheets.ts";
import { snapshotOf, snapshotOfSheet } from "../../excel-host/snapshot.ts";
import { textsOn, typeOver } from "./leads-hand.ts";
import { openExcel, planFor, type OpenExcel } from "./open-excel.ts";
import { smallBook } from "./small-book.ts";

const BURGLARY = "priority/burglary";
const SOURCES = ["Burglary", "Children's Safety", "Notes"];
const OTHER = "Children's Safety (2)";
const WORDS = "Two more schools take part.";

const namesOf = ({ host }: OpenExcel): readonly string[] =>
  host.book.sheets.map(({ name }) => name);

const formulasOn = (book: Book, sheet: string): readonly string[] =>
  [...sheetNamed(book, sheet).rows.values()].flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ formula }) => (formula === null ? [] : [formula])),
  );

/** Opens a workbook in which the whole appendix stands. */
async function withAppendix(): Promise<OpenExcel> {
  const excel = openExcel(smallBook());
  await excel.workbook.build(await planFor(excel.workbook));
  return excel;
}

describe("one priority's tab built alone", () => {
  test("leaves the other tabs as they are and where they are, words typed meanwhile among it", async () => {
    const excel = await withAppendix();
    const { book } = excel.host;
    moveSheet(sheetNamed(book, OTHER), 0);
    const names = namesOf(excel);
    const defined = snapshotOf(book)["names"];
    typeOver(sheetNamed(book, "Burglary (2)"), "Anything else?", "Doors were fitted.");
    const plan = await planFor(excel.workbook, BURGLARY);
    typeOver(sheetNamed(book, OTHER), "Why did it change", WORDS);
    const other = snapshotOfSheet(sheetNamed(book, OTHER));
    const outcome = await excel.workbook.build(plan, { revise: withWordsOf });
    expect(outcome).toEqual({
      tabs: [
        { key: "overview", name: "Overview" },
        { key: BURGLARY, name: "Burglary (2)" },
        { key: "indicators", name: "Indicators" },
      ],
      movedReferences: [],
      leftStanding: [],
      leftAsTheyWere: [],
    });
    expect(namesOf(excel)).toEqual(names);
    expect(snapshotOf(book)["names"]).toEqual(defined);
    expect(snapshotOfSheet(sheetNamed(book, OTHER))).toEqual(other);
    expect(textsOn(sheetNamed(book, "Burglary (2)"))).toContain("Doors were fitted.");
    excel.host.verify();
  });

  test("gives sums that look at no tab whose rows may stand elsewhere", async () => {
    const excel = await withAppendix();
    const { book } = excel.host;
    const looks = (): number =>
      ["Overview", "Indicators"]
        .flatMap((name) => formulasOn(book, name))
        .filter((formula) => formula.includes("Children''s")).length;
    expect(looks()).toBeGreaterThan(0);
    const shown = textsOn(sheetNamed(book, "Overview"));
    await excel.workbook.build(await planFor(excel.workbook, BURGLARY));
    expect(looks()).toBe(0);
    expect(formulasOn(book, "Overview").join()).toContain("'Burglary (2)'!");
    expect(textsOn(sheetNamed(book, "Overview"))).toEqual(shown);
  });

  test("is made whole by the next build of all, with every word", async () => {
    const excel = await withAppendix();
    const { book } = excel.host;
    typeOver(sheetNamed(book, OTHER), "Why did it change", WORDS);
    await excel.workbook.build(await planFor(excel.workbook, BURGLARY), { revise: withWordsOf });
    await excel.workbook.build(await planFor(excel.workbook), { revise: withWordsOf });
    const after = snapshotOf(book);
    const whole = await withAppendix();
    typeOver(sheetNamed(whole.host.book, OTHER), "Why did it change", WORDS);
    await whole.workbook.build(await planFor(whole.workbook), { revise: withWordsOf });
    expect(after).toEqual(snapshotOf(whole.host.book));
  });

  test("can be the first that is built: nothing leads to tabs that are not there", async () => {
    const excel = openExcel(smallBook());
    await excel.workbook.build(await planFor(excel.workbook, BURGLARY));
    expect(namesOf(excel)).toEqual([...SOURCES, "Overview", "Burglary (2)", "Indicators"]);
    const { names, sheets } = excel.host.book;
    const links = sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap(({ cells }) =>
        [...cells.values()].flatMap(({ link }) => link?.documentReference ?? []),
      ),
    );
    expect(links.filter((link) => !names.some(({ name }) => name === link))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });

  test("is put beside the other tabs where it is new", async () => {
    const excel = await withAppendix();
    const fraud = addSheet(excel.host.book, "Fraud");
    typeRows(fraud, [["Priority:", "Fraud"], [], ["Indicator", "'2011/12"], ["Reports", 7]]);
    moveSheet(fraud, 3);
    renameSheet(sheetNamed(excel.host.book, OTHER), "Children");
    await excel.workbook.build(await planFor(excel.workbook, "priority/fraud"));
    expect(namesOf(excel).slice(4)).toEqual([
      "Overview",
      "Fraud (2)",
      "Burglary (2)",
      "Children",
      "Indicators",
    ]);
  });

  test("does not mind what becomes of other tabs, but of the sources", async () => {
    const excel = await withAppendix();
    const plan = await planFor(excel.workbook, BURGLARY);
    typeOver(sheetNamed(excel.host.book, OTHER), "Why did it change", WORDS);
    await expect(excel.workbook.build(plan)).resolves.toMatchObject({ leftStanding: [] });
    const next = await planFor(excel.workbook, BURGLARY);
    typeOver(sheetNamed(excel.host.book, "Burglary"), "Fit locks", "Fit chains");
    await expect(excel.workbook.build(next)).rejects.toMatchObject({ kind: "changedMeanwhile" });
  });
});
