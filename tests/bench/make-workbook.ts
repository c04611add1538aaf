import { writeWorkbook } from "../../assets/samples/make/sheet.ts";
import {
  blank,
  type Colour,
  type Content,
  type Row,
  type SheetData,
} from "../../assets/samples/make/workbook-data.ts";

/** How a made workbook is shared out: both the sheets and their length grow with its size. */
export interface Size {
  readonly sheets: number;
  readonly indicatorsEach: number;
}

export const SIZES = {
  small: { sheets: 5, indicatorsEach: 20 },
  middle: { sheets: 20, indicatorsEach: 50 },
  large: { sheets: 50, indicatorsEach: 200 },
} as const satisfies Readonly<Record<string, Size>>;

export const countIndicators = ({ sheets, indicatorsEach }: Size): number =>
  sheets * indicatorsEach;

const TITLE = "Appendix B: CSA Performance Monitoring – 18th June 2013";
const INDICATORS_A_TABLE = 5;
const INDICATORS_AN_AIM = 2;

const MEASURES = [
  "Level of Domestic Burglary",
  "Percentage of people who perceive a high level of ASB",
  "Number of KSI casualties (killed or seriously injured)",
  "% of repeat MARAC cases",
  "Level of Theft and Handling Stolen Goods",
  "Level of Violence against the Person",
  "Percentage of victims satisfied with the overall service provided",
  "Number of Deliberate Fires",
] as const;

const DISTRICTS = [
  "Ashford",
  "Canterbury",
  "Dartford",
  "Dover",
  "Gravesham",
  "Maidstone",
  "Sevenoaks",
  "Shepway",
  "Swale",
  "Thanet",
  "Tonbridge & Malling",
  "Tunbridge Wells",
] as const;

const STATUSES: readonly Colour[] = ["green", "amber", "red", "amber"];

const pick = <T>(list: readonly [T, ...T[]], at: number): T => list[at % list.length] ?? list[0];

/** Draws one table's heading as Kent prints it: names over two columns, then figures and differences. */
const heading: Row = {
  look: "heading",
  cells: [
    "Proxy Measure / Indicator",
    "",
    "Baseline '10/11",
    "2011/12",
    "2012/13",
    "Change",
    "Diff. to Baseline",
  ],
  merges: ["A:B"],
};

const difference = (later: number, earlier: number, isShare: boolean): string => {
  const by = isShare ? (later - earlier) * 100 : (later / earlier - 1) * 100;
  const glyph = by > 0 ? "▲" : by < 0 ? "▼" : "◆";
  return `${glyph} ${Math.abs(by).toFixed(1)}${isShare ? "" : "%"}`;
};

/** Makes one indicator's row; figures wander with its number, the same every time. */
function indicatorRow(number: number): Row {
  const measure = pick(MEASURES, number);
  const isShare = /^(%|Percentage)/u.test(measure);
  const whole = [0, 1, 2].map((year) => 120 + ((number * 7919 + year * 104_729) % 780));
  const [baseline = 0, lastYear = 0, thisYear = 0] = isShare
    ? whole.map((value) => value / 1000)
    : whole.map((value) => value * 17);
  const figure = (value: number): Content => ({ value, as: isShare ? "0.0%" : "#,##0" });
  const missing = number % 20 === 19;
  return {
    look: "figures",
    cells: [
      `${measure} (${pick(DISTRICTS, number)}, area ${number + 1})`,
      "",
      missing ? "n/a" : figure(baseline),
      figure(lastYear),
      figure(thisYear),
      difference(thisYear, lastYear, isShare),
      missing ? "n/a" : difference(thisYear, baseline, isShare),
    ],
    merges: ["A:B"],
  };
}

const commentary = (number: number): Row => ({
  look: "tableText",
  cells: [
    `Results for area ${number + 1} differ little from those of its neighbours in ${pick(DISTRICTS, number)}. Those who are unhappy mostly mention slow attendance, too few updates, and problems that nobody seemed to deal with.\n\nPartners looked at the figures in January and will come back to them when the next quarter is in.`,
  ],
  merges: ["A:G"],
});

/** Makes one aim with its action; the status is a fill beside the aim. */
function aimRows(number: number): readonly Row[] {
  const fills = { A: STATUSES[number % STATUSES.length] ?? "amber" };
  return [
    {
      look: "aim",
      cells: [number + 1, `Reduce what troubles residents of area ${number + 1} most`],
      merges: ["A+1", "B:G"],
      fills,
    },
    {
      look: "action",
      cells: [
        "",
        `Share information between agencies in ${pick(DISTRICTS, number)} and act on it together every month`,
        "All agencies use the shared system now. A new lead officer was named in July, and calls keep falling, which is put down to better support for repeat and vulnerable callers.",
      ],
      merges: ["C:G"],
      fills,
    },
  ];
}

const counted = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function makeSheet(sheet: number, { indicatorsEach }: Size): SheetData {
  const first = sheet * indicatorsEach;
  const aims = indicatorsEach / INDICATORS_AN_AIM;
  return {
    name: `Priority ${sheet + 1}`,
    font: { name: "Arial", size: 10 },
    widths: [11, 50, 14, 14, 14, 12, 13],
    shade: "D9E1F2",
    rows: [
      { look: "title", cells: [TITLE] },
      blank,
      { look: "pair", cells: ["Priority:", `Safer ${pick(DISTRICTS, sheet)}, part ${sheet + 1}`] },
      { look: "pair", cells: ["Lead:", "KCC and Kent Police"] },
      blank,
      ...counted(indicatorsEach / INDICATORS_A_TABLE, (table) => {
        const start = first + table * INDICATORS_A_TABLE;
        return [
          heading,
          ...counted(INDICATORS_A_TABLE, (index) => indicatorRow(start + index)),
          commentary(start),
          blank,
        ];
      }).flat(),
      { look: "heading", cells: ["Aims / Actions", "", "Progress"], merges: ["A:B", "C:G"] },
      ...counted(aims, (aim) => aimRows(sheet * aims + aim)).flat(),
      blank,
      { look: "pair", cells: ["Key to Progress against Actions:-"] },
      {
        look: "key",
        cells: [null, null, "Complete", "In Progress", "Incomplete"],
        fills: { C: "green", D: "amber", E: "red" },
      },
    ],
  };
}

/** Makes the bytes of a workbook like Kent's of 2014, as large as is asked. */
export function makeWorkbook(size: Size): Promise<Uint8Array> {
  return writeWorkbook({
    file: `${countIndicators(size)}-indicators.xlsx`,
    title: TITLE,
    creator: "Appendix Builder",
    saved: "2013-06-18",
    sheets: counted(size.sheets, (sheet) => makeSheet(sheet, size)),
  });
}
