import { join } from "node:path";

import { readAppendix, type PolarityChoice } from "../../src/appendix.ts";
import { indicatorsOf } from "../../src/domain/agreement.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";

const KENT = readWorkbookFile(join("assets", "samples", "kent-2014.xlsx"));

const readWith = (drawing: string, polarities: readonly PolarityChoice[]) =>
  readAppendix(
    [{ format: "xlsx", grids: [drawnGrid(drawing, "Crime")], looksWereRead: true }],
    {},
    { polarities },
  );

const indicatorsIn = (appendix: ReturnType<typeof readAppendix>) =>
  appendix.agreement.priorities.flatMap(indicatorsOf);

const BURGLARY = `
  | Indicator | 2011/12 | 2012/13 |
  | Burglary  | 12      | 9       |
`;

test("what a person says is better counts as stated, and is no longer asked", () => {
  const appendix = readWith(BURGLARY, [
    { priority: "Crime", indicator: "Burglary", polarity: "lower" },
  ]);
  const [indicator] = indicatorsIn(appendix);
  expect(indicator).toMatchObject({ polarity: "lower", polaritySource: "stated" });
  expect(indicator?.judgement.rating).toMatchObject({ colour: "green", assumed: false });
  expect(appendix.findings.map(({ code }) => code)).not.toContain("polarity-assumed");
});

test.each([
  ["higher", "red", "earlierFigures"],
  ["lower", "green", "earlierFigures"],
  ["none", "notRated", "noPolarity"],
] as const)("with %s better the same figures are %s", (polarity, colour, reason) => {
  const [indicator] = indicatorsIn(
    readWith(BURGLARY, [{ priority: "Crime", indicator: "Burglary", polarity }]),
  );
  expect(indicator?.judgement.rating).toMatchObject({ colour, reason: { kind: reason } });
});

test("a person's word goes before the workbook's own", () => {
  const [indicator] = indicatorsIn(
    readWith(
      `
      | Indicator | 2011/12 | 2012/13 | Polarity |
      | Burglary  | 12      | 9       | Higher   |
    `,
      [{ priority: "Crime", indicator: "Burglary", polarity: "lower" }],
    ),
  );
  expect(indicator?.polarity).toBe("lower");
});

test("a target without a direction takes it from what a person says", () => {
  const [indicator] = indicatorsIn(
    readWith(
      `
      | Indicator     | 2012/13 | Target 2012/13 |
      | Contacts made | 12      | 10             |
    `,
      [{ priority: "Crime", indicator: "Contacts made", polarity: "higher" }],
    ),
  );
  expect(indicator?.targets[0]?.test).toBe("atLeast");
});

test("names count whatever their case, spaces and dashes", () => {
  const [indicator] = indicatorsIn(
    readWith(BURGLARY, [{ priority: " CRIME", indicator: "burglary ", polarity: "higher" }]),
  );
  expect(indicator?.polaritySource).toBe("stated");
});

test("an indicator of the same name under another priority is left alone", () => {
  const [indicator] = indicatorsIn(
    readWith(BURGLARY, [{ priority: "Housing", indicator: "Burglary", polarity: "higher" }]),
  );
  expect(indicator?.polaritySource).toBe("suggested");
});

test("every question about a polarity is answered by its own names", () => {
  const questions = readAppendix([KENT]).findings.flatMap(({ polarity }) => polarity ?? []);
  expect(questions).toHaveLength(8);
  const answered = readAppendix(
    [KENT],
    {},
    {
      polarities: questions.map(({ priority, indicator, suggested }) => ({
        priority,
        indicator,
        polarity: suggested,
      })),
    },
  );
  expect(answered.findings.filter(({ polarity }) => polarity !== undefined)).toEqual([]);
  expect(indicatorsIn(answered).filter(({ judgement }) => judgement.rating.assumed)).toEqual([]);
});
