import { WorkbookError, type WorkbookErrorKind } from "../../../src/workbook/workbook-error.ts";
import { buildBook, sheetNamed } from "../../excel-host/build-book.ts";
import type { Mishap } from "../../excel-host/faults.ts";
import { snapshotOf } from "../../excel-host/snapshot.ts";
import { NO_OPTIONS } from "../../excel-host/model/protection.ts";
import { openExcel, type OpenExcel } from "./open-excel.ts";
import { tinyPlan } from "./tiny-plan.ts";

const open = (): OpenExcel => openExcel(buildBook({ Mine: [["Indicator", 12]] }));

const onTheWay = (code: string): Mishap => ({ kind: "transportError", code });
const inExcel = (code: string): Mishap => ({ kind: "error", code });

const FAULTS: readonly (readonly [Mishap, WorkbookErrorKind, RegExp])[] = [
  [onTheWay("InvalidOperationInCellEditMode"), "cellEdited", /Press Enter or Esc/],
  [onTheWay("WriteNotSupportedWhenModalDialogOpen"), "dialogOpen", /Close it/],
  [onTheWay("ActivityLimitReached"), "busy", /Wait a minute/],
  [onTheWay("InvalidOrTimedOutSession"), "closed", /Open the workbook again/],
  [onTheWay("RequestPayloadSizeLimitExceeded"), "overLimit", /into a new workbook/],
  [onTheWay("ResponsePayloadSizeLimitExceeded"), "overLimit", /into a new workbook/],
  [inExcel("AccessDenied"), "sheetProtected", /Unprotect Sheet/],
  [inExcel("ApiNotFound"), "unsupported", /Excel 2021/],
  [inExcel("ItemNotFound"), "changedMeanwhile", /Press Build appendix again/],
  [inExcel("GeneralException"), "unknown", /\(GeneralException\)/],
  [inExcel("SomethingNew"), "unknown", /\(SomethingNew\)/],
];

describe("what Excel refuses", () => {
  test.each(FAULTS)("%j is told as %s, with what to do", async (what, kind, sentence) => {
    const { host, workbook } = open();
    host.faults.add({
      at:
        what.kind === "error"
          ? { action: 60, matching: ({ kind: its }) => its === "set" }
          : { roundTrip: 8 },
      what,
    });
    const before = snapshotOf(host.book);
    const error: unknown = await workbook.build(tinyPlan("first")).catch((it: unknown) => it);
    if (!(error instanceof WorkbookError)) throw new Error("no WorkbookError");
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/The workbook is as it was\.$/);
    expect(error.cause).toBeDefined();
    expect(snapshotOf(host.book)).toEqual(before);
  });

  const BEFOREHAND: readonly (readonly [
    what: string,
    kind: WorkbookErrorKind,
    make: (excel: OpenExcel) => void,
  ])[] = [
    [
      "a protected structure",
      "structureProtected",
      ({ host }) => (host.book.structure = { password: null }),
    ],
    ["a workbook that is open for reading", "readOnly", ({ host }) => (host.book.readOnly = true)],
  ];

  test.each(BEFOREHAND)("refuses %s before it writes anything", async (_, kind, make) => {
    const excel = open();
    make(excel);
    const before = snapshotOf(excel.host.book);
    await expect(excel.workbook.build(tinyPlan("first"))).rejects.toMatchObject({ kind });
    expect(snapshotOf(excel.host.book)).toEqual(before);
  });

  test("waits until a person has left the cell that is being edited", async () => {
    const { host, workbook } = open();
    host.beginCellEdit();
    const reading = workbook.read();
    host.endCellEdit();
    await expect(reading).resolves.toHaveLength(1);
  });

  test("leaves a tab alone that a person has protected with a password", async () => {
    const excel = open();
    await excel.workbook.build(tinyPlan("first"));
    sheetNamed(excel.host.book, "Theft & more").protection = {
      options: NO_OPTIONS,
      password: "secret",
    };
    const before = snapshotOf(excel.host.book);
    await expect(excel.workbook.build(tinyPlan("second"))).rejects.toMatchObject({
      kind: "sheetProtected",
    });
    expect(snapshotOf(excel.host.book)).toEqual(before);
  });

  test("says so when the workbook could not be put back, and puts it back later", async () => {
    const excel = open();
    const before = snapshotOf(excel.host.book);
    excel.host.faults.add({ at: { action: 150 }, what: { kind: "sessionLost" } });
    const building = excel.workbook.build(tinyPlan("first"));
    await expect(building).rejects.toMatchObject({ kind: "closed" });
    await expect(building).rejects.toThrow(
      /could not be put back yet: open the Appendix Builder pane/,
    );
    excel.host.revive();
    const anew = excel.startAnew();
    expect(await anew.findUnfinishedBuild()).toEqual({ tabs: ["Overview", "Theft & more"] });
    await anew.restore((plan) => plan);
    expect(snapshotOf(excel.host.book)).toEqual(before);
    expect(await anew.findUnfinishedBuild()).toBeNull();
  });

  test("does not take a person's sheet away that has the name of a tab by now", async () => {
    const excel = open();
    excel.host.faults.add({ at: { roundTrip: 8 }, what: { kind: "sessionLost" }, when: "after" });
    await expect(excel.workbook.build(tinyPlan("first"))).rejects.toMatchObject({ kind: "closed" });
    const { book } = excel.host;
    const overview = sheetNamed(book, "Overview");
    overview.visibility = "Visible";
    overview.rows.clear();
    overview.rows.set(0, {
      cells: new Map([[0, { value: "mine", formula: null, calculatedAt: 0, style: null }]]),
      height: null,
      hidden: false,
      style: null,
    });
    excel.host.revive();
    await excel.startAnew().restore((plan) => plan);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Mine", "Overview"]);
  });
});

describe("going to a place", () => {
  test("brings the sheet to the front and selects the cells", async () => {
    const { host, workbook } = openExcel(buildBook({ One: [["x"]], Two: [["y"]] }));
    await workbook.goTo({ sheet: "Two", cell: "C9:F9" });
    expect(host.book.activeSheet?.name).toBe("Two");
    expect(sheetNamed(host.book, "Two").selection).toEqual({
      top: 8,
      left: 2,
      bottom: 8,
      right: 5,
    });
    await workbook.goTo({ sheet: "One", cell: null });
    expect(host.book.activeSheet?.name).toBe("One");
  });

  test("says which sheet is hidden, or gone", async () => {
    const { host, workbook } = openExcel(buildBook({ One: [["x"]], Two: [["y"]] }));
    sheetNamed(host.book, "Two").visibility = "Hidden";
    await expect(workbook.goTo({ sheet: "Two", cell: "A1" })).rejects.toThrow(
      "The sheet “Two” is hidden. Unhide it in Excel, then try again.",
    );
    await expect(workbook.goTo({ sheet: "Three", cell: "A1" })).rejects.toMatchObject({
      kind: "notFound",
    });
  });

  test("follows the sheet in front until it is stopped", async () => {
    const { host, workbook } = openExcel(buildBook({ One: [["x"]], Two: [["y"]] }));
    const told: string[] = [];
    const stop = await workbook.followActiveSheet((name) => told.push(name));
    await workbook.goTo({ sheet: "Two", cell: "A1" });
    await host.settle();
    await workbook.read();
    stop();
    await workbook.goTo({ sheet: "One", cell: "A1" });
    await host.settle();
    await workbook.read();
    expect(told).toEqual(["One", "Two"]);
  });
});
