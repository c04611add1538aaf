import { readFileSync } from "node:fs";
import { join } from "node:path";

import { planAppendix, planOneTab, readAppendix } from "../../../src/appendix.ts";
import { FileWorkbook } from "../../../src/workbook/file/file-workbook.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import type { WorkbookPlan } from "../../../src/workbook/sheet-plan.ts";
import type { BuildProgress } from "../../../src/workbook/workbook.ts";
import { inPlace } from "./in-place.ts";

const KENT = "kent-2014.xlsx";
const EARLIER = "kent-2012.xlsx";
const MEDWAY = "medway-2013-14.xlsx";

const sample = (name: string): Uint8Array => readFileSync(join("assets/samples", name));

async function openSamples(...names: readonly string[]): Promise<FileWorkbook> {
  const workbook = new FileWorkbook(inPlace);
  for (const name of names) await workbook.open(name, sample(name));
  return workbook;
}

async function planOf(workbook: FileWorkbook): Promise<WorkbookPlan> {
  return planAppendix(readAppendix(await workbook.read()), "2026-11-24");
}

const sheetsOf = (workbook: FileWorkbook): readonly string[] =>
  workbook.desk().files.flatMap(({ content }) => content.grids.map(({ sheet }) => sheet));

describe("workbook files that are open in a browser", () => {
  test("are read as they stand, one content for each", async () => {
    const workbook = await openSamples(KENT, MEDWAY);
    const contents = await workbook.read();
    expect(contents.map(({ format, grids }) => [format, grids.length])).toEqual([
      ["xlsx", 6],
      ["xlsx", workbook.desk().files[1]?.content.grids.length],
    ]);
  });

  test("give the same contents until a file is opened or closed", async () => {
    const workbook = await openSamples(KENT);
    const before = await workbook.read();
    expect(await workbook.read()).toBe(before);
    workbook.close(KENT);
    expect(await workbook.read()).not.toBe(before);
  });

  test("have sheets with names of their own, as Excel names a copy", async () => {
    const sheets = sheetsOf(await openSamples(EARLIER, KENT));
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(sheets).toEqual(expect.arrayContaining(["Domestic Abuse", "Domestic Abuse (2)"]));
  });

  test("take the place of one with the same name", async () => {
    const workbook = await openSamples(KENT);
    await workbook.open(KENT, sample(MEDWAY));
    expect(workbook.desk().files.map(({ name }) => name)).toEqual([KENT]);
    expect(sheetsOf(workbook)).not.toContain("Domestic Abuse");
  });

  test("stay open when another cannot be read", async () => {
    const workbook = await openSamples(KENT);
    const before = workbook.desk();
    await expect(workbook.open("notes.txt", new TextEncoder().encode("hello"))).rejects.toThrow(
      /^notes\.txt is not an Excel or OpenDocument workbook\./,
    );
    expect(workbook.desk()).toBe(before);
  });
});

describe("a build beside open files", () => {
  test("keeps the plan and the file, and brings its first tab to the front", async () => {
    const workbook = await openSamples(KENT);
    const plan = await planOf(workbook);
    const outcome = await workbook.build(plan);
    const { appendix, inFront } = workbook.desk();
    expect(outcome.tabs.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    expect(outcome.movedReferences).toEqual([]);
    expect(inFront).toEqual({ file: null, sheet: "Overview", cell: null });
    const written = readWorkbook(appendix?.bytes ?? new Uint8Array(), "appendix.xlsx");
    expect(written.grids.map(({ sheet }) => sheet)).toEqual(plan.sheets.map(({ name }) => name));
  });

  test("puts one tab among those that were built before, and the others stay", async () => {
    const workbook = await openSamples(KENT);
    const appendix = readAppendix(await workbook.read());
    const whole = planAppendix(appendix, "2026-11-24");
    await workbook.build(whole);
    const only = whole.sheets[2]?.key ?? "";
    await workbook.build(planOneTab(planAppendix(appendix, "2026-11-25"), only));
    const built = workbook.desk().appendix?.plan;
    expect(built?.sheets.map(({ key }) => key)).toEqual(whole.sheets.map(({ key }) => key));
    expect(built?.sheets[1]).toBe(whole.sheets[1]);
    expect(built?.sheets[2]).not.toBe(whole.sheets[2]);
    expect(built?.names.map(({ name }) => name).sort()).toEqual(
      whole.names.map(({ name }) => name).sort(),
    );
  });

  test("tells of each tab in turn, and at the end that all are done", async () => {
    const workbook = await openSamples(KENT);
    const plan = await planOf(workbook);
    const told: BuildProgress[] = [];
    await workbook.build(plan, { tell: (progress) => told.push(progress) });
    const of = plan.sheets.length;
    expect(told.map(({ done }) => done)).toEqual(Array.from({ length: of + 1 }, (_, at) => at));
    expect(told.at(-1)).toEqual({ sheet: plan.sheets.at(-1)?.name, done: of, of });
  });

  test.each([
    ["before it begins", (stop: () => void) => [stop, () => undefined] as const],
    ["while it goes on", (stop: () => void) => [() => undefined, stop] as const],
  ])("that is cancelled %s leaves everything as it was", async (_, when) => {
    const workbook = await openSamples(KENT);
    const plan = await planOf(workbook);
    await workbook.build(plan);
    const before = workbook.desk();
    const controller = new AbortController();
    const [first, during] = when(() => {
      controller.abort();
    });
    first();
    const { signal } = controller;
    await expect(workbook.build(plan, { signal, tell: during })).rejects.toMatchObject({
      kind: "cancelled",
    });
    expect(workbook.desk()).toBe(before);
  });

  test("is put away when other files are open", async () => {
    const workbook = await openSamples(KENT);
    await workbook.build(await planOf(workbook));
    await workbook.open(MEDWAY, sample(MEDWAY));
    expect(workbook.desk().appendix).toBeNull();
  });

  test("is never found unfinished", async () => {
    const workbook = await openSamples(KENT);
    await workbook.build(await planOf(workbook));
    expect(await workbook.findUnfinishedBuild()).toBeNull();
  });
});

describe("the way to a place", () => {
  test("leads to the cell of the file that holds it", async () => {
    const workbook = await openSamples(EARLIER, KENT);
    await workbook.goTo({ sheet: "Domestic Abuse (2)", cell: "E8" });
    expect(workbook.desk().inFront).toEqual({
      file: KENT,
      sheet: "Domestic Abuse (2)",
      cell: "E8",
    });
  });

  test("leads to the source for a cell and to the tab for a whole sheet where both have the name", async () => {
    const workbook = await openSamples(KENT);
    await workbook.build(await planOf(workbook));
    await workbook.goTo({ sheet: "Domestic Abuse", cell: "E8" });
    expect(workbook.desk().inFront?.file).toBe(KENT);
    await workbook.goTo({ sheet: "Domestic Abuse", cell: null });
    expect(workbook.desk().inFront?.file).toBeNull();
  });

  test("says so when there is no such sheet", async () => {
    const workbook = await openSamples(KENT);
    await expect(workbook.goTo({ sheet: "Elsewhere", cell: "A1" })).rejects.toMatchObject({
      kind: "notFound",
    });
  });

  test("is followed by whoever asks for the sheet in front, until told to stop", async () => {
    const workbook = await openSamples(KENT);
    const told: string[] = [];
    const stop = await workbook.followActiveSheet((sheet) => told.push(sheet));
    await workbook.goTo({ sheet: "Road Safety", cell: "A1" });
    await workbook.goTo({ sheet: "Road Safety", cell: "A2" });
    await workbook.goTo({ sheet: "ASB", cell: null });
    stop();
    await workbook.goTo({ sheet: "Road Safety", cell: null });
    expect(told).toEqual(["ASB", "Road Safety", "ASB"]);
  });
});
