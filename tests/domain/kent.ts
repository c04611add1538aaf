import type { Indicator, Polarity, Unit } from "../../src/domain/indicator.ts";
import type { Period } from "../../src/domain/period.ts";
import { figure, indicator, period, printed } from "./build.ts";

/** A row of an appendix: its figures as printed, what the covering report makes of it, its differences. */
export interface Row {
  readonly name: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  /** Baseline, last year, this year. */
  readonly figures: readonly [string, string, string];
  readonly periods: readonly [Period, Period, Period];
  readonly change: string;
  readonly toBaseline?: string;
  readonly ended?: boolean;
  readonly colour: "green" | "amber" | "red" | "notRated";
}

const year = (start: number): Period =>
  period(
    `${String(start)}/${String(start + 1).slice(2)}`,
    `${String(start)}-04`,
    `${String(start + 1)}-03`,
  );
const calendar = (of: number, to = 12): Period =>
  period(
    `Jan – ${to === 12 ? "Dec" : "Nov"} ${String(of)}`,
    `${String(of)}-01`,
    `${String(of)}-${String(to)}`,
  );
const in2012 = [year(2010), calendar(2010), calendar(2011)] as const;
const in2014 = [year(2010), calendar(2012), calendar(2013)] as const;

/** Kent, March 2012, Appendix A: all indicators. */
export const KENT_2012: readonly Row[] = [
  {
    name: "Percentage of people who perceive a high level of ASB in their local area (KCVS) (Kent excluding Medway)",
    unit: "percent",
    polarity: "lower",
    figures: ["4.5%", "4.9%", "2.9%"],
    periods: in2012,
    change: "▼ 2.0",
    colour: "green",
  },
  {
    name: "Number of Domestic Abuse Incidents (Kent excluding Medway)",
    unit: "count",
    polarity: "none",
    figures: ["17,748", "17,671", "18,304"],
    periods: in2012,
    change: "▲ 3.6%",
    colour: "notRated",
  },
  {
    name: "% of repeat victims of Domestic Abuse (Kent excluding Medway)",
    unit: "percent",
    polarity: "lower",
    figures: ["23.8%", "23.5%", "23.5%"],
    periods: in2012,
    change: "◆ 0.0",
    colour: "green",
  },
  {
    name: "% of repeat MARAC cases (Multi-Agency Risk Assessment Conference) (Kent excluding Medway)",
    unit: "percent",
    polarity: "lower",
    figures: ["14.9%", "15.0%", "18.7%"],
    periods: in2012,
    change: "▲ 3.7",
    colour: "red",
  },
  {
    name: "Number of drug users completing treatment successfully",
    unit: "count",
    polarity: "higher",
    figures: ["896", "712", "901"],
    periods: [
      year(2010),
      period("Oct – Sep 2010/11", "2010-10", "2011-09"),
      period("Oct – Sep 2011/12", "2011-10", "2012-09"),
    ],
    change: "▲ 27%",
    colour: "green",
  },
  {
    name: "Number of alcohol users completing treatment successfully",
    unit: "count",
    polarity: "higher",
    figures: ["887", "951", "975"],
    periods: [
      year(2010),
      period("Oct – Sep 2010/11", "2010-10", "2011-09"),
      period("Oct – Sep 2011/12", "2011-10", "2012-09"),
    ],
    change: "▲ 2.5%",
    colour: "green",
  },
  {
    name: "Proportion of drug users completing treatment successfully who do not re-present to treatment within 6 months.",
    unit: "percent",
    polarity: "higher",
    figures: ["N/A", "86%", "84%"],
    periods: [
      year(2010),
      period("Q3 2010/11", "2010-10", "2010-12"),
      period("Q4 2010/11", "2011-01", "2011-03"),
    ],
    change: "▼ 2",
    colour: "red",
  },
  {
    name: "Level of Theft and Handling Stolen Goods (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["24,150", "23,750", "24,992"],
    periods: in2012,
    change: "▲ 5.2%",
    colour: "red",
  },
  {
    name: "Level of Domestic Burglary (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["4,354", "4,494", "4,377"],
    periods: in2012,
    change: "▼ 2.6%",
    colour: "amber",
  },
  {
    name: "Level of Violent Crime (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["18,404", "18,927", "17,953"],
    periods: in2012,
    change: "▼ 5.1%",
    colour: "green",
  },
  {
    name: "Level of Violence against the Person (VAP) (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["16,630", "17,049", "16,189"],
    periods: in2012,
    change: "▼ 5.0%",
    colour: "green",
  },
  {
    name: "Number of all KSI casualties (Killed or seriously injured)",
    unit: "count",
    polarity: "lower",
    figures: ["545", "506", "453"],
    periods: [calendar(2010), calendar(2010, 11), calendar(2011, 11)],
    change: "▼ 10.5%",
    colour: "green",
  },
];

/** Kent, March 2014, Appendix B: all indicators. */
export const KENT_2014: readonly Row[] = [
  {
    name: "Percentage of people who perceive a high level of ASB in their local area (KCVS) (Kent excluding Medway)",
    unit: "percent",
    polarity: "lower",
    figures: ["4.5%", "2.4%", "2.0%"],
    periods: [year(2010), year(2011), year(2012)],
    change: "▼ 0.4",
    toBaseline: "▼ 2.5",
    ended: true,
    colour: "notRated",
  },
  {
    name: "Percentage of victims and witnesses who report ASB satisfied with the overall service provided (Kent excluding Medway)",
    unit: "percent",
    polarity: "higher",
    figures: ["78.7%", "84.4%", "80.3%"],
    periods: [year(2011), calendar(2012), calendar(2013)],
    change: "▼ 4.1",
    toBaseline: "▲ 1.6",
    colour: "amber",
  },
  {
    name: "Number of Domestic Abuse Incidents (Kent excluding Medway)",
    unit: "count",
    polarity: "none",
    figures: ["18,376", "19,166", "19,824"],
    periods: in2014,
    change: "▲ 3.4%",
    toBaseline: "▲ 7.9%",
    colour: "notRated",
  },
  {
    name: "% of repeat victims of Domestic Abuse (Kent excluding Medway)",
    unit: "percent",
    polarity: "lower",
    figures: ["24.0%", "24.2%", "24.0%"],
    periods: in2014,
    change: "▼ 0.2",
    toBaseline: "◆ 0.0",
    colour: "green",
  },
  {
    name: "% of repeat MARAC cases (Multi-Agency Risk Assessment Conference) (Kent excluding Medway)",
    unit: "percent",
    polarity: "lower",
    figures: ["14.9%", "22.2%", "21.5%"],
    periods: [
      year(2010),
      period("Feb - Jan 2012/13", "2012-02", "2013-01"),
      period("Feb - Jan 2013/14", "2013-02", "2014-01"),
    ],
    change: "▼ 0.7",
    toBaseline: "▲ 6.6",
    colour: "amber",
  },
  {
    name: "Level of Theft and Handling Stolen Goods (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["25,335", "23,690", "24,137"],
    periods: in2014,
    change: "▲ 1.8%",
    toBaseline: "▼ 4.7%",
    colour: "amber",
  },
  {
    name: "Level of Domestic Burglary (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["4,354", "4,776", "5,635"],
    periods: in2014,
    change: "▲ 18.0%",
    toBaseline: "▲ 29.4%",
    colour: "red",
  },
  {
    name: "Level of Violent Crime (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["16,715", "17,118", "21,808"],
    periods: in2014,
    change: "▲ 27.4%",
    toBaseline: "▲ 30.5%",
    colour: "red",
  },
  {
    name: "Level of Violence against the Person (VAP) (exc. Medway)",
    unit: "count",
    polarity: "lower",
    figures: ["14,946", "15,340", "19,253"],
    periods: in2014,
    change: "▲ 25.5%",
    toBaseline: "▲ 28.8%",
    colour: "red",
  },
  {
    name: "Number of all KSI casualties (killed or seriously injured) in Kent excluding Medway",
    unit: "count",
    polarity: "lower",
    figures: ["545", "517", "542"],
    periods: [
      calendar(2010),
      period("Apr – Mar 2011/12", "2011-04", "2012-03"),
      period("Apr – Mar 2012/13", "2012-04", "2013-03"),
    ],
    change: "▲ 4.8%",
    toBaseline: "▼ 1%",
    colour: "amber",
  },
];

/** Makes a row of an appendix into an indicator as a reader would hand it over. */
export function indicatorOf(row: Row): Indicator {
  const [baseline, lastYear, thisYear] = row.figures.map((text, index) =>
    figure(text, {
      period: row.periods[index] ?? null,
      place: { sheet: "Appendix", cell: `${"BCD"[index] ?? "B"}4` },
    }),
  );
  if (baseline === undefined || lastYear === undefined || thisYear === undefined) {
    throw new Error(`a row has three figures: ${row.name}`);
  }
  return indicator(row.name, {
    unit: row.unit,
    polarity: row.polarity,
    polaritySource: "suggested",
    baseline,
    lastYear,
    thisYear,
    series: [lastYear, thisYear],
    printedChange: printed(row.change, "E4"),
    printedDifferenceToBaseline:
      row.toBaseline === undefined ? null : printed(row.toBaseline, "F4"),
    noLongerMonitored: row.ended === true,
    place: { sheet: "Appendix", cell: "A4" },
  });
}

/** Finds one row by the words it begins with. */
export function rowOf(rows: readonly Row[], words: string): Row {
  const found = rows.find((row) => row.name.includes(words));
  if (found === undefined) throw new Error(`no such row: ${words}`);
  return found;
}
