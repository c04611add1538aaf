import { planAppendix, readAppendix, type Appendix } from "../../src/appendix.ts";
import type { Grid } from "../../src/grid/grid.ts";
import { contentOf, gridsOfPlan, textsOf, typeOver } from "./grid-of-plan.ts";
import { drawSource, HOMES, THEFT, type SourcePriority } from "./source.ts";

const BUILT = "2026-11-24";
const DETAILS = { reportDate: "2013-06-01" };

const read = (source: readonly SourcePriority[], tabs: readonly Grid[]): Appendix =>
  readAppendix([contentOf([drawSource(source)]), contentOf(tabs)], DETAILS);

const build = (source: readonly SourcePriority[], tabs: readonly Grid[] = []) =>
  planAppendix(read(source, tabs), BUILT);

const tabsOf = (source: readonly SourcePriority[], tabs: readonly Grid[] = []) =>
  gridsOfPlan(build(source, tabs));

const edit = (grids: readonly Grid[], sheet: string, change: (grid: Grid) => Grid) =>
  grids.map((grid) => (grid.sheet === sheet ? change(grid) : grid));

const codesOf = ({ findings }: Appendix, ...codes: readonly string[]) =>
  findings.filter(({ code }) => codes.includes(code)).map(({ message }) => message);

const WORDS = [
  "words-left",
  "words-outside",
  "two-texts",
  "source-changed",
  "renamed",
  "words-cleared",
];

test("a tab asks for what is missing", () => {
  const texts = textsOf(build([THEFT, HOMES]));
  expect(texts).toEqual(
    expect.arrayContaining([
      "What has been done, and what comes next?",
      "Choose a status",
      "Figure?",
    ]),
  );
});

test("building again without a word typed changes nothing and finds nothing", () => {
  const first = build([THEFT, HOMES]);
  const again = read([THEFT, HOMES], gridsOfPlan(first));
  expect(codesOf(again, ...WORDS)).toEqual([]);
  expect(planAppendix(again, BUILT)).toEqual(first);
});

describe("words typed into a tab", () => {
  const typed = edit(tabsOf([THEFT, HOMES]), "Safe homes", (grid) =>
    typeOver(
      typeOver(grid, "What has been done", "The lease is signed.\nDoors open in May."),
      "Why did it change",
      "Fewer people came back to us.",
    ),
  );

  test("stand in the next build, in their places, however often it is built", () => {
    let tabs: readonly Grid[] = typed;
    for (let time = 0; time < 4; time += 1) tabs = tabsOf([HOMES, THEFT], tabs);
    const plan = build([HOMES, THEFT], tabs);
    expect(plan).toEqual(build([HOMES, THEFT], typed));
    const texts = textsOf(plan);
    expect(texts).toContain("The lease is signed.\nDoors open in May.");
    expect(texts).toContain("Fewer people came back to us.");
    expect(codesOf(read([HOMES, THEFT], tabs), ...WORDS)).toEqual([]);
  });

  test("are an action's progress and a priority's commentary to everything that reads the plan", () => {
    const { agreement } = read([THEFT, HOMES], typed);
    const parts = agreement.priorities[1]?.parts ?? [];
    expect(parts.map((part) => part.kind)).toEqual(["table", "paragraph", "aims"]);
    expect(parts[1]).toMatchObject({ role: "commentary", text: "Fewer people came back to us." });
    expect(parts[2]).toMatchObject({
      aims: [{ actions: [{ progress: "The lease is signed.\nDoors open in May." }] }],
    });
  });
});
