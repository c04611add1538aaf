import { planAppendix, readAppendix, withWordsOf } from "../src/appendix.ts";
import type { SheetPlan } from "../src/workbook/sheet-plan.ts";
import { readWorkbookFile } from "./read-workbook-file.ts";
import { gridOfSheet, typeOver } from "./words/grid-of-plan.ts";

const plan = planAppendix(
  readAppendix([readWorkbookFile("assets/samples/kent-2014.xlsx")]),
  "2026-11-24",
);
const tab = plan.sheets.find(({ name }) => name === "Road Safety");
if (tab === undefined) throw new Error("the sample has no such tab");

/** The tab in which a lead has chosen another status for its first action. */
const choosing = (status: string, on: SheetPlan = tab): SheetPlan =>
  withWordsOf(on, typeOver(gridOfSheet(tab), "In progress", status));

const textsOn = ({ rows, hiddenColumns }: SheetPlan): readonly string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ column, content }) =>
      content.kind === "text" && !hiddenColumns.includes(column) ? [content.text] : [],
    ),
  );

describe("a status that is chosen while the tab is written", () => {
  test("takes the place of the one that was planned", () => {
    expect(textsOn(choosing("Complete"))).toContain("Complete");
  });

  test("stands beside another that somebody chose: neither is known for the later one", () => {
    const written = gridOfSheet(choosing("Complete"));
    const restored = choosing("Incomplete – unlikely to be completed");
    const texts = textsOn(withWordsOf(restored, written, true));
    expect(texts).toContain("Incomplete – unlikely to be completed");
    expect(texts.filter((text) => text.endsWith(": Complete"))).toHaveLength(1);
  });

  test("takes the place of what nobody chose, in a tab that is put back", () => {
    const written = gridOfSheet(choosing("Complete"));
    const texts = textsOn(withWordsOf(tab, written, true));
    expect(texts).toContain("Complete");
    expect(texts.filter((text) => text.endsWith(": Complete"))).toEqual([]);
  });
});
