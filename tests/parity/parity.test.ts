import fc from "fast-check";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadBookFile } from "../excel-host/files/load-book.ts";
import { buildBook } from "../excel-host/build-book.ts";
import type { Book } from "../excel-host/model/book.ts";
import type { Given } from "../excel-host/model/content.ts";
import { tinyPlan } from "../workbook/excel/tiny-plan.ts";
import { openExcel, planFor } from "../workbook/excel/open-excel.ts";
import { buildBoth } from "./build-both.ts";

jest.setTimeout(600_000);

/** What Excel would make something else of, if it were let. */
const ODD_TEXTS = [
  "=SUM(A1:A9)",
  "+44 1622 000000",
  "-5% on last year",
  "@home scheme",
  "'10/11 baseline",
  "2010/11",
  "3-4",
  "1 March 2014",
  "TRUE",
  "#N/A",
  "007",
  "1e5",
  "50%",
  "£12",
  "Mar-14",
  "_x000D_ in a text",
  "a <b> & “c”",
  "first line\nsecond line",
] as const;

const words = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
);

const figure = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.round(value * 1000) / 1000),
  fc.constantFrom("n/a", "12.5%", "*", "1,250", ""),
);

const priority = fc.record({
  name: words,
  lead: words,
  indicators: fc.array(fc.record({ name: words, figures: fc.tuple(figure, figure, figure) }), {
    minLength: 1,
    maxLength: 4,
  }),
  actions: fc.array(fc.record({ action: words, progress: words }), { maxLength: 3 }),
});

interface Drawn {
  readonly name: string;
  readonly lead: string;
  readonly indicators: readonly { readonly name: string; readonly figures: readonly Given[] }[];
  readonly actions: readonly { readonly action: string; readonly progress: string }[];
}

/** Texts are typed with an apostrophe, so that they stand in the source as they are. */
const typed = (value: Given): Given =>
  typeof value === "string" && value !== "" ? `'${value}` : value;

const drawBook = (priorities: readonly Drawn[]): Book =>
  buildBook(
    Object.fromEntries(
      priorities.map(({ name, lead, indicators, actions }, at) => [
        `Source ${at + 1}`,
        [
          ["Priority:", typed(name)],
          ["Lead:", typed(lead)],
          [],
          ["Indicator", "Baseline '10/11", "'2011/12", "'2012/13"],
          ...indicators.map((it) => [it.name, ...it.figures].map(typed)),
          [],
          ["Aims / Actions", "Progress"],
          ...actions.map(({ action, progress }) => [typed(action), typed(progress)]),
        ],
      ]),
    ),
  );

const SAMPLES = join("assets", "samples");

describe("live Excel and a file", () => {
  test.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))(
    "show the same appendix of %s",
    async (name) => {
      const excel = openExcel(loadBookFile(join(SAMPLES, name)));
      const plan = await planFor(excel.workbook);
      const { inExcel, inFile } = await buildBoth(excel, plan);
      expect(inExcel).toEqual(inFile);
    },
  );

  test("show the same appendix of a workbook with one of everything, and of one that stood before", async () => {
    const excel = openExcel(buildBook({ Mine: [["words"]] }));
    for (const version of ["first", "second"] as const) {
      const { inExcel, inFile } = await buildBoth(excel, tinyPlan(version));
      expect(inExcel).toEqual(inFile);
    }
  });

  test("show the same appendix whatever people have typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(priority, { minLength: 1, maxLength: 3 }), async (priorities) => {
        const excel = openExcel(drawBook(priorities));
        const plan = await planFor(excel.workbook);
        const { inExcel, inFile } = await buildBoth(excel, plan);
        expect(inExcel).toEqual(inFile);
      }),
      { numRuns: 12, seed: 20140318 },
    );
  });
});
