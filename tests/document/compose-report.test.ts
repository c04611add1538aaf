import type { PriorityPage } from "../../src/document/report.ts";
import type { ReportCell } from "../../src/document/report-cell.ts";
import type { Block, ReportTable } from "../../src/document/block.ts";
import { describeRatingRule, RATING_RULE } from "../../src/domain/rating-rule.ts";
import { composeKey } from "../../src/document/compose-key.ts";
import { exampleReport } from "../writers/example.ts";

const report = exampleReport();

const pageOf = (name: string): PriorityPage => {
  const page = report.priorities.find((own) => own.name.startsWith(name));
  if (page === undefined) throw new Error(`no page: ${name}`);
  return page;
};
const tableOf = (name: string): ReportTable => {
  const block = pageOf(name).blocks.find((own) => own.kind === "table");
  if (block?.kind !== "table") throw new Error(`no table: ${name}`);
  return block.table;
};
const rolesOf = (name: string) => tableOf(name).columns.map(({ role }) => role);
const cellsOf = (name: string, row: number): readonly ReportCell[] =>
  tableOf(name).sections.flatMap(({ rows }) => rows)[row]?.cells ?? [];
const lineOf = (block: Block): string =>
  block.kind === "heading" || block.kind === "note"
    ? block.text.slice(0, 20)
    : block.kind === "commentary"
      ? (block.line.cell.text || block.line.cell.prompt).slice(0, 20)
      : block.kind;
const ratingOf = (name: string, row: number): string => {
  const cell = cellsOf(name, row).at(-1);
  return cell?.kind === "rating" ? `${cell.outcome.word} | ${cell.outcome.reason}` : "";
};

describe("a priority's pages", () => {
  test("keep the order of the source under headings of their own", () => {
    expect(pageOf("Domestic Abuse").blocks.map(lineOf)).toEqual([
      "table",
      "Baseline restated: i",
      "Commentary",
      "Reported incidents r",
      "Repeat cases at conf",
      "Anything else? One p",
      "Aims and actions",
      "aims",
    ]);
  });

  test("repeat a heading that changes in mid-table in full, in one table", () => {
    const { sections } = tableOf("Domestic Abuse");
    expect(sections.map(({ headings }) => headings[2])).toEqual([
      ["January – December", "2012"],
      ["Feb - Jan", "2012/13"],
    ]);
    expect(sections[1]?.headings[0]).toEqual([""]);
  });

  test("print a withheld priority's paragraph under its heading, and no table", () => {
    expect(pageOf("Substance Misuse").blocks.map(lineOf)).toEqual([
      "Proxy Measure / Indi",
      "These figures belong",
      "Anything else? One p",
      "Aims and actions",
      "aims",
    ]);
  });

  test("ask for nothing in a finished paper", () => {
    const [page] = exampleReport(true).priorities;
    expect(page?.blocks.map(lineOf)).toEqual([
      "table",
      "Baseline restated: i",
      "Commentary",
      "Reported incidents r",
      "Repeat cases at conf",
      "Aims and actions",
      "aims",
    ]);
  });

  test("name a lead that nobody is", () => {
    expect(pageOf("Substance Misuse").lead).toBe("not named");
  });
});

describe("a table's columns", () => {
  test.each([
    [
      "Domestic Abuse",
      ["name", "baseline", "lastYear", "thisYear", "change", "differenceToBaseline", "rating"],
    ],
    ["Tackle ASB", ["name", "target", "series", "series", "series", "series", "latest", "rating"]],
    ["Tackle Substance", ["name", "target", "update", "rating"]],
    ["overview", ["code", "name", "framework"]],
  ])("%s has those that any row fills", (name, roles) => {
    expect(rolesOf(name)).toEqual(roles);
  });

  test("symbols are printed as words", () => {
    expect(cellsOf("Acquisitive Crime", 3).slice(2, 5)).toMatchObject([
      { kind: "text", text: "not available" },
      { kind: "figure" },
      { kind: "text", text: "not available" },
    ]);
  });

  test("figures that say more than a number are quoted in a note", () => {
    const notes = pageOf("Tackle ASB").blocks.flatMap((block) =>
      block.kind === "note" ? [block.text] : [],
    );
    expect(notes).toEqual([
      "The percentage of those who report anti-social behaviour who are satisfied with the overall service: as printed, Q2 “To Sept 81.5%”, Q3 “To Dec 78.7%”, Q4 “To March 83.2%”.",
    ]);
  });

  test("the latest figure says which quarters it comes from", () => {
    expect(cellsOf("Tackle ASB", 0).at(-2)).toMatchObject({ kind: "latest", from: [3] });
    expect(cellsOf("Tackle ASB", 2).at(-2)).toMatchObject({ kind: "latest", from: [0, 1, 2, 3] });
  });
});

describe("a rating in a few words", () => {
  test.each([
    ["[R1] is contextual where neither way is good", "Domestic Abuse", 0, "Not rated | contextual"],
    ["[R1] says assumed", "Domestic Abuse", 1, "Green (assumed) | better than last year"],
    ["[R4] names the baseline", "Domestic Abuse", 2, "Amber (assumed) | worse than baseline"],
    ["[R4] names both", "Acquisitive Crime", 1, "Red (assumed) | worse than both"],
    ["[R3] says by how much", "Tackle ASB", 0, "Amber (assumed) | missed by 1.8 points"],
    ["[R3] says that a target is met", "Tackle ASB", 2, "Green | target met"],
    ["[R2] gives the reason", "Anti-Social", 0, "Not rated | no longer monitored"],
  ])("%s", (_, name, row, words) => {
    expect(ratingOf(name, row)).toBe(words);
  });
});

describe("the overview", () => {
  test("lists red before amber", () => {
    const colours = report.overview.exceptions.map(({ colour }) => colour);
    expect(colours).toEqual([...colours].sort().reverse());
    expect(new Set(colours)).toEqual(new Set(["red", "amber"]));
  });

  test("lists errors and warnings with their cells, and gathers notes by what was noticed", () => {
    const { findings, notes } = report.overview;
    expect(findings.map(({ severity, where }) => [severity, where])).toEqual([
      ["error", "Appendix B!E12"],
      ["warning", "Working"],
    ]);
    expect(notes).toEqual([{ what: "Missing figure", count: 2, where: "Appendix B: C14, C19" }]);
  });

  test("lists every assumed polarity with its cell", () => {
    expect(report.overview.assumed.length).toBeGreaterThan(3);
    expect(report.overview.assumed[0]).toMatchObject({ polarity: "lower is better" });
  });
});

describe("the key", () => {
  test("[R5] is printed from the rule in force", () => {
    const meanings = report.key.ratings.map(({ meaning }) => meaning).join(" ");
    for (const { text } of describeRatingRule(RATING_RULE)) expect(meanings).toContain(text);
  });

  test("[R5] changes with the rule", () => {
    const strict = { ...RATING_RULE, tolerance: { ...RATING_RULE.tolerance, percentOfTarget: 3 } };
    const amber = composeKey(strict).ratings.find(({ colour }) => colour === "amber");
    expect(amber?.meaning).toContain("3% of the target");
  });
});

test("the normalised table keeps every further figure with its cell", () => {
  const record = report.indicators.find(({ name }) => name.startsWith("Number of fly"));
  expect(record?.furtherFigures).toMatch(
    /^Q1: 8% reduction \(C\d+\); Q2: .* Q4: 45% reduction \(F\d+\)$/,
  );
});
