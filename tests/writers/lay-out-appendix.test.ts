import type { CellPlan, SheetPlan } from "../../src/workbook/sheet-plan.ts";
import { cellAddress } from "../../src/grid/address.ts";
import { layOutAppendix } from "../../src/writers/lay-out-appendix.ts";
import { spanPoints, PAGE_GRID } from "../../src/writers/page-grid.ts";
import { textHeight } from "../../src/writers/text-height.ts";
import { STYLES } from "../../src/writers/theme.ts";
import { exampleReport } from "./example.ts";

const plan = layOutAppendix(exampleReport());

const sheetOf = (name: string): SheetPlan => {
  const sheet = plan.sheets.find((own) => own.name === name);
  if (sheet === undefined) throw new Error(`no sheet: ${name}`);
  return sheet;
};
const cellsOf = (sheet: SheetPlan): readonly { readonly row: number; readonly cell: CellPlan }[] =>
  sheet.rows.flatMap(({ cells }, row) => cells.map((cell) => ({ row, cell })));
const NO_CELL: CellPlan = {
  column: 0,
  content: { kind: "empty" },
  style: "",
  format: null,
  link: null,
};
const textOf = ({ content }: CellPlan): string =>
  content.kind === "text" ? content.text : content.kind === "formula" ? String(content.cached) : "";
/** The formulas of the row that begins with some words, by column. */
const formulasOf = (name: string, words: string) => {
  const row = sheetOf(name).rows.find(({ cells }) =>
    cells.some((cell) => textOf(cell).startsWith(words)),
  );
  return Object.fromEntries(
    (row?.cells ?? []).flatMap(({ column, content }) =>
      content.kind === "formula"
        ? [
            [
              "ABCDEFGHIJ".charAt(column),
              [content.formula.replace(/([A-J])\d+/g, "$1"), content.cached],
            ],
          ]
        : [],
    ),
  );
};

describe("the tabs", () => {
  test("are an overview, one for each priority, and the normalised table", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "Overview",
      "Domestic Abuse",
      "Anti-Social Behaviour including",
      "Acquisitive Crime",
      "Substance Misuse",
      "Tackle ASB and Envirocrime",
      "Tackle Substance and Alcohol",
      "overview (2)",
      "Indicators",
    ]);
  });

  test("share one grid of columns that fills A4 landscape at 92 %", () => {
    for (const { columnWidths } of plan.sheets.slice(0, -1)) expect(columnWidths).toBe(PAGE_GRID);
    expect(spanPoints({ left: 0, right: PAGE_GRID.length - 1 })).toBeLessThanOrEqual(840);
    expect(spanPoints({ left: 0, right: PAGE_GRID.length - 1 })).toBeGreaterThan(755);
  });

  test("repeat their heading rows on every page", () => {
    expect(plan.sheets.map(({ print }) => print.repeatedRows?.last)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1, 0,
    ]);
  });

  test("say in the footer whose report it is, how old the figures are and which page it is", () => {
    expect(sheetOf("Overview").print.footer).toEqual({
      left: "Appendix B: CSA Performance Monitoring – 18th March 2014",
      centre: "figures as at January 2014 · built on 23 November 2026",
      right: "Page {page} of {pages}",
    });
  });

  test("never merge two areas over one cell", () => {
    for (const { merges } of plan.sheets) {
      const covered = merges.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
          const width = right - left + 1;
          return cellAddress(top + Math.floor(index / width), left + (index % width));
        }),
      );
      expect(new Set(covered).size).toBe(covered.length);
    }
  });

  test("name each cell once, in the order of the columns", () => {
    for (const sheet of plan.sheets) {
      for (const { cells } of sheet.rows) {
        const columns = cells.map(({ column }) => column);
        expect(columns).toEqual([...new Set(columns)].sort((one, other) => one - other));
      }
    }
  });
});

describe("the keys", () => {
  const keysIn = ({ rows, hiddenColumns }: SheetPlan): readonly string[] =>
    rows.flatMap(({ cells }) =>
      cells.filter(({ column }) => hiddenColumns.includes(column)).map(textOf),
    );

  test("say in a hidden column which tab it is", () => {
    expect(plan.sheets.map((sheet) => keysIn(sheet)[0]?.split("|")[0])).toEqual(
      plan.sheets.map(({ key }) => `appendix-builder:${key}`),
    );
    expect(new Set(plan.sheets.map(({ key }) => key)).size).toBe(plan.sheets.length);
  });

  test("name each indicator of a priority once", () => {
    const keys = keysIn(sheetOf("Domestic Abuse")).filter((key) => key.startsWith("indicator/"));
    expect(keys.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("every row", () => {
  test("is tall enough for its text, and none taller than Excel allows", () => {
    for (const sheet of plan.sheets) {
      for (const { row, cell } of cellsOf(sheet)) {
        const text = textOf(cell);
        const style = plan.styles[cell.style];
        if (text === "" || style?.wrap !== true) continue;
        const merge = sheet.merges.find(({ top, left }) => top === row && left === cell.column);
        const { bottom, right } = merge ?? { bottom: row, right: cell.column };
        const setting = {
          width: spanPoints({ left: cell.column, right }, sheet.columnWidths),
          size: style.font.size,
          bold: style.font.bold,
          indent: style.indent,
        };
        const height = sheet.rows.slice(row, bottom + 1).reduce((sum, own) => sum + own.height, 0);
        expect([text, height >= textHeight(text, setting)]).toEqual([text, true]);
      }
      for (const { height } of sheet.rows) expect(height).toBeLessThanOrEqual(409);
    }
  });

  test("of a long text goes on below in a finished paper, beside cells merged down", () => {
    const { sheets } = layOutAppendix(exampleReport(true));
    const sheet = sheets.find(({ name }) => name === "Domestic Abuse") ?? sheetOf("Overview");
    const tall = sheet.merges.filter(({ top, bottom, left }) => bottom - top >= 2 && left === 9);
    expect(tall.length).toBe(1);
  });

  test("that is a heading stays on the page of what it heads", () => {
    for (const { rows } of plan.sheets) {
      rows.forEach(({ startsPage }, index) => {
        if (!startsPage) return;
        const above = rows[index - 1]?.cells[0]?.style ?? "";
        expect(above).not.toMatch(/^(section|head|subhead|aim)/);
      });
    }
  });
});

describe("[D6] a difference", () => {
  test("of counts is a live formula in percent", () => {
    expect(formulasOf("Domestic Abuse", "Number of Domestic")).toMatchObject({
      H: ["ROUND(ROUND((G-F)/ABS(F),12),3)", 0.034],
      I: ["ROUND(ROUND((G-E)/ABS(E),12),3)", 0.079],
    });
  });

  test("of percentages is a live formula in points", () => {
    expect(formulasOf("Domestic Abuse", "% of repeat MARAC")).toMatchObject({
      H: ["ROUND(ROUND(G-F,10)*100,1)", -0.7],
      I: ["ROUND(ROUND(G-E,10)*100,1)", 6.6],
    });
  });

  test("[D4] from nought is words that become a percentage when the nought is corrected", () => {
    const [formula, cached] = formulasOf("Acquisitive Crime", "Heritage")["H"] ?? [];
    expect(cached).toBe("▲ 7 (from 0)");
    expect(formula).toMatch(/^IF\(F=0,.*ROUND\(ROUND\(\(G-F\)\/ABS\(F\),12\),3\)\)$/);
  });
});

describe("a rating", () => {
  test("[R4] follows both earlier figures, with the words it has today cached", () => {
    const [formula, cached] = formulasOf("Domestic Abuse", "% of repeat MARAC")["J"] ?? [];
    expect(cached).toBe("Amber (assumed)\nworse than baseline");
    expect(formula).toContain(
      "CHOOSE(5+3*SIGN(ROUND(F,3)-ROUND(G,3))+SIGN(ROUND(E,3)-ROUND(G,3)),",
    );
  });

  test("[R4] follows the only earlier figure there is", () => {
    const [formula] = formulasOf("Acquisitive Crime", "Metal thefts")["J"] ?? [];
    expect(formula).toContain("CHOOSE(2+SIGN(ROUND(E,0)-ROUND(G,0)),");
  });

  test("[R3] follows a target that stands in a cell", () => {
    const [formula, cached] =
      formulasOf("Tackle ASB and Envirocrime", "The percentage of those")["J"] ?? [];
    expect(cached).toBe("Amber (assumed)\nmissed by 1.8 points");
    expect(formula).toContain("ROUND((C-ROUND(I,3))*100,10)");
    expect(formula).toContain("MIN(2,ROUND(ABS(C)*100*10%,10))");
  });

  test("[R6] follows the sum of the quarters", () => {
    const formulas = formulasOf("Tackle ASB and Envirocrime", "Reduction in first-time");
    expect(formulas["I"]).toEqual(["SUM(E:H)", 170]);
    expect(formulas["J"]?.[1]).toBe("Green\ntarget met");
  });

  test("is text where no rule can be followed", () => {
    expect(
      formulasOf("Anti-Social Behaviour including", "Percentage of people")["J"],
    ).toBeUndefined();
  });

  test("[R7] is coloured by what its words begin with, as a status is", () => {
    const formats = sheetOf("Domestic Abuse").conditionalFormats.slice(-7);
    expect(formats.map(({ expression }) => expression.replace(/\d+,/, "n,"))).toEqual([
      'LEFT($Jn,5)="Green"',
      'LEFT($Jn,5)="Amber"',
      'LEFT($Jn,3)="Red"',
      'LEFT($Jn,9)="Not rated"',
      'LEFT($Jn,8)="Complete"',
      'LEFT($Jn,11)="In progress"',
      'LEFT($Jn,10)="Incomplete"',
    ]);
  });
});

describe("[R7] every signal", () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  test("and every other text passes WCAG AA on its fill", () => {
    for (const { font, fill } of Object.values(STYLES)) {
      expect(contrast(font.colour, fill ?? "FFFFFF")).toBeGreaterThanOrEqual(4.5);
    }
    for (const { fill, fontColour } of sheetOf("Overview").conditionalFormats) {
      expect(contrast(fontColour, fill ?? "FFFFFF")).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("the overview", () => {
  const overview = sheetOf("Overview");

  test("links to every tab by its defined name", () => {
    const links = new Set(cellsOf(overview).flatMap(({ cell }) => cell.link ?? []));
    const names = plan.names.map(({ name }) => name);
    expect([...links].sort()).toEqual(names.filter((name) => name.includes("Priority")).sort());
  });

  test("counts ratings and statuses on the tabs", () => {
    const row = overview.rows.find(
      ({ cells }) =>
        textOf(cells[0] ?? NO_CELL) === "Domestic Abuse" &&
        cells.some(({ column, content }) => column === 2 && content.kind === "formula"),
    );
    const counted = row?.cells.flatMap(({ content }) =>
      content.kind === "formula" ? [content] : [],
    );
    expect(counted?.map(({ cached }) => cached)).toEqual([1, 1, 0, 1, 1, 2, 1]);
    expect(counted?.[0]?.formula).toMatch(
      /^COUNTIF\('Domestic Abuse'!\$J\$\d+:\$J\$\d+,"Green\*"\)$/,
    );
  });
});

describe("the normalised table", () => {
  const indicators = sheetOf("Indicators");
  const headings = indicators.rows[0]?.cells.map(textOf) ?? [];

  test("has plain headings in one row, and one row for each indicator", () => {
    expect(headings.slice(0, 9)).toEqual([
      "Priority",
      "Code",
      "Framework",
      "Indicator",
      "Unit",
      "Polarity",
      "Polarity source",
      "Baseline",
      "Baseline period",
    ]);
    expect(indicators.rows.length).toBe(1 + exampleReport().indicators.length);
    expect(indicators.merges).toEqual([]);
  });

  test("keeps symbols in their shorthand and differences live over its own cells", () => {
    const row = indicators.rows.find(({ cells }) =>
      cells.some((cell) => textOf(cell) === "Metal thefts"),
    );
    expect(textOf(row?.cells[headings.indexOf("Last year")] ?? NO_CELL)).toBe("[x]");
    const difference = row?.cells[headings.indexOf("Difference to baseline")]?.content;
    expect(difference).toMatchObject({ kind: "formula", cached: -0.473 });
  });
});
