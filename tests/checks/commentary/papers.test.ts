import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readAppendix } from "../../../src/appendix.ts";
import type { Finding } from "../../../src/finding.ts";
import type { Cell, Grid } from "../../../src/grid/grid.ts";
import { readWorkbookFile } from "../../read-workbook-file.ts";

/** The published papers as text; they are not part of this project. */
const PAPERS = "../shared/seeds";
const withPapers = existsSync(PAPERS) ? describe : describe.skip;
if (!existsSync(PAPERS)) {
  process.stdout.write(`Skipped: the published papers are not here (${PAPERS}).\n`);
}

/**
 * Everything that the commentary checks find in the published papers and in the samples, each as
 * "code paragraph's cell against figure's cell: what the table gives", and why it is right.
 */
type Expected = readonly (readonly [finding: string, why: string])[];

const IN_PAPERS: Readonly<Record<string, Expected>> = {
  "kent-2012-appendix-a": [
    [
      "commentary-period A61 against D60: no figure for that: its newest quarter is Q4 2010/11",
      "Substance misuse: the text judges the second quarter of 2011/12; the table has the third and fourth of 2010/11, and years from October to September.",
    ],
  ],
  "kent-2014-covering-report-and-appendix-b": [
    [
      "commentary-figure A182 against E177: ▲ 1.9%",
      "Theft and handling: 23,690 to 24,137 is 1.887%, which is 1.9%; the table prints 1.8%, and the text repeats it.",
    ],
    [
      "commentary-period A234 against D230: no figure for that: its newest figure is Apr – Mar 2012/13",
      "Casualties: the text calls the data of 2013 unvalidated; the table's figures end with March 2013.",
    ],
  ],
  "kent-2008-framework": [],
  "medway-2013-14-action-plan-update": [],
};

const IN_SAMPLES: Readonly<Record<string, Expected>> = {
  "kent-2012": [
    [
      "commentary-period Substance Misuse!A12 against E11: no figure for that: its newest quarter is Q4 2010/11",
      "As in the paper of 2012.",
    ],
  ],
  "kent-2014": [
    [
      "commentary-figure Acquisitive Crime!A13 against E8: ▲ 1.9%",
      "As in the paper of 2014: the printed 1.8% is wrong, and the text repeats it.",
    ],
    [
      "commentary-period Road Safety!A12 against E8: no figure for that: its newest figure is Apr – Mar 2012/13",
      "As in the paper of 2014.",
    ],
  ],
  "kent-2008-framework": [],
  "medway-2013-14": [],
};

const cellOf = (text: string): Cell | undefined =>
  text === "" ? undefined : { value: text, kind: "text", text, format: "General", fill: null };

/** Puts a paper's text on a sheet: a line a row, a tab between cells, marks of bold and italic left out. */
function gridOf(text: string): Grid {
  const cells = text.split(/\r?\n/).map((line) =>
    line
      .replace(/<\/p>\s*<p>/g, "\n")
      .replace(/<\/?[a-z]+>|\*+/g, "")
      .split("\t")
      .map((cell) => cellOf(cell.trim())),
  );
  return {
    sheet: "Paper",
    hidden: false,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const paper = (name: string): string => readFileSync(join(PAPERS, `${name}.txt`), "utf8");

const readPaper = (text: string): readonly Finding[] =>
  readAppendix([{ format: "xlsx", looksWereRead: false, grids: [gridOf(text)] }]).findings;

function inShort(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ code }) => code.startsWith("commentary-"))
    .map(({ code, place, other, message }) => {
      const given = /(?:the table gives|its figures give) (.*?) \(/.exec(message)?.[1] ?? "";
      const sheet = place === null || place.sheet === "Paper" ? "" : `${place.sheet}!`;
      return `${code} ${sheet}${place?.cell ?? ""} against ${other?.cell ?? ""}: ${given}`;
    });
}

withPapers("the published papers", () => {
  test.each(Object.entries(IN_PAPERS))("%s: what is found, and nothing else", (name, expected) => {
    expect(inShort(readPaper(paper(name)))).toEqual(expected.map(([finding]) => finding));
  });

  // Only the number or the way is changed: the rest of each sentence stays as it was published.
  test.each<[string, RegExp, string, string]>([
    ["kent-2012-appendix-a", /\(18\.7%\)/, "(17.8%)", "commentary-figure A37 against D33: 18.7%"],
    [
      "kent-2012-appendix-a",
      /has decreased (?=across Kent with)/,
      "has increased ",
      "commentary-direction A11 against E10: ▼ 2.0 percentage points against last year and ▼ 1.6 percentage points against the baseline",
    ],
    [
      "kent-2014-covering-report-and-appendix-b",
      /from 4\.5% to 2%/,
      "from 4.5% to 3%",
      "commentary-figure A102 against D101: 2.0%",
    ],
    [
      "kent-2014-covering-report-and-appendix-b",
      /from 4\.5% to 2%/,
      "from 5.4% to 2%",
      "commentary-figure A102 against B101: 4.5%",
    ],
    [
      "kent-2014-covering-report-and-appendix-b",
      /has decreased (?=across Kent since)/,
      "has increased ",
      "commentary-direction A102 against F101: ▼ 2.5 percentage points",
    ],
    [
      "kent-2014-covering-report-and-appendix-b",
      /\(21\.5%\)/,
      "(25.1%)",
      "commentary-figure A137 against D131: 21.5%",
    ],
    [
      "kent-2014-covering-report-and-appendix-b",
      /currently 25 (?=KSI)/,
      "currently 52 ",
      "commentary-figure A232 against E230: ▲ 25",
    ],
    [
      "kent-2014-covering-report-and-appendix-b",
      /a 4\.8% rise/,
      "a 8.4% rise",
      "commentary-figure A232 against E230: ▲ 4.8%",
    ],
  ])("%s with %s as “%s”: it is found", (name, from, to, expected) => {
    const text = paper(name);
    expect(text).toMatch(from);
    const found = inShort(readPaper(text.replace(from, to)));
    const known = (IN_PAPERS[name] ?? []).map(([finding]) => finding);
    expect(found.filter((finding) => !known.includes(finding))).toEqual([expected]);
  });
});

describe("the samples", () => {
  test.each(Object.entries(IN_SAMPLES))("%s: what is found, and nothing else", (name, expected) => {
    const { findings } = readAppendix([readWorkbookFile(`assets/samples/${name}.xlsx`)]);
    expect(inShort(findings)).toEqual(expected.map(([finding]) => finding));
  });
});
