import { planAppendix, readAppendix } from "../../src/appendix.ts";
import { composeDues } from "../../src/document/compose-dues.ts";
import { describeDue, type Due } from "../../src/document/dues.ts";
import type { Grid } from "../../src/grid/grid.ts";
import { cellAddress } from "../../src/grid/address.ts";
import { contentOf, findCell, gridsOfPlan, typeInto, typeOver } from "../words/grid-of-plan.ts";
import { drawSource, HOMES, THEFT } from "../words/source.ts";

const SOURCE = drawSource([THEFT, HOMES]);

const build = (grids: readonly Grid[]): readonly Grid[] =>
  gridsOfPlan(planAppendix(readAppendix([contentOf(grids)]), "2026-11-24"));

function duesOf(grids: readonly Grid[]): readonly Due[] {
  const { agreement, tabs } = readAppendix([contentOf(grids)]);
  return composeDues(agreement, tabs)[0]?.dues ?? [];
}

/** What each due says, and where it leads. */
const placesOf = (dues: readonly Due[]): readonly string[] =>
  dues.map((due) => `${describeDue(due)} at ${due.place?.sheet ?? ""}!${due.place?.cell ?? ""}`);

const addressOf = (grid: Grid | undefined, shown: string): string => {
  if (grid === undefined) throw new Error("no such tab");
  const { row, column } = findCell(grid, shown);
  return cellAddress(row, column);
};

describe("[W10] what is owed has a place", () => {
  const tabs = build([SOURCE]);
  const tab = tabs.find(({ sheet }) => sheet === "Acquisitive crime");

  test("in the source, where no tab stands yet", () => {
    const [missing] = duesOf([SOURCE]);
    expect(missing).toMatchObject({
      kind: "figureMissing",
      place: { sheet: "Plan", cell: addressOf(SOURCE, "TBC") },
    });
  });

  test("on the tab that stands, in the very cell that asks", () => {
    const status = addressOf(tab, "Choose a status");
    expect(placesOf(duesOf([SOURCE, ...tabs]))).toEqual([
      `a figure: “Theft from vehicles” at Acquisitive crime!${addressOf(tab, "Figure?")}`,
      `progress of an action: “Train wardens” at Acquisitive crime!${status.replace(/^[A-Z]+/, columnOf(tab, "Kits are ordered."))}`,
      `status of an action: “Train wardens” at Acquisitive crime!${status}`,
    ]);
  });

  test("where commentary can be typed, for commentary and for a red rating without a reason", () => {
    const silent = drawSource([{ ...THEFT, commentary: [] }]);
    const standing = build([silent]);
    const own = standing.find(({ sheet }) => sheet === "Acquisitive crime");
    const kinds = ["commentaryMissing", "redWithoutReason"];
    const dues = duesOf([silent, ...standing]).filter(({ kind }) => kinds.includes(kind));
    expect(dues.map(({ kind }) => kind)).toEqual(kinds);
    for (const { place } of dues) {
      expect(place?.sheet).toBe("Acquisitive crime");
      expect(place?.cell).toMatch(/^A\d+$/);
    }
    expect(own).toBeDefined();
  });

  test("where words stand that nobody asked for", () => {
    if (tab === undefined) throw new Error("no such tab");
    const stray = typeInto(tab, 2, 12, "Ring the chair about this.");
    const left = duesOf([SOURCE, ...tabs.filter((one) => one !== tab), stray]).filter(
      ({ kind }) => kind === "wordsLeft",
    );
    expect(left.map(({ place }) => place)).toEqual([{ sheet: "Acquisitive crime", cell: "M3" }]);
  });

  test("is owed no more once it is typed there", () => {
    if (tab === undefined) throw new Error("no such tab");
    const given = typeOver(typeOver(tab, "Choose a status", "Complete"), "Figure?", "170");
    const now = duesOf([SOURCE, ...tabs.filter((one) => one !== tab), given]);
    expect(now.map(({ kind }) => kind)).toEqual(["progressMissing"]);
  });
});

const columnOf = (grid: Grid | undefined, shown: string): string =>
  addressOf(grid, shown).replace(/\d+/, "");
