import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { kent2008Framework } from "../../assets/samples/make/kent-2008-framework.ts";
import { kent2012 } from "../../assets/samples/make/kent-2012.ts";
import { kent2014 } from "../../assets/samples/make/kent-2014.ts";
import { medway201314 } from "../../assets/samples/make/medway-2013-14.ts";
import { writeWorkbook } from "../../assets/samples/make/sheet.ts";

interface Shown {
  readonly address: string;
  readonly text: string;
  readonly fill: string | null;
}

const openBytes = (bytes: Uint8Array): WorkBook => read(bytes, { cellStyles: true, cellNF: true });

const openSample = (file: string): WorkBook =>
  openBytes(readFileSync(join(process.cwd(), "assets/samples", file)));

/** Gives SheetJS's untyped records by name, so that nothing has to be asserted about them. */
const entriesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);

/** Lists a sheet's cells with the text each shows and its fill. */
function cellsOf(sheet: WorkSheet | undefined): readonly Shown[] {
  return [...entriesOf(sheet)]
    .filter(([address]) => !address.startsWith("!"))
    .map(([address, cell]) => {
      const parts = entriesOf(cell);
      const shown = parts.get("w") ?? parts.get("v") ?? "";
      const fill = entriesOf(entriesOf(parts.get("s")).get("fgColor")).get("rgb");
      const text = typeof shown === "string" ? shown : JSON.stringify(shown);
      return { address, text, fill: typeof fill === "string" ? fill : null };
    });
}

const allCells = (book: WorkBook): readonly Shown[] =>
  book.SheetNames.flatMap((name) => cellsOf(book.Sheets[name]));

const textsOf = (book: WorkBook): readonly string[] => allCells(book).map(({ text }) => text);

/** Lists the differences a workbook prints, sheet by sheet and row by row. */
const differencesOf = (book: WorkBook): readonly string[] =>
  textsOf(book).filter((text) => /^[▲▼◆]/u.test(text));

/** Finds the text beside or behind a label such as "Priority:" on every sheet. */
function labelledTexts(book: WorkBook, label: string): readonly string[] {
  return book.SheetNames.flatMap((name) => {
    const cells = cellsOf(book.Sheets[name]);
    return cells.flatMap(({ text }, index) => {
      if (text === label) return [cells[index + 1]?.text ?? ""];
      return text.startsWith(`${label} `) ? [text.slice(label.length + 1)] : [];
    });
  });
}

const rowOf = (address: string): number => Number(address.replace(/^[A-Z]+/u, ""));

/** Reads each aim's number with the fill of the action's row under it. */
function statusesOf(book: WorkBook): ReadonlyMap<number, string> {
  const statuses = new Map<number, string>();
  for (const name of book.SheetNames) {
    const cells = cellsOf(book.Sheets[name]);
    const heading = cells.find(({ text }) => /^Aims? \/ Actions$/u.test(text));
    for (const { address, text } of cells) {
      const number = /^(\d+)(?: [A-Z]|$)/u.exec(text)?.[1];
      const row = rowOf(address);
      if (number === undefined || heading === undefined || row < rowOf(heading.address)) continue;
      const fill = cells.find((one) => rowOf(one.address) === row + 1 && one.fill !== null)?.fill;
      statuses.set(Number(number), fill ?? "none");
    }
  }
  return statuses;
}

const priorities = [
  "Anti-Social Behaviour including Environmental",
  "Domestic Abuse",
  "Substance Misuse",
  "Acquisitive Crime",
  "Violent Crime",
  "Road Safety",
];
const sheets = [
  "ASB",
  "Domestic Abuse",
  "Substance Misuse",
  "Acquisitive Crime",
  "Violent Crime",
  "Road Safety",
];
const amber = "FFC000";
const green = "00B050";
const eighteen = Array.from({ length: 18 }, (_, index) => index + 1);

describe("Kent, March 2012", () => {
  const book = openSample("kent-2012.xlsx");

  test("has a sheet for each of six priorities, with its lead", () => {
    expect(book.SheetNames).toEqual(sheets);
    expect(labelledTexts(book, "Priority:")).toEqual(priorities);
    expect(labelledTexts(book, "Lead:")).toHaveLength(6);
  });

  test("prints the 12 differences of the paper", () => {
    expect(differencesOf(book)).toEqual(
      ["▼ 2.0", "▲ 3.6%", "◆ 0.0", "▲ 3.7", "▲ 27%", "▲ 2.5%"].concat([
        "▼ 2",
        "▲ 5.2%",
        "▼ 2.6%",
        "▼ 5.1%",
        "▼ 5.0%",
        "▼ 10.5%",
      ]),
    );
  });

  test("shows 18 aims in progress by their fill alone", () => {
    expect([...statusesOf(book)]).toEqual(eighteen.map((number) => [number, amber]));
  });

  test("says that the casualties of 2011 are unvalidated", () => {
    expect(textsOf(book).filter((text) => text.startsWith("NB"))).toEqual([
      expect.stringContaining("unvalidated"),
    ]);
  });
});

describe("Kent, March 2014", () => {
  const book = openSample("kent-2014.xlsx");

  test("has a sheet for each of six priorities, with its lead", () => {
    expect(book.SheetNames).toEqual(sheets);
    expect(labelledTexts(book, "Priority:")).toEqual(priorities);
    expect(labelledTexts(book, "Lead:")).toHaveLength(6);
  });

  test("prints the 20 differences of the paper, the wrong ones too", () => {
    expect(differencesOf(book)).toEqual(
      ["▼ 0.4", "▼ 2.5", "▼ 4.1", "▲ 1.6", "▲ 3.4%", "▲ 7.9%", "▼ 0.2", "◆ 0.0"].concat(
        ["▼ 0.7", "▲ 6.6", "▲ 1.8%", "▼ 4.7%", "▲ 18.0%", "▲ 29.4%", "▲ 27.4%", "▲ 30.5%"],
        ["▲ 25.5%", "▲ 28.8%", "▲ 4.8%", "▼ 1%"],
      ),
    );
  });

  test("shows aims 2, 3 and 8 complete and the others in progress by their fill alone", () => {
    const statuses = statusesOf(book);
    expect([...statuses.keys()]).toEqual(eighteen);
    expect(eighteen.filter((number) => statuses.get(number) === green)).toEqual([2, 3, 8]);
    expect(eighteen.filter((number) => statuses.get(number) === amber)).toHaveLength(15);
  });

  test("prints no figure for substance misuse", () => {
    const texts = cellsOf(book.Sheets["Substance Misuse"]).map(({ text }) => text);
    expect(texts).toContain("Proxy Measure / Indicator");
    expect(texts.filter((text) => /^[\d,.]+%$/u.test(text))).toEqual([]);
  });

  test("says which measure is no longer monitored and which baselines were amended", () => {
    const texts = textsOf(book);
    expect(texts.filter((text) => /no longer monitored/u.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /baselines?\b.*\bamended/u.test(text))).toHaveLength(3);
  });
});

describe("Medway 2013/14", () => {
  const book = openSample("medway-2013-14.xlsx");
  const texts = textsOf(book);

  test("has five priorities, three of them on one sheet", () => {
    const titlesOn = (name: string): number =>
      cellsOf(book.Sheets[name]).filter(({ text }) => /^Priority \d – /u.test(text)).length;
    expect(book.SheetNames.map(titlesOn)).toEqual([3, 1, 1]);
    expect(texts.filter((text) => text === "Action Plan 2013/14 Update")).toHaveLength(3);
  });

  test.each([
    "To Sept 81.5%",
    "Jan to Mar 12",
    "0 No training delivered this quarter",
    "69% (Average 72.5%)",
    "July 2011 to June 2013 - 9.68% Predicted - 8.88%",
    "28% reduction",
    "“",
    "5% (< 275 young people)",
    "Below 28%",
  ])("keeps the cell %j as it was published", (text) => {
    expect(texts).toContain(text);
  });

  test("keeps two figures in one merged cell", () => {
    const cell = cellsOf(book.Sheets["Priorities 1-3"]).find(({ text }) =>
      text.includes("During the day – 85%. After dark – 56%"),
    );
    const merges = book.Sheets["Priorities 1-3"]?.["!merges"] ?? [];
    const row = rowOf(cell?.address ?? "") - 1;
    expect(merges).toContainEqual({ s: { r: row, c: 2 }, e: { r: row, c: 5 } });
  });

  test("prints its national indicators' codes", () => {
    const codes = texts.join(" ").match(/NI ?\d+[a-z]?/gu);
    expect(codes).toEqual(["NI195a", "NI195c", "NI 18", "NI111"]);
  });
});

describe("Kent's framework of 2008", () => {
  const book = openSample("kent-2008-framework.xlsx");
  const codesOn = (name: string): readonly string[] =>
    cellsOf(book.Sheets[name]).flatMap(({ text }) => text.match(/NI ?\d+/gu) ?? []);

  test("lists 40 national indicators, the first 26 in one cell", () => {
    const numbers = Array.from({ length: 35 }, (_, index) => index + 15);
    expect(codesOn("National Indicators")).toEqual(
      [...numbers, 69, 110, 111, 115, 196].map((number) => `NI ${number}`),
    );
    const longest = cellsOf(book.Sheets["National Indicators"]).map(
      ({ text }) => text.split("\n").filter((line) => line.startsWith("NI ")).length,
    );
    expect(Math.max(...longest)).toBe(26);
  });

  test("lists the Kent Agreement's indicators one a row", () => {
    expect(codesOn("Kent Agreement")).toEqual([
      "NI195",
      "NI15",
      "NI21",
      "NI111",
      "NI32",
      "NI3",
      "NI6",
    ]);
  });

  test("has the targets 57 to 62 of Towards 2010", () => {
    const titles = cellsOf(book.Sheets["Towards 2010"]).flatMap(
      ({ text }) => /^Target \d+/u.exec(text) ?? [],
    );
    expect(titles).toEqual([57, 58, 59, 60, 61, 62].map((number) => `Target ${number}`));
  });

  test("has tables that are not about indicators, and no telephone numbers", () => {
    expect(book.SheetNames.slice(0, 4)).toEqual([
      "Directorates",
      "Partnership groups",
      "Responsible Authorities",
      "Contacts",
    ]);
    expect(textsOf(book).filter((text) => /\d{5,}/u.test(text))).toEqual([]);
  });
});

describe("the samples' maker", () => {
  test.each([kent2012, kent2014, medway201314, kent2008Framework])(
    "draws the same cells again as stand in $file",
    async (data) => {
      const kept = openSample(data.file);
      const drawn = openBytes(await writeWorkbook(data));
      expect(drawn.SheetNames).toEqual(kept.SheetNames);
      for (const name of kept.SheetNames) expect(drawn.Sheets[name]).toEqual(kept.Sheets[name]);
      expect(drawn.Props).toEqual(kept.Props);
    },
  );

  test.each([kent2012, kent2014, medway201314, kent2008Framework])(
    "hides nothing in $file",
    ({ file }) => {
      const book = openSample(file);
      expect((book.Workbook?.Sheets ?? []).filter(({ Hidden }) => Hidden !== 0)).toEqual([]);
      for (const name of book.SheetNames) {
        const sheet = book.Sheets[name];
        const lines = [...(sheet?.["!rows"] ?? []), ...(sheet?.["!cols"] ?? [])];
        expect(lines.filter((line) => entriesOf(line).get("hidden") === true)).toEqual([]);
      }
    },
  );
});
