import { planAppendix, readAppendix, type Appendix } from "../../src/appendix.ts";
import { indicatorsOf } from "../../src/domain/agreement.ts";
import type { Grid } from "../../src/grid/grid.ts";
import { contentOf, findCell, gridsOfPlan, textsOf, typeInto, typeOver } from "./grid-of-plan.ts";
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

test("[W11] a tab asks for what is missing, by how things stand", () => {
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

const TAB = "Acquisitive crime";
const [first, ...rest] = THEFT.aims;
const withAims = (aims: SourcePriority["aims"]): SourcePriority => ({ ...THEFT, aims });
const onTab = (change: (grid: Grid) => Grid) => edit(tabsOf([THEFT, HOMES]), TAB, change);
const shown = (source: readonly SourcePriority[], tabs: readonly Grid[]) =>
  textsOf(build(source, tabs));

describe("[W2] what was renamed", () => {
  const typed = onTab((grid) => typeOver(grid, "What has been done", "Ten are trained."));
  const renamed = (text: string) =>
    withAims([
      { ...first, actions: first.actions.map((own, at) => (at === 1 ? { ...own, text } : own)) },
      ...rest,
    ]);

  test("keeps its words where its name is similar and nothing else fits, and says so", () => {
    const appendix = read([renamed("Train the new wardens"), HOMES], typed);
    expect(codesOf(appendix, ...WORDS)).toEqual([
      "“Train wardens” is taken to be what the plan now calls “Train the new wardens”; what was typed for it was kept. If they are not the same, move the words.",
    ]);
    expect(appendix.agreement.priorities[0]?.words?.left).toEqual([]);
  });

  test("is never guessed: words of an unlike name are kept apart", () => {
    const appendix = read([renamed("Buy a second van"), HOMES], typed);
    expect(appendix.agreement.priorities[0]?.words?.left).toEqual([
      { label: "Progress of “Train wardens”", text: "Ten are trained." },
    ]);
  });

  test("is an action's aim, known by its number where it has one action alone", () => {
    const lit = onTab((grid) => typeOver(grid, "Two are lit.", "Three are lit."));
    const other = withAims([
      first,
      {
        number: 2,
        text: "Parking",
        actions: [{ text: "New lamps", progress: "Two are lit.", status: "" }],
      },
    ]);
    expect(codesOf(read([other, HOMES], lit), "renamed")).toHaveLength(1);
    expect(shown([other, HOMES], lit)).toContain("Three are lit.");
  });

  test("is a priority, known by what stands on its tab", () => {
    const own = { ...THEFT, name: "Property offences" };
    const appendix = read([own, HOMES], typed);
    expect(codesOf(appendix, "renamed")).toHaveLength(1);
    expect(textsOf(planAppendix(appendix, BUILT))).toContain("Ten are trained.");
  });
});

describe("[W3] words without a place", () => {
  test("stand at the end of the tab under what they were about, until somebody deletes them", () => {
    const typed = onTab((grid) => typeOver(grid, "What has been done", "Ten are trained."));
    const less = withAims(THEFT.aims.slice(1));
    const kept = tabsOf([less, HOMES], typed);
    expect(shown([less, HOMES], kept)).toEqual(
      expect.arrayContaining([
        "No longer in the plan",
        "Progress of “Train wardens”",
        "Ten are trained.",
      ]),
    );
    const deleted = edit(kept, TAB, (grid) => typeOver(grid, "Ten are trained.", ""));
    expect(shown([less, HOMES], deleted)).not.toContain("No longer in the plan");
  });

  test("are kept with the cell where they were typed outside the open ones", () => {
    const typed = onTab((grid) => typeOver(grid, "Level of burglary", "Why so many?"));
    const texts = shown([THEFT, HOMES], typed);
    expect(texts).toEqual(
      expect.arrayContaining(["Typed outside the open cells", "Level of burglary", "Why so many?"]),
    );
  });

  test("keep the tab of a priority that has gone from the plan", () => {
    const typed = onTab((grid) => typeOver(grid, "What has been done", "Ten are trained."));
    expect(shown([HOMES], typed)).toEqual(
      expect.arrayContaining(["No longer in the plan: Acquisitive crime", "Ten are trained."]),
    );
  });
});

describe("[W4] between the tab and the source", () => {
  const typed = onTab((grid) => typeOver(grid, "Kits are ordered.", "Kits are on the estates."));
  const says = (progress: string) =>
    withAims(
      THEFT.aims.map((aim) => ({
        ...aim,
        actions: aim.actions.map((own) =>
          own.text.startsWith("Mark") ? { ...own, progress } : own,
        ),
      })),
    );

  test("the tab's words stand, and nothing is said while the source says what it said", () => {
    const appendix = read([THEFT, HOMES], typed);
    expect(textsOf(planAppendix(appendix, BUILT))).toContain("Kits are on the estates.");
    expect(codesOf(appendix, ...WORDS)).toEqual([]);
  });

  test("a later change in the source stands beside them, build after build, until the words are changed", () => {
    const source = [says("Kits are late."), HOMES];
    let tabs = tabsOf(source, typed);
    tabs = tabsOf(source, tabs);
    const texts = shown(source, tabs);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Kits are on the estates.",
        "The source now says for progress:",
        "Kits are late.",
      ]),
    );
    const answered = edit(tabs, TAB, (grid) =>
      typeOver(grid, "Kits are on the estates.", "Late, but there."),
    );
    expect(shown(source, answered)).not.toContain("Kits are late.");
  });

  test("an untouched cell follows the source", () => {
    const texts = shown([says("Kits are late."), HOMES], tabsOf([THEFT, HOMES]));
    expect(texts).toContain("Kits are late.");
    expect(texts).not.toContain("Kits are ordered.");
  });

  test("a cell that was emptied stays empty, and the source's words stand beside it", () => {
    const emptied = onTab((grid) => typeOver(grid, "Kits are ordered.", ""));
    const tabs = tabsOf([THEFT, HOMES], tabsOf([THEFT, HOMES], emptied));
    const [action] =
      read([THEFT, HOMES], tabs).agreement.priorities[0]?.parts.flatMap((part) =>
        part.kind === "aims" ? part.aims.flatMap((aim) => aim.actions) : [],
      ) ?? [];
    expect(action?.progress).toBe("");
    expect(shown([THEFT, HOMES], tabs)).toContain("The source now says for progress:");
  });
});

describe("[W5] copies of a tab", () => {
  const base = tabsOf([THEFT, HOMES]);
  const copyWith = (text: string) =>
    base
      .filter(({ sheet }) => sheet === TAB)
      .map((grid) => ({ ...typeOver(grid, "What has been done", text), sheet: "Copy" }));

  test("give way to the one that was changed from them", () => {
    const one = tabsOf([THEFT, HOMES], [...base, ...copyWith("Ten are trained.")]);
    const later = edit(one, TAB, (grid) =>
      typeOver(grid, "Ten are trained.", "Twelve are trained."),
    );
    const appendix = read([THEFT, HOMES], [...later, ...copyWith("Ten are trained.")]);
    expect(codesOf(appendix, ...WORDS)).toEqual([]);
    expect(textsOf(planAppendix(appendix, BUILT))).toContain("Twelve are trained.");
  });

  test("are both kept where each says something else, and a finding asks", () => {
    const tabs = [...copyWith("Ten are trained."), ...copyWith("None are trained.")];
    const appendix = read([THEFT, HOMES], [...base, ...tabs]);
    expect(codesOf(appendix, "two-texts")).toHaveLength(1);
    const plan = planAppendix(appendix, BUILT);
    expect(textsOf(plan)).toEqual(
      expect.arrayContaining([
        "Ten are trained.",
        "A second text for progress, please choose:",
        "None are trained.",
      ]),
    );
    const again = build([THEFT, HOMES], gridsOfPlan(plan));
    expect(again.sheets.slice(1)).toEqual(plan.sheets.slice(1));
  });
});

describe("[W6] a rating by a person", () => {
  const judged = onTab((grid) => {
    const { row, column } = findCell(grid, "Red (assumed)");
    return typeInto(grid, row, column, "Amber (judged)");
  });

  test("goes before the one by the rules, which the table of indicators keeps beside it", () => {
    const plan = build([THEFT, HOMES], judged);
    const indicators = plan.sheets.find(({ key }) => key === "indicators");
    const texts = (indicators?.rows[1]?.cells ?? []).flatMap(({ content }) =>
      content.kind === "text"
        ? [content.text]
        : content.kind === "formula"
          ? [String(content.cached)]
          : [],
    );
    expect(texts).toEqual(expect.arrayContaining(["Red (assumed)", "Amber"]));
    expect(textsOf(plan)).toContain("Amber (judged)");
  });

  test("asks for a reason and a name beneath, and is told with them", () => {
    const asked = tabsOf([THEFT, HOMES], judged);
    const given = edit(asked, TAB, (grid) =>
      typeOver(
        typeOver(grid, "Why not red", "One gang, now in prison."),
        "Who decided?",
        "Area commander",
      ),
    );
    const appendix = read([THEFT, HOMES], given);
    expect(codesOf(read([THEFT, HOMES], asked), "judged-without-reason")).toHaveLength(1);
    expect(codesOf(appendix, "judged-without-reason")).toEqual([]);
    expect(textsOf(planAppendix(appendix, BUILT, { isFinal: true }))).toContain(
      "Judged by Area commander: One gang, now in prison.",
    );
  });

  test("goes when its cell is emptied", () => {
    const emptied = edit(tabsOf([THEFT, HOMES], judged), TAB, (grid) =>
      typeOver(grid, "Amber (judged)", ""),
    );
    const [first] = read([THEFT, HOMES], emptied).agreement.priorities.flatMap(indicatorsOf);
    expect(first?.judgement.rating.colour).toBe("red");
  });
});

describe("[W7] a figure that the source is without", () => {
  const typed = onTab((grid) => {
    const { row, column } = findCell(grid, "Figure?");
    const cells = grid.cells.map((own) => [...(own ?? [])]);
    const target = cells[row];
    if (target !== undefined) {
      target[column] = { value: 90, kind: "number", text: "90", format: "General", fill: null };
    }
    return { ...grid, cells };
  });
  const theft = (appendix: Appendix) =>
    appendix.agreement.priorities
      .flatMap(indicatorsOf)
      .find(({ name }) => name.startsWith("Theft"));

  test("is compared and rated, and marked with who gave it", () => {
    const appendix = read([THEFT, HOMES], typed);
    expect(theft(appendix)).toMatchObject({
      thisYear: { value: 90, given: { by: "Area commander" } },
      judgement: { change: { rounded: -50 }, rating: { colour: "green" } },
    });
    const again = read([THEFT, HOMES], tabsOf([THEFT, HOMES], typed));
    expect(theft(again)?.thisYear?.value).toBe(90);
    expect(textsOf(planAppendix(again, BUILT)).join()).toContain("given by Area commander");
  });

  test("gives way to the source's own when it comes, and is kept where they differ", () => {
    const source = {
      ...THEFT,
      indicators: THEFT.indicators.map((own) =>
        own.name.startsWith("Theft") ? { ...own, figures: ["200", "180", "95"] as const } : own,
      ),
    };
    const appendix = read([source, HOMES], typed);
    expect(theft(appendix)?.thisYear?.value).toBe(95);
    expect(appendix.agreement.priorities[0]?.words?.left).toEqual([
      { label: "Figure of “Theft from vehicles”", text: "90" },
    ]);
  });
});

test("[W11] a long text typed into one cell is not cut off at the next build", () => {
  const long = "The lease is signed and the rooms are painted. ".repeat(90).trim();
  const typed = edit(tabsOf([THEFT, HOMES]), "Safe homes", (grid) =>
    typeOver(grid, "What has been done", long),
  );
  const tabs = tabsOf([THEFT, HOMES], typed);
  const plan = build([THEFT, HOMES], tabs);
  expect(plan).toEqual(build([THEFT, HOMES], typed));
  const sheet = plan.sheets.find(({ name }) => name === "Safe homes");
  const pieces = (sheet?.rows ?? []).filter(({ cells }) =>
    cells.some(({ content }) => content.kind === "text" && content.text.includes("lease")),
  );
  expect(pieces.length).toBeGreaterThan(1);
  for (const { height } of pieces) expect(height).toBeLessThanOrEqual(409);
});
