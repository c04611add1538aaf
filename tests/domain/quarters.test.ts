import type { Figure, Unit } from "../../src/domain/indicator.ts";
import type { Period } from "../../src/domain/period.ts";
import { yearOfQuarters } from "../../src/domain/quarters.ts";
import type { QuarterFacts } from "../../src/domain/quarters.ts";
import { at, figure, period } from "./build.ts";

const DATED: readonly Period[] = [
  period("Q1 2013/14", "2013-04", "2013-06"),
  period("Q2 2013/14", "2013-07", "2013-09"),
  period("Q3 2013/14", "2013-10", "2013-12"),
  period("Q4 2013/14", "2014-01", "2014-03"),
];
const BARE: readonly Period[] = ["Q1", "Q2", "Q3", "Q4"].map((label) => period(label));

const quarters = (texts: readonly string[], periods = BARE): readonly Figure[] =>
  texts.map((text, index) =>
    figure(text, { period: periods[index] ?? null, place: at(`${"CDEF"[index] ?? "C"}9`) }),
  );

const facts = (more: Partial<QuarterFacts> = {}): QuarterFacts => ({
  name: "Number of practitioners in receipt of training",
  unit: "count",
  hasNumericTarget: true,
  reportDate: null,
  ...more,
});

const told = (series: readonly Figure[], more: Partial<QuarterFacts> = {}): string => {
  const year = yearOfQuarters(series, facts(more));
  if (year === null) return "nothing";
  const state = `${year.complete ? "" : ", more to come"}${year.gap ? ", gap" : ""}`;
  return `${year.kind} ${year.figure.text} at ${year.figure.place.cell ?? ""}${state}`;
};

test.each<[string, readonly string[], Partial<QuarterFacts>, string]>([
  ["counts add up towards a number", ["40", "16", "0", "60"], {}, "sum 116 at C9:F9"],
  [
    "counts without a number stand",
    ["67", "64", "48", "67"],
    { hasNumericTarget: false },
    "latest 67 at F9",
  ],
  ["percentages stand", ["24%", "27%", "24%", "26%"], { unit: "percent" }, "latest 26% at F9"],
  ["rates stand", ["2.4", "2.7", "2.4", "2.6"], { unit: "rate" }, "latest 2.6 at F9"],
  [
    "year-ending counts stand",
    ["90", "91", "92", "93"],
    { name: "Crimes, figures are year ending" },
    "latest 93 at F9",
  ],
  ["a stock stands", ["90", "91", "92", "93"], { name: "Clients in treatment" }, "latest 93 at F9"],
  [
    "a cumulative count stands",
    ["10", "25", "31", "60"],
    { name: "Visits (cumulative)" },
    "runningTotal 60 at F9",
  ],
  [
    "a year to date stands",
    ["10", "25", "31", "60"],
    { name: "Visits, year to date" },
    "runningTotal 60 at F9",
  ],
  [
    "the last number stands when the last quarter is a symbol",
    ["9%", "8%", "Data not available", "N/A"],
    { unit: "percent" },
    "latest 8% at D9",
  ],
  [
    "the last symbol stands without any number",
    ["No data", "TBC", "No update", "Not known"],
    {},
    "latest Not known at F9",
  ],
  [
    "nothing adds up over a missing quarter",
    ["40", "No data", "10", "60"],
    {},
    "latest 60 at F9, gap",
  ],
  [
    "nothing adds up from a missing first quarter",
    ["No data", "16", "10", "60"],
    {},
    "latest 60 at F9, gap",
  ],
  [
    "blanks at the end are still to come",
    ["40", "16", "", ""],
    {},
    "sum 56 at C9:D9, more to come",
  ],
  ["one quarter is a sum of one", ["40", "", "", ""], {}, "sum 40 at C9, more to come"],
  ["a large sum has its commas", ["4,000", "1,600", "0", "6,000"], {}, "sum 11,600 at C9:F9"],
  ["no quarters make no year", [], {}, "nothing"],
])("[R6] %s", (_, texts, more, expected) => {
  expect(told(quarters(texts), more)).toBe(expected);
});

test("[R6] a quarter is still to come when it ends after the report", () => {
  const series = quarters(["40", "16", "0", ""], DATED);
  expect(told(series, { reportDate: "2014-03-18" })).toBe("sum 56 at C9:E9, more to come");
  expect(told(series, { reportDate: "2014-03-31" })).toBe("latest 0 at E9, gap");
  expect(told(quarters(["40", "16", "0", "60"], DATED), { reportDate: "2014-03-18" })).toBe(
    "sum 116 at C9:F9, more to come",
  );
});

test("[R6] a sum covers its quarters from first to last and carries their marker", () => {
  const [first, ...more] = quarters(["40", "16", "0", "60"], DATED);
  const last = more.at(-1);
  if (first === undefined || last === undefined) throw new Error("four quarters");
  const year = yearOfQuarters([first, ...more.slice(0, -1), { ...last, symbol: "p" }], facts());
  expect(year?.figure).toMatchObject({
    value: 116,
    symbol: "p",
    period: { label: "Q1 2013/14 – Q4 2013/14", start: "2013-04", end: "2014-03" },
  });
});

test.each<[string, readonly Period[], string]>([
  [
    "overlap (Medway, repeat victims)",
    [
      period("Jan to Mar", "2013-01", "2013-03"),
      period("Apr to July", "2013-04", "2013-07"),
      period("July to Sept", "2013-07", "2013-09"),
      period("Jan – April", "2014-01", "2014-04"),
    ],
    "latest 60 at F9",
  ],
  [
    "leave months out",
    [
      period("Q1", "2013-04", "2013-06"),
      period("Q2", "2013-07", "2013-09"),
      period("Q4", "2014-01", "2014-03"),
      period("Q1", "2014-04", "2014-06"),
    ],
    "latest 60 at F9",
  ],
  [
    "grow from one start",
    ["2013-06", "2013-10", "2014-01", "2014-03"].map((end) =>
      period(`Apr to ${end}`, "2013-04", end),
    ),
    "runningTotal 60 at F9",
  ],
  [
    "have no start",
    ["Jun", "Sept", "Dec", "March"].map((month, index) =>
      period(`To ${month}`, null, ["2013-06", "2013-09", "2013-12", "2014-03"][index] ?? null),
    ),
    "runningTotal 60 at F9",
  ],
  [
    "are months without a year, one after the other",
    ["Apr – Jun", "Jul – Sep", "Oct – Dec", "Jan – Mar"].map((label) => period(label)),
    "sum 116 at C9:F9",
  ],
  [
    "are months without a year that overlap",
    ["Jan to Mar", "Apr to July", "July to Sept", "Jan – April"].map((label) => period(label)),
    "latest 60 at F9",
  ],
  ["are dated and follow one another", DATED, "sum 116 at C9:F9"],
  [
    "are words that name no months",
    ["a", "b", "c", "d"].map((label) => period(label)),
    "latest 60 at F9",
  ],
])("[R6] counts whose periods %s", (_, periods, expected) => {
  expect(told(quarters(["40", "16", "0", "60"], periods))).toBe(expected);
});

test("[R6] counts without any period are taken for their quarters", () => {
  expect(told(quarters(["40", "16", "0", "60"], []))).toBe("sum 116 at C9:F9");
});

test.each<Unit>(["percent", "count"])("[R6] changes never add up (%s)", (unit) => {
  const falls = quarters(["-8", "-3.8", "-28", "-45"]).map((it) => ({ ...it, isChange: true }));
  expect(told(falls, { unit })).toBe("latest -45 at F9");
});
