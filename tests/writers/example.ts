import type { Action, Agreement, Aim, Part, Priority } from "../../src/domain/agreement.ts";
import type { Figure, Indicator, Target } from "../../src/domain/indicator.ts";
import { judgeAgreement } from "../../src/domain/judge.ts";
import type { JudgedAgreement } from "../../src/domain/judgement.ts";
import type { Period } from "../../src/domain/period.ts";
import { composeReport } from "../../src/document/compose-report.ts";
import type { Report } from "../../src/document/report.ts";
import { notice } from "../../src/finding.ts";
import type { Finding } from "../../src/finding.ts";

const SHEET = "Appendix B";
let row = 0;
const nextRow = (): number => (row += 1);
const at = (column: string, of = row) => ({ sheet: SHEET, cell: `${column}${of}` });

export const period = (label: string, start: string | null, end: string | null): Period => ({
  label,
  start,
  end,
});

const in1011 = period("'10/11", "2010-04", "2011-03");
const calendar = (year: number) => period(`January – December ${year}`, `${year}-01`, `${year}-12`);

export function figure(
  column: string,
  text: string,
  of: Period | null,
  more: Partial<Figure> = {},
): Figure {
  const match = /-?\d[\d,]*(?:\.(\d+))?/.exec(text);
  return {
    value: match === null ? null : Number(match[0].replaceAll(",", "")),
    symbol: match === null ? "x" : null,
    text,
    period: of,
    place: at(column),
    decimals: match?.[1]?.length ?? 0,
    isChange: false,
    remark: null,
    ...more,
  };
}

export const indicator = (name: string, more: Partial<Indicator> = {}): Indicator => ({
  name,
  code: null,
  framework: null,
  unit: "count",
  polarity: "lower",
  polaritySource: "suggested",
  layout: "comparison",
  baseline: null,
  lastYear: null,
  thisYear: null,
  series: [],
  targets: [],
  printedChange: null,
  printedDifferenceToBaseline: null,
  update: null,
  notes: [],
  noLongerMonitored: false,
  decimals: 1,
  place: at("A"),
  ...more,
});

/** A row of baseline, last year and this year. */
export function compared(
  name: string,
  [baseline, lastYear, thisYear]: readonly [string, string, string],
  periods: readonly [Period, Period, Period] = [in1011, calendar(2012), calendar(2013)],
  more: Partial<Indicator> = {},
): Indicator {
  nextRow();
  const figures = [
    figure("B", baseline, periods[0]),
    figure("C", lastYear, periods[1]),
    figure("D", thisYear, periods[2]),
  ] as const;
  return indicator(name, {
    unit: thisYear.includes("%") ? "percent" : "count",
    baseline: figures[0],
    lastYear: figures[1],
    thisYear: figures[2],
    series: [figures[1], figures[2]],
    ...more,
  });
}

export const target = (text: string, more: Partial<Target> = {}): Target => ({
  text,
  test: "none",
  value: null,
  period: null,
  place: at("B"),
  ambiguity: null,
  fromBaseline: false,
  ...more,
});

/** A row of a target and four quarters. */
export function quarterly(
  name: string,
  goal: Partial<Target> & { readonly text: string },
  texts: readonly string[],
  more: Partial<Indicator> = {},
  figures: Partial<Figure> = {},
): Indicator {
  nextRow();
  const series = texts.map((text, index) => {
    const made = figure(
      "CDEF".charAt(index),
      text.replace(/^\D*to \w+ /i, ""),
      period(`Q${index + 1}`, null, null),
      figures,
    );
    const falls = / reduction$/.test(text) && made.value !== null;
    return { ...made, text, value: falls ? -made.value : made.value };
  });
  const last = series.findLast(({ value }) => value !== null) ?? null;
  return indicator(name, {
    layout: "quarters",
    unit: texts.some((text) => text.includes("%")) ? "percent" : "count",
    series,
    thisYear: last,
    targets: [target(goal.text, goal)],
    ...more,
  });
}

export const table = (
  indicators: readonly Indicator[],
  headings: Partial<Extract<Part, { kind: "table" }>["table"]["headings"]>,
  continues = false,
): Part => ({
  kind: "table",
  table: {
    layout: indicators[0]?.layout ?? "comparison",
    continues,
    indicators,
    headings: {
      name: "Indicator",
      baseline: null,
      lastYear: null,
      thisYear: null,
      change: null,
      differenceToBaseline: null,
      targets: [],
      series: [],
      ...headings,
    },
  },
});

export const paragraph = (text: string, role: "commentary" | "note" = "commentary"): Part => ({
  kind: "paragraph",
  role,
  text,
  place: at("A", nextRow()),
});

const action = (
  text: string,
  progress: string,
  status: Action["status"],
  more: Partial<Action> = {},
): Action => ({
  text,
  progress,
  owner: null,
  due: null,
  status,
  statusSource: status === null ? null : "stated",
  theme: null,
  place: at("B", nextRow()),
  ...more,
});

const aim = (number: string, text: string, ...actions: readonly Action[]): Aim => ({
  number,
  text,
  actions,
  place: at("A", nextRow()),
});

export const priority = (name: string, lead: string | null, parts: readonly Part[]): Priority => ({
  name,
  lead,
  sheet: SHEET,
  place: at("A", nextRow()),
  parts,
});

const twoTier = {
  baseline: ["Baseline '10/11"],
  lastYear: ["January – December", "2012"],
  thisYear: ["January – December", "2013"],
  change: ["January – December", "Change"],
  differenceToBaseline: ["Diff. to Baseline"],
};

const LONG_PROGRESS = Array.from(
  { length: 9 },
  (_, index) =>
    `Work package ${index + 1} went to the board in ${["spring", "summer", "autumn"][index % 3] ?? "winter"}, where partners agreed who does what, by when and with which money. Districts have been asked to name a contact, and most of them did so within the month; the others follow.`,
).join(" ");

const domesticAbuse = (): Priority =>
  priority("Domestic Abuse", "Chair of the Kent & Medway Domestic Abuse Strategy Group", [
    table(
      [
        compared(
          "Number of Domestic Abuse Incidents (Kent excluding Medway)",
          ["18,376", "19,166", "19,824"],
          undefined,
          { polarity: "none" },
        ),
        compared("% of repeat victims of Domestic Abuse (Kent excluding Medway)", [
          "24.0%",
          "24.2%",
          "24.0%",
        ]),
      ],
      { name: "Proxy Measure / Indicator", ...twoTier },
    ),
    table(
      [
        compared(
          "% of repeat MARAC cases (Multi-Agency Risk Assessment Conference) (Kent excluding Medway)",
          ["14.9%", "22.2%", "21.5%"],
          [
            in1011,
            period("Feb - Jan 2012/13", "2012-02", "2013-01"),
            period("Feb - Jan 2013/14", "2013-02", "2014-01"),
          ],
        ),
      ],
      {
        ...twoTier,
        name: "",
        lastYear: ["Feb - Jan", "2012/13"],
        thisYear: ["Feb - Jan", "2013/14"],
        change: ["Feb - Jan", "Change"],
      },
      true,
    ),
    paragraph(
      "Baseline restated: incidents now include people aged 16 and 17, so the 2010/11 baseline has been recalculated.",
      "note",
    ),
    paragraph(
      "Reported incidents rose in nine districts. The steepest rises were in Ashford and Dover; the largest number of incidents was again in Thanet, as in every year since the agreement began.",
    ),
    paragraph(
      "Repeat cases at conference eased a little on last year and remain well above the baseline, while the number of cases heard grew. Partners read this as a sign that more people ask for help, and that those who come back are noticed sooner than before; the steering group will look at a sample of repeat cases in the summer and report what it finds.",
    ),
    {
      kind: "aims",
      aims: [
        aim(
          "3",
          "One pathway for advice and support, for everyone affected",
          action(
            "Create a website portal for all domestic abuse services",
            "The site is live and its young people's pages were rewritten after consultation; promotion goes on.",
            "complete",
          ),
        ),
        aim(
          "4",
          "Protect victims through specialist support in the civil and criminal courts",
          action(
            "Staff training; more specialist courts; parenting programme",
            "All areas are now covered by a specialist court. Court staff are trained; the county board follows the rest.\nTwo further courts have asked for the training.",
            "inProgress",
          ),
          action(
            "Find a home for the parenting programme after the pilot",
            LONG_PROGRESS,
            "incomplete",
          ),
        ),
        aim(
          "5",
          "Secure money and staff for the years ahead",
          action(
            "Set up a pooled budget",
            "The budget stands and a three-year contract has been let.",
            "inProgress",
          ),
        ),
      ],
    },
  ]);

const antiSocial = (): Priority =>
  priority("Anti-Social Behaviour including Environmental", "KCC and Kent Police", [
    paragraph(
      "The measure of perceptions has ended. Satisfaction of victims with the police takes its place for the rest of the agreement.",
    ),
    table(
      [
        compared(
          "Percentage of people who perceive a high level of ASB in their local area (KCVS) (Kent excluding Medway)",
          ["4.5%", "2.4%", "2.0%"],
          [
            in1011,
            period("2011/12", "2011-04", "2012-03"),
            period("2012/13", "2012-04", "2013-03"),
          ],
          { noLongerMonitored: true },
        ),
      ],
      {
        name: "Proxy Measure / Indicator (Old)",
        baseline: ["Baseline '10/11"],
        lastYear: ["2011/12"],
        thisYear: ["2012/13"],
        change: ["Change"],
        differenceToBaseline: ["Diff. to Baseline"],
      },
    ),
    paragraph(
      "Fewer people see a problem than at the start, most of all in Gravesham, Thanet and Swale.",
    ),
    table(
      [
        compared(
          "Percentage of victims and witnesses who report ASB satisfied with the overall service provided (Kent excluding Medway)",
          ["78.7%", "84.4%", "80.3%"],
          [period("'11/12", "2011-04", "2012-03"), calendar(2012), calendar(2013)],
          { polarity: "higher" },
        ),
      ],
      { name: "Proxy Measure / Indicator (New)", ...twoTier, baseline: ["Baseline '11/12"] },
    ),
    {
      kind: "aims",
      aims: [
        aim(
          "1",
          "Countywide case management",
          action(
            "Develop a countywide case management system",
            "In place with Kent Police; the roll-out to partners is under way.",
            "inProgress",
            { owner: "Kent Police", due: "March 2014" },
          ),
        ),
        aim(
          "2",
          "Countywide strategy",
          action(
            "Agree a strategy with all partners",
            "Agreed; noise is this year's theme.",
            "complete",
            { owner: "Community Safety Unit", due: "Done" },
          ),
        ),
      ],
    },
  ]);

const crime = (): Priority =>
  priority("Acquisitive Crime", "Head of Partnership, Kent Police", [
    table(
      [
        compared("Level of Theft and Handling Stolen Goods (exc. Medway)", [
          "25,335",
          "23,690",
          "24,137",
        ]),
        compared("Level of Domestic Burglary (exc. Medway)", ["4,354", "4,776", "5,635"]),
        compared("Heritage thefts recorded", ["0", "0", "7"], undefined, {
          polaritySource: "stated",
        }),
        compared("Metal thefts", ["1,904", "N/A", "1,004"], undefined, {
          polaritySource: "stated",
        }),
        compared('=HYPERLINK("http://x","y")', ["12", "11 [p]", "11"], undefined, {
          polaritySource: "stated",
          polarity: "higher",
        }),
      ],
      { name: "Proxy Measure / Indicator", ...twoTier },
    ),
    {
      kind: "aims",
      aims: [
        aim("10", "Reduce burglary", action("Share information and target offenders", "", null)),
      ],
    },
  ]);

const withheld = (): Priority =>
  priority("Substance Misuse", null, [
    table([], { name: "Proxy Measure / Indicator" }),
    paragraph(
      "These figures belong to a national data set that is not for publication; they will be shown at the meeting.",
    ),
    {
      kind: "aims",
      aims: [
        aim(
          "6",
          "Understand where drugs are used",
          action(
            "Map needle finds",
            "Agencies and districts go on reporting; a single approach was not reached.",
            "inProgress",
          ),
        ),
      ],
    },
  ]);

const street = (): Priority =>
  priority("Tackle ASB and Envirocrime – the Children's [Street] Plan", "Medway Council", [
    table(
      [
        quarterly(
          "The percentage of those who report anti-social behaviour who are satisfied with the overall service",
          { text: "85%", test: "atLeast", value: 85 },
          ["No data", "To Sept 81.5%", "To Dec 78.7%", "To March 83.2%"],
          { polarity: "higher" },
        ),
        quarterly(
          "Number of fly tipping incidents",
          { text: "5% reduction", test: "changeAtMost", value: -5 },
          ["8% reduction", "3.8% reduction", "28% reduction", "45% reduction"],
          { unit: "count" },
          { isChange: true },
        ),
        quarterly(
          "Reduction in first-time entrants through ‘Triage’",
          { text: "5% (< 275 young people)", test: "below", value: 275 },
          ["37", "50", "40", "43"],
          { thisYear: figure("C", "170", null, { place: at(`C${row + 1}:F`, row + 1) }) },
        ),
        quarterly(
          "Number of high risk clients referred for support",
          { text: "This is being developed as part of the commissioning of the new service" },
          ["67", "64", "48", "67"],
          { polarity: "none", polaritySource: "none" },
        ),
        quarterly(
          "Percentage of people who feel Medway is safe",
          { text: "90%", test: "atLeast", value: 90 },
          ["No data", "No data", "No data", "No data"],
          { polarity: "higher", polaritySource: "stated", unit: "percent" },
        ),
      ],
      { name: "Indicators", targets: [["Targets"]], series: [["Q1"], ["Q2"], ["Q3"], ["Q4"]] },
    ),
  ]);

const updates = (): Priority => {
  nextRow();
  const updated = (name: string, goal: string, update: string) =>
    indicator(name, {
      layout: "update",
      polarity: "none",
      polaritySource: "none",
      update,
      targets: [target(goal)],
      place: at("A", nextRow()),
    });
  return priority("Tackle Substance and Alcohol Abuse", "Public Health", [
    table(
      [
        updated(
          "Retender treatment services to meet the need of the population",
          "Fully consulted specification agreed and awarded",
          "The contract has been let after three stages in which service users sat on the panel. A transition of three months is under way, and the new service starts in July.",
        ),
        updated(
          "To increase the proportion of adult clients who successfully complete drug treatment",
          "Increase from 33% to 45%",
          `${LONG_PROGRESS} ${LONG_PROGRESS}`,
        ),
        updated("RUSH programmes in secondary schools", "TBC", "Thirteen schools took part."),
      ],
      { name: "Indicators", targets: [["Target"]] },
    ),
  ]);
};

const catalogue = (): Priority =>
  priority("overview", "Framework 2008", [
    table(
      [
        ["NI 15", "Serious violent crime rate", "PSA 23"],
        ["NI 16", "Serious acquisitive crime rate", "PSA 23"],
        ["NI 195a", "Improved street and environmental cleanliness: litter", "Defra DSO"],
      ].map(([code = "", name = "", framework = ""]) => {
        nextRow();
        return indicator(name, {
          code,
          framework,
          layout: "catalogue",
          polarity: "none",
          polaritySource: "none",
        });
      }),
      { name: "National indicators" },
    ),
  ]);

export function exampleAgreement(): JudgedAgreement {
  row = 0;
  const agreement: Agreement = {
    title: "CSA Performance Monitoring",
    letter: "B",
    reportDate: "2014-03-18",
    priorities: [
      domesticAbuse(),
      antiSocial(),
      crime(),
      withheld(),
      street(),
      updates(),
      catalogue(),
    ],
  };
  return judgeAgreement(agreement);
}

export const exampleFindings = (): readonly Finding[] => [
  notice.printedDifference(at("E", 12), {
    name: "Level of Theft and Handling Stolen Goods (exc. Medway)",
    printed: "▲ 1.8%",
    from: "23,690",
    to: "24,137",
    exact: "1.887 %",
    rounded: "▲ 1.9%",
  }),
  notice.polarityAssumed(at("A", 3), {
    priority: "Acquisitive Crime",
    name: "Burglary",
    better: "lower",
  }),
  notice.hiddenSheet({ sheet: "Working", cell: null }),
  notice.missingFigure(at("C", 14), { name: "Metal thefts", which: "last year", text: "N/A" }),
  notice.missingFigure(at("C", 19), { name: "ASB", which: "Q1", text: "No data" }),
];

export const exampleReport = (isFinal = false): Report =>
  composeReport(exampleAgreement(), exampleFindings(), {
    title: "CSA Performance Monitoring",
    letter: "B",
    reportDate: "2014-03-18",
    builtOn: "2026-11-23",
    figuresAsAt: "January 2014",
    isFinal,
  });
