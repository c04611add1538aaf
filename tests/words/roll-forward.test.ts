import { planAppendix, readAppendix, rollAppendix } from "../../src/appendix.ts";
import { aimsOf, indicatorsOf } from "../../src/domain/agreement.ts";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";
import { contentOf, gridsOfPlan, textsOf, typeOver } from "./grid-of-plan.ts";

const BUILT = "2026-11-24";
const NEXT = "2015-03-18";

const readPlan = (plan: WorkbookPlan) => readAppendix([contentOf(gridsOfPlan(plan))]);

const sample = (name: string) => readAppendix([readWorkbookFile(`assets/samples/${name}.xlsx`)]);

describe("[W12] rolling an appendix forward", () => {
  const before = sample("kent-2014");
  const next = rollAppendix(before, NEXT);
  const plan = planAppendix(next, BUILT);
  const indicators = next.agreement.priorities.flatMap(indicatorsOf);

  test("makes this year last year, keeps the baseline and asks for this year's figures", () => {
    const old = before.agreement.priorities.flatMap(indicatorsOf);
    indicators.forEach((indicator, at) => {
      const was = old[at];
      expect(indicator.baseline).toEqual(was?.baseline);
      if (indicator.noLongerMonitored) return;
      expect(indicator.lastYear?.value).toBe(was?.thisYear?.value);
      expect(indicator.thisYear).toMatchObject({ value: null, symbol: "x" });
    });
    expect(textsOf(plan)).toContain("Figure?");
  });

  test("moves the periods on, in the headings and in the figures", () => {
    const abuse = next.agreement.priorities.find(({ name }) => name === "Domestic Abuse");
    const tables = abuse?.parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
    expect(
      tables?.map(({ headings }) => [headings.baseline, headings.lastYear, headings.thisYear]),
    ).toEqual([
      [["Baseline '10/11"], ["Jan - Dec", "2013"], ["Jan - Dec", "2014"]],
      [["Baseline '10/11"], ["Feb - Jan", "2013/14"], ["Feb - Jan", "2014/15"]],
    ]);
    expect(tables?.[1]?.indicators[0]?.thisYear?.period).toMatchObject({
      start: "2014-02",
      end: "2015-01",
    });
  });

  test("goes on with open actions under their numbers, and lists the complete ones", () => {
    const aims = next.agreement.priorities.flatMap(aimsOf);
    expect(aims.map(({ number }) => number)).not.toContain("3");
    expect(aims.find(({ number }) => number === "4")?.actions[0]).toMatchObject({
      progress: "",
      status: null,
    });
    const texts = textsOf(plan);
    expect(texts).toContain("Complete at the last report");
    expect(texts).toContain("Aim 3");
  });

  test("empties the commentary, and shows the last one beside it", () => {
    const paragraphs = next.agreement.priorities.flatMap(({ parts }) =>
      parts.filter((part) => part.kind === "paragraph"),
    );
    expect(paragraphs).toEqual([]);
    const texts = textsOf(plan);
    const said = before.agreement.priorities
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === "paragraph" ? [part.text] : []));
    expect(said.length).toBeGreaterThan(5);
    for (const text of said) expect(texts.join(" ")).toContain(text.split("\n")[0]);
  });

  test("gives an appendix that is built again from itself alone, to the last cell", () => {
    expect(planAppendix(readPlan(plan), BUILT)).toEqual(plan);
  });

  test("keeps the old report's words beside the new figures when the new workbook comes", () => {
    const again = readAppendix([
      readWorkbookFile("assets/samples/kent-2014.xlsx"),
      contentOf(gridsOfPlan(plan)),
    ]);
    const texts = textsOf(planAppendix(again, BUILT));
    expect(texts).toContain("Last report");
    expect(texts).toContain("Complete at the last report");
  });

  test("leaves the old report as it can be built from what was kept", () => {
    const old = planAppendix(before, BUILT);
    expect(planAppendix(readPlan(old), BUILT)).toEqual(old);
  });
});

test("[W12] targets are asked for and never copied in silence", () => {
  const plan = planAppendix(rollAppendix(sample("medway-2013-14"), NEXT), BUILT);
  const texts = textsOf(plan);
  expect(texts).toContain("Target? Last: 85%");
  const numbers = plan.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => (content.kind === "number" ? [content.value] : [])),
    ),
  );
  expect(numbers).not.toContain(0.85);
  const typed = gridsOfPlan(plan).map((grid) =>
    grid.sheet === "Tackle ASB and Envirocrime" ? typeOver(grid, "Target? Last: 85%", "87%") : grid,
  );
  const again = readAppendix([contentOf(typed)]);
  const targets = again.agreement.priorities.flatMap(indicatorsOf).flatMap((it) => it.targets);
  expect(targets).toMatchObject([{ text: "87%", test: "atLeast", value: 87 }]);
});

test.each(["2014-06-15", "2014-07-15"])(
  "[W12] a year of quarters rolled forward to %s is built again from itself alone",
  (reportDate) => {
    const plan = planAppendix(rollAppendix(sample("medway-2013-14"), reportDate), BUILT);
    expect(textsOf(plan).includes("Target? Last: 85%")).toBe(reportDate > "2014-07");
    expect(planAppendix(readPlan(plan), BUILT)).toEqual(plan);
  },
);
