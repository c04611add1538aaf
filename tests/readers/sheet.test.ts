import { readAppendix } from "../../src/appendix.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { read } from "./read-drawing.ts";

/** A priority whose sheet names an area, and says of it what the county's table does not. */
const WITH_AREA = `
  | Priority: | Acquisitive Crime | |
  | Lead: | Kent Police | |
  | | | |
  | Indicator | 2011/12 | 2012/13 |
  | Level of Burglary | 100 | 120 |
  | | | |
  | Swale | | |
  | Burglary fell by 10% on last year. | | |
`;

const paragraphsIn = (drawing: string) =>
  read(drawing).agreement.priorities.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === "paragraph" ? [[part.role, part.text, part.place.cell]] : [],
    ),
  );

const contradictedIn = (drawing: string) =>
  readAppendix([{ format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true }])
    .findings.filter(({ code }) => code.startsWith("commentary-"))
    .map(({ code }) => code);

test("a title within a named priority is kept, above what is said under it", () => {
  expect(paragraphsIn(WITH_AREA)).toEqual([
    ["note", "Swale", "A7"],
    ["commentary", "Burglary fell by 10% on last year.", "A8"],
  ]);
});

test("so is one above a priority's first table, where the priority has a number", () => {
  expect(
    paragraphsIn(`
      | Priority 1 – Acquisitive Crime | | |
      | Swale and Medway | | |
      | Indicator | 2011/12 | 2012/13 |
      | Level of Burglary | 100 | 120 |
    `),
  ).toEqual([["note", "Swale and Medway", "A2"]]);
});

test("a sentence under an area's name is not held against the whole county's table", () => {
  expect(contradictedIn(WITH_AREA)).toEqual([]);
  expect(contradictedIn(WITH_AREA.replace("| Swale |", "| |"))).not.toEqual([]);
});

test("a bare title is no commentary: the lead is asked for it all the same", () => {
  const drawing = WITH_AREA.replace("Burglary fell by 10% on last year.", "");
  const { agreement } = readAppendix([
    { format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true },
  ]);
  const parts = agreement.priorities[0]?.parts.map((part) =>
    part.kind === "paragraph" ? part.role : part.kind,
  );
  expect(parts).toEqual(["table", "note"]);
});
