import { columnLetters } from "../../src/grid/address.ts";
import { lookOfSignal, readSignals } from "../../src/workbench/signal-look.ts";
import { PAPER, dotsOf, paginate } from "../../src/workbench/paginate.ts";
import { prepareTab } from "../../src/workbench/tab.ts";
import { writeAppendix } from "../../src/workbook/file/write-appendix.ts";
import { layOutAppendix } from "../../src/writers/lay-out-appendix.ts";
import { exampleReport } from "../writers/example.ts";

const plan = layOutAppendix(exampleReport());

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("a tab on paper", () => {
  test.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s fits its pages, and every row stands on one of them",
    (_, sheet) => {
      const { pages, widths, heights } = paginate(sheet);
      const { margins, repeatedRows } = sheet.print;
      const room = {
        width: PAPER.width - dotsOf(margins.left + margins.right),
        height: PAPER.height - dotsOf(margins.top + margins.bottom),
      };
      expect(sum(widths)).toBeLessThanOrEqual(room.width + 0.01);
      for (const rows of pages) {
        expect(sum(rows.map((row) => heights[row] ?? 0))).toBeLessThanOrEqual(room.height);
      }
      const own = pages.flatMap((rows, page) =>
        page === 0 ? rows : rows.filter((row) => row > (repeatedRows?.last ?? -1)),
      );
      expect(own).toEqual(sheet.rows.map((_row, index) => index));
    },
  );

  test("a page begins where the plan says so, under the rows that repeat", () => {
    const sheet = plan.sheets.find(({ rows }) => rows.some(({ startsPage }) => startsPage));
    if (sheet === undefined) throw new Error("no tab of the example has two pages");
    const starts = sheet.rows.flatMap(({ startsPage }, row) =>
      startsPage && row > 0 ? [row] : [],
    );
    const [, second] = paginate(sheet).pages;
    expect(second?.slice(0, 3)).toEqual([0, 1, starts[0]]);
  });

  test("hidden columns take no room", () => {
    const [sheet] = plan.sheets;
    if (sheet === undefined) throw new Error("the example has no tab");
    const [hidden = -1] = sheet.hiddenColumns;
    expect(paginate({ ...sheet, columnWidths: [...sheet.columnWidths, 9] }).widths[hidden]).toBe(0);
  });

  test("every conditional format that the writers make is understood", () => {
    for (const { conditionalFormats } of plan.sheets) {
      expect(readSignals(conditionalFormats)).toHaveLength(conditionalFormats.length);
    }
  });

  test("a cell is coloured by the word it begins with", () => {
    const column = columnLetters(9);
    const signals = readSignals([
      {
        area: { top: 4, left: 9, bottom: 8, right: 9 },
        expression: `LEFT($${column}5,5)="Amber"`,
        fill: "FFDD00",
        fontColour: "0B0C0C",
      },
    ]);
    const look = { fill: "FFDD00", fontColour: "0B0C0C" };
    expect(lookOfSignal(signals, 6, 9, "Amber\nabove baseline")).toEqual(look);
    expect(lookOfSignal(signals, 6, 9, "Green")).toBeUndefined();
    expect(lookOfSignal(signals, 9, 9, "Amber")).toBeUndefined();
    expect(lookOfSignal(signals, 6, 8, "Amber")).toBeUndefined();
  });

  test("numbers stand as their formats show them", async () => {
    const appendix = { plan, ...(await writeAppendix(plan)) };
    const shown = plan.sheets.flatMap(({ name }) => {
      const tab = prepareTab(appendix, name);
      return (
        tab?.plan.rows.flatMap(({ cells }, row) => cells.map((cell) => tab.textOf(row, cell))) ?? []
      );
    });
    expect(shown).toEqual(expect.arrayContaining(["▲ 18.0%", "24.0%", "18,376"]));
  });
});
