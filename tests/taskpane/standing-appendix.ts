import { planAppendix, readAppendix, splitPlan } from "../../src/appendix.ts";
import type { Grid } from "../../src/grid/grid.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import type { WorkbookContent } from "../../src/workbook/workbook.ts";
import { contentOf, gridsOfPlan } from "../words/grid-of-plan.ts";
import { drawSource, HOMES, THEFT } from "../words/source.ts";

export const SOURCE = drawSource([THEFT, HOMES]);

const appendix = readAppendix([contentOf([SOURCE])]);

/** The appendix of two priorities, as it is first built. */
export const PLAN = planAppendix(appendix, "2026-11-24");

/** A workbook as Excel has it open: a source, and the tabs that were built into it. */
export const standing = (tabs: readonly Grid[] = gridsOfPlan(PLAN)): readonly [WorkbookContent] => [
  {
    ...contentOf([SOURCE, ...tabs]),
    format: "excel",
    tabs: new Map(PLAN.sheets.map(({ key, name }) => [key, name])),
  },
];

/** The plan of the workbook that the lead of one priority is sent. */
export function partFor(name: string): WorkbookPlan {
  const part = splitPlan(PLAN, appendix).find((one) => one.name === name);
  if (part === undefined) throw new Error(`no part: ${name}`);
  return part.plan;
}

/** Types over a text that a plan shows, as a lead does in the file. */
export const typedOver = (
  { sheets, ...plan }: WorkbookPlan,
  shown: string,
  text: string,
): WorkbookPlan => ({
  ...plan,
  sheets: sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.content.kind === "text" && cell.content.text === shown
          ? { ...cell, content: { kind: "text", text } }
          : cell,
      ),
    })),
  })),
});

/** A file as a browser hands it over; jsdom's own cannot be read. */
export function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  return Object.assign(file, {
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  });
}

/** The workbook that a lead sends back, with what was typed into it. */
export async function returnedFile(
  name: string,
  part: string,
  typed: readonly (readonly [shown: string, text: string])[],
): Promise<File> {
  const plan = typed.reduce((own, [shown, text]) => typedOver(own, shown, text), partFor(part));
  return fileOf(name, await writeXlsx(plan));
}
