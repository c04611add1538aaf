import type { Grid } from "../../grid/grid.ts";
import { readTabKeys, type TabKeys } from "../../grid/tab-keys.ts";
import type { NameFacts, SheetFacts } from "./sheet-facts.ts";

/** A tab that stands in the workbook. */
export interface StandingTab {
  readonly facts: SheetFacts;
  readonly keys: Pick<TabKeys, "tab" | "column" | "rows">;
}

/** Begins every name that a build gives. */
const OUR_NAMES = /^Appendix_/;
const TARGET = /^=(?:'((?:[^']|'')*)'|([^'!]+))!/;

/**
 * Finds the sheet of each tab by the key it carries. Where several carry the same, somebody copied a
 * tab: the first that a name of ours points to is the tab, else the first of all.
 */
export function findTabs(
  sheets: readonly { readonly facts: SheetFacts; readonly grid: Grid }[],
  names: readonly NameFacts[],
): ReadonlyMap<string, StandingTab> {
  const named = new Set(
    names.filter(({ name }) => OUR_NAMES.test(name)).map(({ formula }) => sheetNamed(formula)),
  );
  const tabs = new Map<string, StandingTab>();
  for (const { facts, grid } of sheets) {
    const keys = readTabKeys(grid);
    if (keys === null) continue;
    const known = tabs.get(keys.tab);
    const isBetter = known === undefined || (!named.has(known.facts.name) && named.has(facts.name));
    if (isBetter) tabs.set(keys.tab, { facts, keys });
  }
  return tabs;
}

/** Reads which sheet a name's formula points to: "='Children''s Safety'!$A$1". */
export function sheetNamed(formula: string): string | null {
  const match = TARGET.exec(formula);
  if (match === null) return null;
  return match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
}
