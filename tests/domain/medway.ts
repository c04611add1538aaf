import type {
  Figure,
  Indicator,
  Polarity,
  Target,
  TargetTest,
  Unit,
} from "../../src/domain/indicator.ts";
import type { Period } from "../../src/domain/period.ts";
import { suggestPolarity } from "../../src/domain/polarity.ts";
import { yearOfQuarters } from "../../src/domain/quarters.ts";
import { isNumericTarget } from "../../src/domain/target.ts";
import { at, figure, indicator, period, target } from "./build.ts";

const YEAR = period("2013/14", "2013-04", "2014-03");
const QUARTERS: readonly Period[] = [
  period("Q1", "2013-04", "2013-06"),
  period("Q2", "2013-07", "2013-09"),
  period("Q3", "2013-10", "2013-12"),
  period("Q4", "2014-01", "2014-03"),
];

/** A row of Medway's tables of quarters, as a reader would understand it. */
export interface QuarterRow {
  readonly name: string;
  readonly code?: string;
  readonly unit: Unit;
  readonly target: string;
  readonly test?: TargetTest;
  readonly value?: number;
  readonly ambiguity?: string;
  readonly quarters: readonly [Cell, Cell, Cell, Cell];
  /** This year's figure, and what becomes of it. */
  readonly latest: string;
  readonly cell: string;
  readonly rating: string;
}
type Cell = string | readonly [text: string, more: Partial<Figure>];

const change = (value: number, text: string): Cell => [
  text,
  { value, decimals: String(value).split(".")[1]?.length ?? 0, isChange: true },
];
const covering = (text: string, start: string | null, end: string): Cell => [
  text,
  { period: period(start === null ? `to ${end}` : `${start} to ${end}`, start, end) },
];

/** Medway 2013/14, priorities 2 to 4. */
export const MEDWAY: readonly QuarterRow[] = [
  {
    name: "The percentage of those who report anti-social behaviour who are satisfied with the overall service provided Figures are year ending.",
    unit: "percent",
    target: "85%",
    test: "atLeast",
    value: 85,
    quarters: [
      "No data",
      covering("81.5%", "2012-10", "2013-09"),
      covering("78.7%", "2013-01", "2013-12"),
      covering("83.2%", "2013-04", "2014-03"),
    ],
    latest: "83.2%",
    cell: "F4",
    rating: "amber",
  },
  {
    name: "Police to attend repeat and vulnerable victims of ASB.",
    unit: "percent",
    target: "95%",
    test: "atLeast",
    value: 95,
    quarters: [
      "85%",
      covering("89.9%", "2013-04", "2013-10"),
      covering("89.9%", "2013-04", "2014-01"),
      covering("88.3%", "2013-04", "2014-03"),
    ],
    latest: "88.3%",
    cell: "F4",
    rating: "red",
  },
  {
    name: "Reduction in the number of repeat victims of ASB",
    unit: "count",
    target: "5%",
    ambiguity: "is a percentage over plain counts",
    value: 5,
    quarters: [
      covering("12", "2013-01", "2013-03"),
      covering("9", "2013-04", "2013-07"),
      covering("8", "2013-07", "2013-09"),
      covering("11", "2014-01", "2014-04"),
    ],
    latest: "11",
    cell: "F4",
    rating: "needsPerson",
  },
  {
    name: "Number of fly tipping incidents Figures based on comparison with same quarter last year",
    unit: "percent",
    target: "5% reduction",
    test: "changeAtMost",
    value: -5,
    quarters: [
      change(-8, "8% reduction"),
      change(-3.8, "3.8% reduction"),
      change(-28, "28% reduction"),
      change(-45, "45% reduction"),
    ],
    latest: "45% reduction",
    cell: "F4",
    rating: "green",
  },
  {
    name: "Increase number of Fixed Penalty Notices (FPN's) issued Figures based on comparison with same quarter last year",
    unit: "percent",
    target: "10% increase",
    test: "changeAtLeast",
    value: 10,
    quarters: [
      change(-22, "22% decrease"),
      change(27, "27% increase"),
      change(95, "95% increase"),
      change(231, "231% increase"),
    ],
    latest: "231% increase",
    cell: "F4",
    rating: "green",
  },
  {
    name: "Percentage of people who feel Medway is safe",
    unit: "percent",
    target: "90%",
    test: "atLeast",
    value: 90,
    quarters: [
      ["During the day – 85%. After dark – 56%", { value: null, symbol: "x" }],
      "",
      "",
      "",
    ],
    latest: "During the day – 85%. After dark – 56%",
    cell: "C4",
    rating: "noData",
  },
  {
    name: "Satisfaction with street cleaning",
    unit: "percent",
    target: "75%",
    test: "atLeast",
    value: 75,
    quarters: ["74%", "72%", "75%", ["69%", { remark: "Average 72.5%" }]],
    latest: "69%",
    cell: "F4",
    rating: "red",
  },
  {
    name: "Improved street and environmental cleanliness: Litter",
    code: "NI 195a",
    unit: "percent",
    target: "95%",
    test: "atLeast",
    value: 95,
    quarters: ["97%", "97%", "98%", "97%"],
    latest: "97%",
    cell: "F4",
    rating: "green",
  },
  {
    name: "Proportion (%) of offenders who re-offend. Source - Ministry of Justice",
    code: "NI 18",
    unit: "percent",
    target: "To fall in line with the MoJ predicted level of re-offending.",
    quarters: [
      [
        "9.68%",
        { period: period("July 2011 to June 2013", "2011-07", "2013-06"), remark: "Predicted" },
      ],
      [
        "10.01%",
        { period: period("Oct 2012 to Sept 2013", "2012-10", "2013-09"), remark: "Predicted" },
      ],
      "Data not available",
      "Data not available",
    ],
    latest: "10.01%",
    cell: "D4",
    rating: "needsPerson",
  },
  {
    name: "Increase the proportion of offenders in employment at termination",
    unit: "percent",
    target: "40% Pre 16 target >95%",
    ambiguity: "names two numbers",
    value: 40,
    test: "atLeast",
    quarters: ["100%", "100%", "100%", "100%"],
    latest: "100%",
    cell: "F4",
    rating: "needsPerson",
  },
  {
    name: "Increase the proportion of offenders in employment at termination",
    unit: "percent",
    target: "Post 16 target >70%",
    test: "above",
    value: 70,
    quarters: ["67%", "73%", "75%", "75%"],
    latest: "75%",
    cell: "F4",
    rating: "green",
  },
  {
    name: "By use of ‘Triage’ system, reduction in 1st time entrants into the Youth Justice system",
    code: "NI 111",
    unit: "count",
    target: "5% (< 275 young people)",
    test: "below",
    value: 275,
    quarters: ["37", "50", "40", "43"],
    latest: "170",
    cell: "C4:F4",
    rating: "green",
  },
  {
    name: "Percentage of YOT Cohort that re-offend within 6 months of completing their intervention.",
    unit: "percent",
    target: "< 50%",
    test: "below",
    value: 50,
    quarters: ["40%", "38%", "50%", "50%"],
    latest: "50%",
    cell: "F4",
    rating: "amber",
  },
  {
    name: "Number of high risk clients referred for IDVA support",
    unit: "count",
    target: "This is being developed as part of IDVA commissioning process",
    quarters: ["67", "64", "48", "67"],
    latest: "67",
    cell: "F4",
    rating: "needsPerson",
  },
  {
    name: "Percentage of clients where risk is reduced as a result of IDVA intervention",
    unit: "percent",
    target: "This is being developed as part of IDVA commissioning process",
    quarters: ["Data not collected", "89%", "40%", "60%"],
    latest: "60%",
    cell: "F4",
    rating: "needsPerson",
  },
  {
    name: "Number of practitioners working with children and young people in receipt of domestic abuse training",
    unit: "count",
    target: "150",
    test: "atLeast",
    value: 150,
    quarters: ["40", "16", ["0", { remark: "No training delivered this quarter" }], "60"],
    latest: "116",
    cell: "C4:F4",
    rating: "red",
  },
  {
    name: "Review housing-related support arrangements, including refuges and floating support.",
    unit: "number",
    target: "Review completed and arrangements commissioned",
    quarters: ["No update", "No update", "No update", "No update"],
    latest: "No update",
    cell: "F4",
    rating: "noData",
  },
  {
    name: "Reduce the repeat victimisation for those identified at higher risk of harm. MARAC repeat victimisation rate (%)",
    unit: "percent",
    target: "Below 28%",
    test: "below",
    value: 28,
    quarters: ["24%", "27%", "24%", "26%"],
    latest: "26%",
    cell: "F4",
    rating: "green",
  },
  {
    name: "Percentage of referrals to Medway Specialist Domestic Violence Court (SDVC) IDVA, where victim has been supported to attend",
    unit: "percent",
    target: "This is being developed as part of IDVA commissioning process",
    quarters: ["27%", "17%", "3%", "41%"],
    latest: "41%",
    cell: "F4",
    rating: "needsPerson",
  },
  {
    name: "Number of Multi Agency Risk Assessment Conference (MARAC) referrals",
    unit: "count",
    target: "290",
    value: 290,
    quarters: ["75", "71", "83", "113"],
    latest: "342",
    cell: "C4:F4",
    rating: "noPolarity",
  },
];

/** Makes a row into an indicator as a reader would hand it over. */
export function indicatorOf(row: QuarterRow, reportDate: string | null = null): Indicator {
  const series = row.quarters.map((cell, index) => {
    const [text, more] = typeof cell === "string" ? [cell, {}] : cell;
    const heading = QUARTERS[index] ?? null;
    return figure(text, { period: heading, place: at(`${"CDEF"[index] ?? "C"}4`), ...more });
  });
  const polarity: Polarity = suggestPolarity(row.name);
  const aim: Target = target(row.target, {
    test: row.test ?? "none",
    value: row.value ?? null,
    ambiguity: row.ambiguity ?? null,
    period: YEAR,
  });
  const hasNumericTarget = isNumericTarget(aim);
  const facts = { name: row.name, unit: row.unit, hasNumericTarget, reportDate };
  return indicator(row.name, {
    code: row.code ?? null,
    unit: row.unit,
    polarity,
    polaritySource: polarity === "none" ? "none" : "suggested",
    layout: "quarters",
    thisYear: yearOfQuarters(series, facts)?.figure ?? null,
    series,
    targets: [aim],
  });
}
