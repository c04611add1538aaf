import { existsSync } from "node:fs";

import { readAppendix, type Appendix } from "../../src/appendix.ts";
import { indicatorsOf } from "../../src/domain/agreement.ts";
import type { Figure, Indicator } from "../../src/domain/indicator.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";

const FOLDER = "../shared/workbooks/indicators";

type Picked = readonly [name: string, figure: "lastYear" | "thisYear", value: number, cell: string];

/** What a performance officer would say a workbook holds, and what the reader makes of it. */
interface Expected {
  readonly file: string;
  readonly indicators: number;
  readonly picked: readonly Picked[];
  /** A sheet and code that must be named, for what was left unread. */
  readonly named: readonly (readonly [sheet: string, code: string])[];
  /** What a person could read in it and the reader refuses, said honestly. */
  readonly fallsShort: string | null;
}

const REAL: readonly Expected[] = [
  {
    file: "ons__tidysheet_messy_examples.xlsx",
    indicators: 4,
    picked: [
      ["Measure 1: part a", "thisYear", 100, "B15"],
      ["Measure 2", "thisYear", 180, "E15"],
    ],
    named: [
      ["example 1", "breakdown"],
      ["demo", "unread-table"],
    ],
    fallsShort: "nine sheets of invented groups and letters are left alone",
  },
  {
    file: "texas2036__strategic_framework_indicators.xlsx",
    indicators: 135,
    picked: [
      ["First-year earnings of postsecondary graduates", "thisYear", 44260, "J2"],
      ["First-year earnings of postsecondary graduates", "lastYear", 43203, "M2"],
      ["Enrollment in public Pre-K", "thisYear", 53.2, "J6"],
    ],
    named: [],
    fallsShort: null,
  },
  {
    file: "philly__crime_counts_2013_2021.xlsx",
    indicators: 29,
    picked: [
      ["Homicide", "thisYear", 504, "K2"],
      ["Burglary/Residential", "lastYear", 3718, "J8"],
      ["Bachelor's Degree 25-34 years", "thisYear", 53, "F5"],
    ],
    named: [
      ["Family Employment", "unread-table"],
      ["Final", "unread-table"],
      ["FINAL2", "unread-table"],
    ],
    fallsShort: "Family Employment has its rows after blank lines and group headings",
  },
  {
    file: "homeoffice__border_force_BF04_quarterly.xlsx",
    indicators: 11,
    picked: [
      ["Total Number of Seizures", "lastYear", 199, "B12"],
      ["Total Number of Seizures", "thisYear", 66, "B16"],
      ["Number of Times seized: Live Plants", "thisYear", 3, "G16"],
    ],
    named: [],
    fallsShort: null,
  },
  {
    file: "scotgov__suspected_drug_deaths_by_quarter_OctDec2023.xlsx",
    indicators: 3,
    picked: [
      ["Table A: Police Scotland drug deaths by Police Division", "lastYear", 295, "Y18"],
      ["Table A: Police Scotland drug deaths by Police Division", "thisYear", 297, "AC18"],
      ["Table C: Police Scotland drug deaths by sex", "thisYear", 297, "AC7"],
    ],
    named: [["A - Police Division", "breakdown"]],
    fallsShort: null,
  },
  {
    file: "scotgov__persistent_poverty_2023.ods",
    indicators: 22,
    picked: [
      ["Before housing costs", "thisYear", 8, "B14"],
      ["After housing costs", "lastYear", 12, "C13"],
      ["Sample", "thisYear", 2078, "B24"],
    ],
    named: [["7", "breakdown"]],
    fallsShort: null,
  },
  {
    file: "scotgov__indicator_performance_changes.xlsx",
    indicators: 28,
    picked: [],
    named: [["Sheet1", "ambiguous-heading"]],
    fallsShort: "its judgements are words (Improved, Worsened) and are kept as notes",
  },
  {
    file: "fbi__us-crime-table2_region_2015_2016_pct_change.xlsx",
    indicators: 21,
    picked: [
      ["Violent crime", "lastYear", 1234183, "D6"],
      ["Violent crime3 Rate per 100,000", "thisYear", 397.1, "E7"],
      ["Motor vehicle theft Rate per 100,000", "thisYear", 236.9, "W7"],
    ],
    named: [["16tbl02", "breakdown"]],
    fallsShort: "the population is read as an indicator, because nothing says that it is none",
  },
  {
    file: "gla__london_borough_profiles.xlsx",
    indicators: 81,
    picked: [],
    named: [
      ["Profiles", "ambiguous-heading"],
      ["Data", "unread-table"],
      ["lookup", "hidden-data"],
      ["Sheet1", "hidden-data"],
    ],
    fallsShort: "one borough beside three comparators: a person has to say which column is ours",
  },
];

/** Workbooks without an indicator table that could be read safely: refused by name, no figure made up. */
const REFUSED: readonly (readonly [file: string, sheet: string, fallsShort: string])[] = [
  [
    "cdc__school_mmr_vaccinations_TARGET_by_year.xlsx",
    "SVV Coverage Trend Data",
    "areas down, a group of columns repeated for every school year",
  ],
  [
    "census__SPM_2018_table5.xls",
    "SPMTableA5",
    "states down, estimates and margins of error across, no periods",
  ],
  ["dfid__results_framework_template.xlsx", "RESULTS FRAMEWORK", "a template without any figure"],
  [
    "kpi__target_actual_variance_template.xlsx",
    "2024",
    "months down, targets and actuals across: one seller, no indicator's name",
  ],
  [
    "mapc__prosperity_indicators_polarity.xlsx",
    "snapshots",
    "figures in one sheet, names in another",
  ],
  [
    "ons__child_mortality_tables.xlsx",
    "Table 2",
    "one year, countries and sexes down, headings split over four rows",
  ],
  [
    "phw__alcohol_misuse_change_since_baseline.xlsx",
    "Sheet1",
    "areas down with a rate and two changes, no row for all",
  ],
  ["toronto__crime_by_hood_1048576_dim.xlsx", "Sheet1", "neighbourhoods by number, one period"],
];

const appendixOf = (file: string): Appendix =>
  readAppendix([readWorkbookFile(`${FOLDER}/${file}`)]);

const indicatorsIn = ({ agreement }: Appendix): readonly Indicator[] =>
  agreement.priorities.flatMap(indicatorsOf);

const hasNumber = (figure: Figure | null): boolean => figure?.value != null;

const whereThere = existsSync(FOLDER) ? describe : describe.skip;
if (!existsSync(FOLDER)) {
  process.stdout.write(`${FOLDER} is not there: the real workbooks are not read.\n`);
}

whereThere("real workbooks", () => {
  test("all 17 have their line", () => {
    expect(REAL.length + REFUSED.length).toBe(17);
  });

  test.each(REAL)("$file: $indicators indicators", ({ file, indicators, picked, named }) => {
    const appendix = appendixOf(file);
    const read = indicatorsIn(appendix);
    expect(read).toHaveLength(indicators);
    for (const [name, which, value, cell] of picked) {
      const found = read.find((one) => one.name.startsWith(name))?.[which];
      expect([name, found?.value, found?.place.cell]).toEqual([name, value, cell]);
    }
    for (const [sheet, code] of named) {
      expect(appendix.findings.map((one) => `${one.place?.sheet ?? ""} ${one.code}`)).toContain(
        `${sheet} ${code}`,
      );
    }
    // Where no figure can be picked safely, none is made up either.
    if (picked.length === 0) {
      expect(
        read.some(({ lastYear, thisYear }) => hasNumber(lastYear) || hasNumber(thisYear)),
      ).toBe(false);
    }
  });

  test.each(REFUSED)("%s is refused by name: %s", (file, sheet) => {
    const appendix = appendixOf(file);
    expect(indicatorsIn(appendix)).toEqual([]);
    const codes = appendix.findings.map((one) => `${one.place?.sheet ?? ""} ${one.code}`);
    expect(codes).toContain(" no-indicators");
    expect(codes).toContain(`${sheet} unread-table`);
  });
});
