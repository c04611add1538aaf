import { planAppendix, readAppendix } from "../../src/appendix.ts";
import { textMark } from "../../src/domain/text-mark.ts";
import { readRowMark } from "../../src/grid/row-mark.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";
import { textsOf } from "./grid-of-plan.ts";

const TYPED = "Two crossings near schools are to be rebuilt by May.";

/**
 * Built from the sample of 2014 in November 2026; a lead has typed one paragraph into it since. It is never
 * to be built anew: tabs out in the world carry the marks that they were written with.
 */
const EARLIER = "tests/workbooks/appendix-november-2026.xlsx";

describe("an appendix that an earlier version has built", () => {
  const appendix = readAppendix([readWorkbookFile(EARLIER)]);

  test("is read with the one text that was typed, and nothing else is taken for typed", () => {
    const ofWords = appendix.findings.filter(({ code }) => /^words-|^two-texts$/.test(code));
    expect(ofWords).toEqual([]);
    const texts = textsOf(planAppendix(appendix, "2026-11-25"));
    expect(texts.filter((text) => text === TYPED)).toHaveLength(1);
    expect(texts).not.toContain("Typed outside the open cells");
  });

  test("holds the indicators that its source held", () => {
    const source = readAppendix([readWorkbookFile("assets/samples/kent-2014.xlsx")]);
    const ratings = ({ agreement }: typeof source) =>
      agreement.priorities.map(({ name, parts }) => [
        name,
        parts.flatMap((part) =>
          part.kind === "table"
            ? part.table.indicators.map((it) => [it.name, it.judgement.rating.colour])
            : [],
        ),
      ]);
    expect(ratings(appendix)).toEqual(ratings(source));
  });
});

test("a mark of a text and of a row stay what they are", () => {
  expect(textMark("Burglary rose.")).toBe("r10hq88a");
  expect(readRowMark("action/3/website|A=1x2y|C?progress+:1a.2b:3c:4d:5e")).toEqual({
    key: "action/3/website",
    cells: [
      { kind: "fixed", column: 0, mark: "1x2y" },
      {
        kind: "open",
        column: 2,
        field: "progress",
        goesOn: "space",
        history: ["1a", "2b"],
        prompt: "3c",
        source: "4d",
        beside: "5e",
      },
    ],
  });
});
