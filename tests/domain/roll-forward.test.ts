import { aimsOf, indicatorsOf, type Agreement, type Part } from "../../src/domain/agreement.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import { parsePeriod } from "../../src/readers/cells/period.ts";
import { rollForward } from "../../src/domain/roll-forward.ts";
import { figure, indicator, NO_HEADINGS, priority, table, target } from "./build.ts";

const of = (text: string, label: string, cell: string) =>
  figure(text, { period: parsePeriod(label), place: { sheet: "Sheet1", cell } });

/** "Burglary" with figures for two periods: last, then this. */
const compared = (last: string, now: string): Indicator => {
  const [before, after] = [of("40", last, "C4"), of("50", now, "D4")];
  return indicator("Burglary", { lastYear: before, thisYear: after, series: [before, after] });
};

const quarterly = (labels: readonly string[], texts: readonly string[], year: string | null) => {
  const series = labels.map((label, at) => of(texts[at] ?? "", label, `${"CDEF"[at] ?? ""}4`));
  return indicator("Visits", {
    layout: "quarters",
    series,
    thisYear: series.at(-1) ?? null,
    targets: [
      target("150", {
        value: 150,
        test: "atLeast",
        period: year === null ? null : parsePeriod(year),
      }),
    ],
  });
};

const plan = (parts: readonly Part[], title = "Plan 2013/14"): Agreement => ({
  title,
  letter: null,
  reportDate: null,
  priorities: [priority("Crime", parts)],
});

function roll(indicators: readonly Indicator[], reportDate: string) {
  const { agreement } = rollForward(plan([table(indicators)]), reportDate);
  const [first] = agreement.priorities.flatMap(indicatorsOf);
  if (first === undefined) throw new Error("the indicator is gone");
  return { first, title: agreement.title };
}

describe("[W12] figures that are compared", () => {
  test.each([
    ["a year on", "Jan – Dec 2012", "Jan – Dec 2013", "2015-03-18", "Jan – Dec 2014"],
    ["a quarter on", "Oct – Dec 2013", "Jan – Mar 2014", "2014-07-01", "Apr – Jun 2014"],
    ["a month on", "Feb 2014", "Mar 2014", "2014-05-02", "Apr 2014"],
    ["a year on, quarter by quarter", "Q3 2012/13", "Q3 2013/14", "2015-01-20", "Q3 2014/15"],
    ["two years on", "2009/10", "2011/12", "2014-04-30", "2013/14"],
    [
      "a year on, month by month",
      "12 months to Mar 2013",
      "12 months to Mar 2014",
      "2015-04-01",
      "12 months to Mar 2015",
    ],
  ])("move %s", (_, last, now, reportDate, next) => {
    const { first } = roll([compared(last, now)], reportDate);
    expect(first.lastYear).toMatchObject({ value: 50, period: parsePeriod(now) });
    expect(first.thisYear).toMatchObject({ value: null, symbol: "x", period: parsePeriod(next) });
  });

  test.each([
    ["a year", "Jan – Dec 2012", "Jan – Dec 2013", "2014-06-30"],
    ["a quarter", "Oct – Dec 2013", "Jan – Mar 2014", "2014-05-30"],
    ["a year whose last day is the report's morrow", "2012/13", "2013/14", "2015-03-30"],
  ])("stay while the period to come, of %s, is not over", (_, last, now, reportDate) => {
    const before = compared(last, now);
    const { first } = roll([{ ...before, update: "Fewer.", notes: ["Revised."] }], reportDate);
    expect(first.lastYear).toEqual(before.lastYear);
    expect(first.thisYear).toEqual(before.thisYear);
    expect(first.series).toEqual(before.series);
    expect([first.update, first.notes]).toEqual([null, []]);
  });

  test("of no known period move with the rest of the plan", () => {
    const vague = compared("Then", "Now");
    const dated = compared("Jan – Dec 2012", "Jan – Dec 2013");
    const rolled = (reportDate: string) =>
      rollForward(plan([table([vague]), table([dated])]), reportDate)
        .agreement.priorities.flatMap(indicatorsOf)
        .map(({ lastYear }) => lastYear?.value);
    expect(rolled("2015-03-18")).toEqual([50, 50]);
    expect(rolled("2014-06-18")).toEqual([40, 40]);
    expect(roll([vague], "2014-06-18").first.lastYear?.value).toBe(50);
  });
});

describe("[W12] a year of quarters", () => {
  const quarters = ["Q1 2013/14", "Q2 2013/14", "Q3 2013/14", "Q4 2013/14"];
  const half = quarterly(quarters, ["40", "16", "", ""], "2013/14");

  test("goes on, with its target, until the next year's first quarter is over", () => {
    for (const reportDate of ["2014-01-20", "2014-04-10", "2014-06-29"]) {
      const { first, title } = roll([half], reportDate);
      expect(first.series.map(({ text }) => text)).toEqual(["40", "16", "", ""]);
      expect(first.targets).toEqual(half.targets);
      expect(first.askedTarget).toBeUndefined();
      expect(title).toBe("Plan 2013/14");
    }
  });

  test("then begins anew, and asks for its target", () => {
    const { first, title } = roll([half], "2014-06-30");
    expect(first.series.map(({ value, period }) => [value, period?.label])).toEqual([
      [null, "Q1 2014/15"],
      [null, "Q2 2014/15"],
      [null, "Q3 2014/15"],
      [null, "Q4 2014/15"],
    ]);
    expect(first.targets).toEqual([]);
    expect(first.askedTarget).toMatchObject({ last: "150" });
    expect(title).toBe("Plan 2014/15");
  });

  test.each([
    ["blank quarters at its end", ["40", "16", "", ""], ["40", "16", "", ""]],
    ["none", ["40", "16", "9", "7"], ["", "", "", ""]],
  ])("without dates goes on where it has %s", (_, texts, after) => {
    const undated = quarterly(["Q1", "Q2", "Q3", "Q4"], texts, null);
    const { first } = roll([undated], "2014-06-30");
    expect(first.series.map(({ text }) => text)).toEqual(after);
  });
});

test("[W12] headings of a quarter beside the one before move on by their names", () => {
  const headings = { ...NO_HEADINGS, lastYear: ["2013/14", "Q3"], thisYear: ["2013/14", "Q4"] };
  const part = table([compared("Q3 2013/14", "Q4 2013/14")]);
  if (part.kind !== "table") throw new Error("no table");
  const { agreement } = rollForward(
    plan([{ ...part, table: { ...part.table, headings } }]),
    "2014-07-10",
  );
  const [rolled] = agreement.priorities[0]?.parts ?? [];
  expect(rolled).toMatchObject({
    table: { headings: { lastYear: ["2013/14", "Q4"], thisYear: ["2014/15", "Q1"] } },
  });
  expect(agreement.title).toBe("Plan 2013/14");
});

test("[W12] words are asked for anew whether figures move on or not", () => {
  const action = { text: "Train wardens", owner: null, due: null, theme: null };
  const said: Part[] = [
    { kind: "paragraph", role: "commentary", text: "Fewer.", place: { sheet: "S", cell: "A9" } },
    {
      kind: "aims",
      aims: [
        {
          number: "1",
          text: "Safer streets",
          place: { sheet: "S", cell: "A10" },
          actions: [
            {
              ...action,
              progress: "Begun.",
              status: "inProgress",
              statusSource: "stated",
              place: { sheet: "S", cell: "A11" },
            },
          ],
        },
      ],
    },
  ];
  const parts = [table([compared("Jan – Dec 2012", "Jan – Dec 2013")]), ...said];
  const { agreement, words } = rollForward(plan(parts), "2014-06-18");
  const [rolled] = agreement.priorities;
  if (rolled === undefined) throw new Error("the priority is gone");
  expect(rolled.parts.map(({ kind }) => kind)).toEqual(["table", "aims"]);
  expect(aimsOf(rolled)[0]?.actions[0]).toMatchObject({ progress: "", status: null });
  expect(words[0]?.reference).toEqual(["Fewer."]);
});
