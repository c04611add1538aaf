import { existsSync, readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";

import { readAppendix } from "../../src/appendix.ts";
import { composeReading, type Reading } from "../../src/document/reading.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";

const SAMPLES = ["kent-2008-framework", "kent-2012", "kent-2014", "medway-2013-14"] as const;

const readingOf = (sample: string): Reading => {
  const { agreement, findings } = readAppendix([readWorkbookFile(`assets/samples/${sample}.xlsx`)]);
  return composeReading(agreement, findings);
};

const SCHEMA = "../shared/read.schema.json";
const withSchema = existsSync(SCHEMA) ? describe : describe.skip;

withSchema("the published contract", () => {
  test.each(SAMPLES)("%s keeps to the schema", (sample) => {
    const schema: unknown = JSON.parse(readFileSync(SCHEMA, "utf8"));
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    const keeps = ajv.compile(schema instanceof Object ? schema : {});
    keeps(JSON.parse(JSON.stringify(readingOf(sample))));
    expect(keeps.errors).toBeNull();
  });
});

describe("the machine-readable reading", () => {
  test("writes figures with period and cell, differences in the short form, the rating with its reason", () => {
    const theft = readingOf("kent-2014")
      .priorities.flatMap((priority) => priority.indicators)
      .find(({ name }) => name.startsWith("Level of Theft"));
    expect(theft).toMatchObject({
      unit: "count",
      polarity: "lower",
      polaritySource: "suggested",
      baseline: { value: 25335, period: { start: "2010-04", end: "2011-03" }, cell: "B8" },
      thisYear: { value: 24137, symbol: null, text: "24,137", cell: "D8" },
      change: { kind: "percent", text: "▲ 1.9%" },
      differenceToBaseline: { text: "▼ 4.7%" },
      rating: "amber",
    });
    expect(theft?.change?.value).toBeCloseTo(1.886872, 5);
    expect(theft?.series.map((figure) => figure.value)).toEqual([23690, 24137]);
  });

  test("keeps an update in words among the notes", () => {
    const casualties = readingOf("medway-2013-14").priorities.at(-1)?.indicators[0];
    expect(casualties?.thisYear).toBeNull();
    expect(casualties?.notes[0]).toContain("9.8%");
  });

  test("an aim without an action is still there", () => {
    const { priorities } = composeReading(
      {
        title: null,
        letter: null,
        reportDate: null,
        priorities: [
          {
            name: "ASB",
            lead: null,
            sheet: "ASB",
            place: { sheet: "ASB", cell: "A1" },
            parts: [
              {
                kind: "aims",
                aims: [
                  {
                    number: "1",
                    text: "Fewer thefts",
                    actions: [],
                    place: { sheet: "ASB", cell: "A2" },
                  },
                ],
              },
            ],
          },
        ],
      },
      [],
    );
    expect(priorities[0]?.actions).toEqual([
      {
        number: "1",
        aim: "Fewer thefts",
        action: "",
        progress: "",
        owner: null,
        due: null,
        status: null,
      },
    ]);
  });
});
