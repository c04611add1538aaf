import { runChecks } from "../../../src/checks/checks.ts";
import type { Action, Part } from "../../../src/domain/agreement.ts";
import type { Indicator } from "../../../src/domain/indicator.ts";
import { judgeAgreement } from "../../../src/domain/judge.ts";
import type { Finding } from "../../../src/finding.ts";
import { agreement, at, figure, indicator, period, priority, table } from "../../domain/build.ts";
import { KENT_2014 } from "../run.ts";

const paragraph = (
  text: string,
  role: "commentary" | "note" = "commentary",
  cell = "A20",
): Part => ({
  kind: "paragraph",
  role,
  text,
  place: at(cell, "Acquisitive Crime"),
});

const theft = KENT_2014.filter(({ name }) => name.includes("Theft"));

function run(indicators: readonly Indicator[], ...parts: Part[]): readonly Finding[] {
  const all = [priority("Acquisitive Crime", [table(indicators), ...parts])];
  const judged = judgeAgreement(agreement(all, "2014-03-18"));
  return runChecks(judged, ["commentary-figure", "commentary-direction", "commentary-period"]);
}

test("a finding stands at the paragraph, carries the figure's cell, and says how to put it right", () => {
  expect(run(theft, paragraph("Theft and handling rose by 1.7% in 2013."))).toEqual([
    {
      code: "commentary-figure",
      severity: "warning",
      place: { sheet: "Acquisitive Crime", cell: "A20" },
      other: { sheet: "Sheet1", cell: "E4" },
      message:
        "The commentary says “Theft and handling rose by 1.7% in 2013”, but the table gives ▲ 1.9% (23,690 to 24,137; Sheet1!E4). Correct the sentence or the figure.",
    },
  ]);
});

test("a number that the table prints wrongly too is told as both being wrong", () => {
  const [finding] = run(theft, paragraph("Theft and handling rose by 1.8% in 2013."));
  expect(finding?.message).toBe(
    "The commentary says “Theft and handling rose by 1.8% in 2013”, as the table prints it (Sheet1!E4), but its figures give ▲ 1.9% (23,690 to 24,137). Correct both, or the figures.",
  );
});

test("a figure's own cell is the other one, with its period", () => {
  const [finding] = run(theft, paragraph("Theft and handling stood at 21,437 in 2013."));
  expect(finding).toMatchObject({ other: { cell: "D4" } });
  expect(finding?.message).toContain("but the table gives 24,137 (");
});

test("each statement that is contradicted is a finding, in the order of the paragraphs", () => {
  const found = run(
    theft,
    paragraph("Theft and handling rose by 3%. It fell by 9.1% against the baseline."),
    paragraph("Theft and handling has fallen on 2012.", "commentary", "A21"),
  );
  expect(found.map(({ code, place }) => `${code} ${place?.cell ?? ""}`)).toEqual([
    "commentary-figure A20",
    "commentary-figure A20",
    "commentary-direction A21",
  ]);
});

test("notes are read like commentary", () => {
  const note = paragraph("Please note: theft and handling has fallen on 2012.", "note");
  expect(run(theft, note)).toHaveLength(1);
});

test("the progress of an action and an update in words are not read", () => {
  const text = "Theft and handling has fallen by 12% on 2012.";
  const action: Action = {
    text: "Share information",
    progress: text,
    owner: null,
    due: null,
    status: null,
    statusSource: null,
    theme: null,
    place: at("A30"),
  };
  const aims: Part = {
    kind: "aims",
    aims: [{ number: "1", text: "Less theft", actions: [action], place: at("A29") }],
  };
  expect(run(theft, paragraph(text))).toHaveLength(1);
  expect(run(theft, aims)).toEqual([]);
  expect(run(theft.map((one) => ({ ...one, update: text })))).toEqual([]);
});

test("a statement is held only against the indicators of its own priority", () => {
  const judged = judgeAgreement(
    agreement([
      priority("Acquisitive Crime", [table(theft)]),
      priority("Road Safety", [
        table(KENT_2014.filter(({ name }) => name.includes("KSI"))),
        paragraph("Theft and handling has fallen on 2012."),
      ]),
    ]),
  );
  expect(runChecks(judged, ["commentary-direction"])).toEqual([]);
});

const fires = (more: Partial<Indicator>): Indicator =>
  indicator("Number of deliberate fires", {
    lastYear: figure("400", { period: period("2012", "2012-01", "2012-12") }),
    thisYear: figure("300", { period: period("2013", "2013-01", "2013-12") }),
    ...more,
  });

test.each<[string, Partial<Indicator>, readonly string[]]>([
  ["figures of like length", {}, ["commentary-direction"]],
  [
    "figures of unlike length",
    { lastYear: figure("400", { period: period("2011-12", "2011-01", "2012-12") }) },
    [],
  ],
  ["a figure that is missing", { lastYear: figure("N/A") }, []],
  ["no figure of last year", { lastYear: null }, []],
  ["figures that are changes", { thisYear: figure("28% reduction", { isChange: true }) }, []],
  ["a name that tells a movement", { name: "Reduction in deliberate fires" }, []],
  ["the same number of both years", { thisYear: figure("400") }, ["commentary-direction"]],
  [
    "the same percentage of both years, which may differ behind its decimals",
    { unit: "percent", lastYear: figure("4.0%"), thisYear: figure("4.0%") },
    [],
  ],
])("“deliberate fires have risen” beside %s", (_, more, expected) => {
  const found = run([fires(more)], paragraph("Deliberate fires have risen."));
  expect(found.map(({ code }) => code)).toEqual(expected);
});

test.each([
  ["both contradict it", "300", ["commentary-direction"]],
  ["one of them agrees", "500", []],
])("words that name two indicators alike are contradicted only where %s", (_, other, expected) => {
  const second = fires({
    name: "Deliberate fires (vehicles)",
    thisYear: figure(other, { period: period("2013", "2013-01", "2013-12") }),
  });
  const found = run([fires({}), second], paragraph("Deliberate fires have risen."));
  expect(found.map(({ code }) => code)).toEqual(expected);
});

test("quarters of one year are read by figure, and no change is made of them", () => {
  const quarter = (label: string, start: string, end: string, text: string, cell: string) =>
    figure(text, { period: period(label, start, end), place: at(cell) });
  const series = [
    quarter("Q1", "2013-04", "2013-06", "74%", "C9"),
    quarter("Q2", "2013-07", "2013-09", "72%", "D9"),
  ];
  const cleaning = indicator("Satisfaction with street cleaning", {
    layout: "quarters",
    unit: "percent",
    series,
    thisYear: series[1] ?? null,
  });
  const said = (text: string) => run([cleaning], paragraph(text)).map(({ message }) => message);
  expect(said("Satisfaction with street cleaning has risen by 4%.")).toEqual([]);
  expect(said("Satisfaction with street cleaning stood at 74%.")).toEqual([]);
  expect(said("Satisfaction with street cleaning stood at 79%.")).toHaveLength(1);
});
