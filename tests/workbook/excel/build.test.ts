import { withWordsOf } from "../../../src/appendix.ts";
import { cellAddress } from "../../../src/grid/address.ts";
import type { Grid } from "../../../src/grid/grid.ts";
import type { SheetPlan } from "../../../src/workbook/sheet-plan.ts";
import { buildBook, sheetNamed, typeRows } from "../../excel-host/build-book.ts";
import { addSheet, type Book } from "../../excel-host/model/book.ts";
import { writeValues } from "../../excel-host/model/content.ts";
import { hideRows } from "../../excel-host/model/sizes.ts";
import { cellAt } from "../../excel-host/model/sheet.ts";
import { copySheet } from "../../excel-host/model/copy-sheet.ts";
import { moveSheet, renameSheet } from "../../excel-host/model/sheets.ts";
import { snapshotOf, snapshotOfSheet } from "../../excel-host/snapshot.ts";
import { textsOn, typeOver } from "./leads-hand.ts";
import { openExcel, planFor, type OpenExcel } from "./open-excel.ts";
import { smallBook } from "./small-book.ts";
import { tinyPlan } from "./tiny-plan.ts";

const SOURCES = ["Burglary", "Children's Safety", "Notes"];

const namesOf = ({ host }: OpenExcel): readonly string[] =>
  host.book.sheets.map(({ name }) => name);

const valueAt = (book: Book, sheet: string, row: number, column: number): unknown =>
  sheetNamed(book, sheet).rows.get(row)?.cells.get(column)?.value;

const type = (book: Book, sheet: string, row: number, column: number, value: string | number) => {
  const area = { top: row, left: column, bottom: row, right: column };
  writeValues(sheetNamed(book, sheet), area, () => value);
};

/** Opens a workbook with the two tabs of a first build beside a person's own sheet. */
async function withTinyTabs(
  own: Parameters<typeof buildBook>[0] = { Mine: [["Indicator", 12]] },
): Promise<OpenExcel> {
  const excel = openExcel(buildBook(own));
  await excel.workbook.build(tinyPlan("first"));
  await excel.workbook.read();
  return excel;
}

describe("building in Excel", () => {
  test("adds the tabs behind a person's own sheets, and never writes to those", async () => {
    const excel = openExcel(smallBook());
    const plan = await planFor(excel.workbook);
    const before = SOURCES.map((name) => snapshotOfSheet(sheetNamed(excel.host.book, name)));
    const outcome = await excel.workbook.build(plan);
    excel.host.verify();
    expect(namesOf(excel)).toEqual([...SOURCES, ...outcome.tabs.map(({ name }) => name)]);
    expect(SOURCES.map((name) => snapshotOfSheet(sheetNamed(excel.host.book, name)))).toEqual(
      before,
    );
    expect(excel.host.book.customXml).toEqual([]);
    expect(excel.host.book.activeSheet?.name).toBe("Burglary");
  });

  test("changes nothing when it builds again from the same workbook", async () => {
    const excel = openExcel(smallBook());
    await excel.workbook.build(await planFor(excel.workbook));
    const before = snapshotOf(excel.host.book);
    await excel.workbook.build(await planFor(excel.workbook));
    expect(snapshotOf(excel.host.book)).toEqual(before);
  });

  test("tells how far it has come", async () => {
    const told: string[] = [];
    const { workbook } = openExcel(buildBook({ Mine: [["x"]] }));
    await workbook.build(tinyPlan("first"), {
      tell: ({ sheet, done, of }) => told.push(`${sheet} ${done}/${of}`),
    });
    expect(told).toEqual(["Overview 0/2", "Theft & more 1/2", "Theft & more 2/2"]);
  });

  test("gives a tab a name of its own where a person's sheet has its name", async () => {
    const excel = openExcel(
      buildBook({ Overview: [["Priority:", "Theft"], [], ["Indicator", "'2011/12"], ["Cars", 4]] }),
    );
    const plan = await planFor(excel.workbook);
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Overview (2)", "Theft", "Indicators"]);
    await excel.workbook.build(plan);
    expect(namesOf(excel)).toEqual(["Overview", "Overview (2)", "Theft", "Indicators"]);
  });

  test("refuses a plan that was made without the workbook's names, and says which is taken", async () => {
    const { workbook } = openExcel(buildBook({ Overview: [["mine"]] }));
    await expect(workbook.build(tinyPlan("first"))).rejects.toMatchObject({ kind: "alreadyThere" });
  });

  test("finds a tab by its key when a person has renamed and moved it", async () => {
    const excel = openExcel(smallBook());
    await excel.workbook.build(await planFor(excel.workbook));
    const tab = sheetNamed(excel.host.book, "Burglary (2)");
    renameSheet(tab, "Break-ins");
    moveSheet(tab, 0);
    const plan = await planFor(excel.workbook);
    await excel.workbook.build(plan);
    expect(namesOf(excel)).toEqual([
      "Break-ins",
      ...SOURCES,
      "Overview",
      "Children's Safety (2)",
      "Indicators",
    ]);
    const links = plan.names.filter(({ sheet }) => sheet === "Break-ins");
    expect(links).toHaveLength(1);
  });

  test("puts a new priority's tab behind the one before it", async () => {
    const excel = openExcel(smallBook());
    await excel.workbook.build(await planFor(excel.workbook));
    const added = addSheet(excel.host.book, "Fraud");
    typeRows(added, [["Priority:", "Fraud"], [], ["Indicator", "'2011/12"], ["Reports", 7]]);
    moveSheet(added, 1);
    await excel.workbook.build(await planFor(excel.workbook));
    expect(namesOf(excel).slice(4)).toEqual([
      "Overview",
      "Burglary (2)",
      "Fraud (2)",
      "Children's Safety (2)",
      "Indicators",
    ]);
  });

  test("leaves a copied tab alone, and tabs that the plan no longer has", async () => {
    const excel = await withTinyTabs();
    const { book } = excel.host;
    const copy = copySheet(sheetNamed(book, "Theft & more"), 0);
    const before = snapshotOfSheet(copy);
    await excel.workbook.read();
    const { sheets, ...plan } = tinyPlan("second");
    const fewer = { ...plan, sheets: sheets.slice(1), names: plan.names.slice(1) };
    const outcome = await excel.workbook.build(fewer);
    expect(outcome.leftStanding).toEqual(["Overview"]);
    expect(snapshotOfSheet(copy)).toEqual(before);
    expect(valueAt(book, "Overview", 0, 0)).toBe("Overview, first");
  });

  test("keeps a person's formulas on the tab, and names those that look at a row which moved", async () => {
    const excel = await withTinyTabs({ Mine: [["Indicator", "words"]] });
    const { book } = excel.host;
    type(book, "Mine", 3, 0, "='Theft & more'!B2*2");
    type(book, "Mine", 4, 0, "=Overview!A2");
    type(book, "Mine", 5, 0, "=\"not 'Theft & more'!B2\"");
    await excel.workbook.read();
    const outcome = await excel.workbook.build(tinyPlan("second"));
    expect(outcome.movedReferences).toEqual([
      {
        place: { sheet: "Mine", cell: "A4" },
        pointsAt: { sheet: "Theft & more", cell: "B2" },
      },
    ]);
    expect(cellAt(sheetNamed(book, "Mine"), 3, 0).formula).toBe("'Theft & more'!B2*2");
  });

  test("writes a paragraph once that a lead has typed into the cell to spare", async () => {
    const excel = openExcel(smallBook());
    const tab = (): ReturnType<typeof sheetNamed> =>
      sheetNamed(excel.host.book, "Children's Safety (2)");
    await excel.workbook.build(await planFor(excel.workbook));
    typeOver(tab(), "Why did it change", "Two more schools take part.");
    for (let time = 0; time < 3; time += 1) {
      await excel.workbook.build(await planFor(excel.workbook), { revise: withWordsOf });
      const same = textsOn(tab()).filter((text) => text === "Two more schools take part.");
      expect(same).toHaveLength(1);
    }
  });

  test("names no formula that looks at a row which is still the same", async () => {
    const excel = openExcel(smallBook());
    const { book } = excel.host;
    await excel.workbook.build(await planFor(excel.workbook));
    type(book, "Notes", 3, 0, "='Burglary (2)'!G6");
    const outcome = await excel.workbook.build(await planFor(excel.workbook));
    expect(outcome.movedReferences).toEqual([]);
  });

  test("gives a standing tab as it is right before it is written, and writes what comes back", async () => {
    const excel = await withTinyTabs();
    const { book } = excel.host;
    const given: string[] = [];
    const revise = (planned: SheetPlan, standing: Grid): SheetPlan => {
      given.push(`${planned.key} ${standing.cells[2]?.[1]?.text ?? ""}`);
      const rows = planned.rows.map((row, at) =>
        at === 2
          ? {
              ...row,
              cells: row.cells.map((cell) =>
                cell.column === 0
                  ? { ...cell, content: { kind: "text", text: "kept" } as const }
                  : cell,
              ),
            }
          : row,
      );
      return { ...planned, rows };
    };
    excel.host.faults.add({
      at: { roundTrip: 6 },
      what: {
        kind: "edit",
        edit: (now) => {
          type(now, "Theft & more", 2, 1, "In progress");
        },
      },
    });
    await excel.workbook.build(tinyPlan("first"), { revise });
    expect(given).toEqual(["overview ", "priority/theft In progress"]);
    expect(valueAt(book, "Theft & more", 2, 0)).toBe("kept");
  });

  test("can be cancelled between two tabs, and leaves the workbook as it was", async () => {
    const excel = await withTinyTabs();
    const before = snapshotOf(excel.host.book);
    const stop = new AbortController();
    const building = excel.workbook.build(tinyPlan("second"), {
      signal: stop.signal,
      tell: ({ done }) => {
        if (done === 1) stop.abort();
      },
    });
    await expect(building).rejects.toMatchObject({ kind: "cancelled" });
    expect(snapshotOf(excel.host.book)).toEqual(before);
  });

  const CHANGES: readonly (readonly [what: string, change: (book: Book) => void])[] = [
    [
      "a figure",
      (book) => {
        type(book, "Burglary", 5, 3, 9999);
      },
    ],
    [
      "a figure that was a text",
      (book) => {
        type(book, "Burglary", 6, 1, 0.24);
      },
    ],
    [
      "a row further down",
      (book) => {
        type(book, "Notes", 7, 0, "more");
      },
    ],
    [
      "a sheet's name",
      (book) => {
        renameSheet(sheetNamed(book, "Notes"), "Remarks");
      },
    ],
    ["another sheet", (book) => void addSheet(book, "New")],
  ];

  test.each(CHANGES)("refuses when %s changed since the workbook was read", async (_, change) => {
    const excel = openExcel(smallBook());
    const plan = await planFor(excel.workbook);
    change(excel.host.book);
    const before = snapshotOf(excel.host.book);
    await expect(excel.workbook.build(plan)).rejects.toMatchObject({ kind: "changedMeanwhile" });
    expect(snapshotOf(excel.host.book)).toEqual(before);
    // Read anew it goes through.
    await excel.workbook.build(await planFor(excel.workbook));
  });

  test("refuses when somebody typed into a tab since the workbook was read", async () => {
    const excel = await withTinyTabs();
    type(excel.host.book, "Theft & more", 2, 1, "In progress");
    await expect(excel.workbook.build(tinyPlan("second"))).rejects.toMatchObject({
      kind: "changedMeanwhile",
    });
    expect(valueAt(excel.host.book, "Theft & more", 2, 1)).toBe("In progress");
  });

  test("is not held up by what formulas of a source give by now", async () => {
    const book = smallBook();
    type(book, "Notes", 4, 0, "=NOW()");
    const excel = openExcel(book);
    const plan = await planFor(excel.workbook);
    book.now = () => new Date("2031-01-01T10:00:00Z");
    await expect(excel.workbook.build(plan)).resolves.toBeDefined();
  });

  test("keeps texts that Excel would make something else of", async () => {
    const excel = await withTinyTabs();
    const tab = sheetNamed(excel.host.book, "Theft & more");
    const texts = [1, 2].map((row) => cellAt(tab, row, 0));
    expect(texts.map(({ value, formula }) => [value, formula])).toEqual([
      ["2010/11", null],
      ["=1+1", null],
    ]);
    expect(snapshotOfSheet(tab)).toMatchObject({
      cells: { [cellAddress(1, 0)]: { value: "2010/11", prefixed: true } },
    });
  });

  test("builds over a tab in which a person has merged, hidden and typed", async () => {
    const clean = await withTinyTabs();
    const excel = await withTinyTabs();
    const { book } = excel.host;
    const tab = sheetNamed(book, "Overview");
    type(book, "Overview", 9, 5, "a remark");
    hideRows(tab, { top: 1, left: 0, bottom: 1, right: 0 }, true);
    await excel.workbook.read();
    await clean.workbook.build(tinyPlan("second"));
    await excel.workbook.build(tinyPlan("second"));
    expect(snapshotOfSheet(tab)).toEqual(snapshotOfSheet(sheetNamed(clean.host.book, "Overview")));
  });
});
