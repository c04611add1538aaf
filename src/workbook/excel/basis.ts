import type { Area } from "../../grid/grid.ts";
import { readTabKeys, type TabKeys } from "../../grid/tab-keys.ts";
import type { SheetPlan } from "../sheet-plan.ts";
import { findTabs, type StandingTab } from "./find-tabs.ts";
import { keysOfPlan } from "./moved-references.ts";
import type { ReadSheet } from "./read-sheets.ts";
import type { NameFacts, SheetFacts } from "./sheet-facts.ts";

/** What a plan was made from: it holds as long as the workbook is still the same. */
export interface Basis {
  /** A person's own sheets, in their order. */
  readonly sources: readonly SourceFacts[];
  /** All sheets with our mark, copied tabs too. */
  readonly marked: readonly MarkedSheet[];
  /** Which sheet is which tab. */
  readonly tabs: ReadonlyMap<string, StandingTab>;
}

export interface SourceFacts {
  readonly facts: SheetFacts;
  readonly full: Area | null;
  readonly digest: string;
}

export interface MarkedSheet {
  readonly facts: SheetFacts;
  readonly keys: Pick<TabKeys, "tab" | "column" | "rows">;
  /** Null for a tab that was written since it was read. */
  readonly read: Pick<SourceFacts, "full" | "digest"> | null;
}

/** Keeps of what was read what a build needs to know later. */
export function basisOf(sheets: readonly ReadSheet[], names: readonly NameFacts[]): Basis {
  const sources: SourceFacts[] = [];
  const marked: MarkedSheet[] = [];
  for (const { facts, grid, full, digest } of sheets) {
    const keys = readTabKeys(grid);
    if (keys === null) sources.push({ facts, full, digest });
    else marked.push({ facts, keys, read: { full, digest } });
  }
  return { sources, marked, tabs: findTabs(sheets, names) };
}

/** The tabs that a plan writes over, as they were read. */
export const standingTabs = (
  { marked, tabs }: Basis,
  plan: readonly SheetPlan[],
): readonly SourceFacts[] => {
  const ids = new Set(plan.map(({ key }) => tabs.get(key)?.facts.id));
  return marked.flatMap(({ facts, read }) =>
    read !== null && ids.has(facts.id) ? [{ facts, ...read }] : [],
  );
};

/** Adds the tabs that a build has written; a person's own sheets are as they were. */
export function withTabs(
  basis: Basis,
  written: readonly { readonly id: string; readonly plan: SheetPlan }[],
): Basis {
  const fresh = written.map(({ id, plan }): readonly [string, MarkedSheet] => {
    const keys = {
      tab: plan.key,
      column: plan.hiddenColumns[0] ?? 0,
      rows: keysOfPlan(plan),
    };
    return [
      plan.key,
      { facts: { id, name: plan.name, isVisible: plan.isHidden !== true }, keys, read: null },
    ];
  });
  const ids = new Set(written.map(({ id }) => id));
  return {
    sources: basis.sources,
    marked: [
      ...basis.marked.filter(({ facts }) => !ids.has(facts.id)),
      ...fresh.map(([, sheet]) => sheet),
    ],
    tabs: new Map([...basis.tabs, ...fresh]),
  };
}

/** Tells whether the workbook has the same sheets: a person's own ones in the same order, shown or hidden alike. */
export function hasSameSheets(basis: Basis, sheets: readonly SheetFacts[]): boolean {
  const markedIds = new Set(basis.marked.map(({ facts }) => facts.id));
  const sources = sheets.filter(({ id }) => !markedIds.has(id));
  const marked = sheets.filter(({ id }) => markedIds.has(id));
  return (
    sources.length === basis.sources.length &&
    marked.length === basis.marked.length &&
    sources.every((sheet, at) => isSame(sheet, basis.sources[at]?.facts)) &&
    marked.every((sheet) =>
      basis.marked.some(({ facts }) => facts.id === sheet.id && facts.name === sheet.name),
    )
  );
}

const isSame = (one: SheetFacts, other: SheetFacts | undefined): boolean =>
  one.id === other?.id && one.name === other.name && one.isVisible === other.isVisible;
