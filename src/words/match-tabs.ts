import type { Agreement, Priority } from "../domain/agreement.ts";
import { actionKeys, indicatorKeys } from "../domain/plan-keys.ts";
import type { TypedTab } from "../domain/typed-words.ts";
import type { Finding } from "../finding.ts";
import { matchSimilar } from "./similar-names.ts";
import { wordNotice } from "./word-findings.ts";

/** Which tabs belong to which priority. */
export interface TabMatches {
  /** The tabs of a priority, by its key. */
  readonly tabsOf: (key: string) => readonly TypedTab[];
  /** Tabs of priorities that are no longer in the plan, together where they are copies of one. */
  readonly gone: readonly (readonly TypedTab[])[];
  /** Tabs that belong to no one priority: the overview, the table of indicators. */
  readonly others: readonly TypedTab[];
  readonly findings: readonly Finding[];
}

/**
 * Finds the priority that each tab is of: by its key, else by what stands on it or by a similar name,
 * where nothing else fits (Rule W2).
 */
export function matchTabs(
  { priorities }: Agreement,
  keys: readonly string[],
  tabs: readonly TypedTab[],
): TabMatches {
  const own = tabs.filter(({ tab }) => tab.startsWith("priority/"));
  const known = new Set(own.map(({ tab }) => tab));
  const orphans = [...new Map(own.map((tab) => [tab.tab, tab])).values()].filter(
    ({ tab }) => !keys.includes(tab),
  );
  const free = priorities.flatMap((priority, at) => {
    const key = keys[at] ?? "";
    return known.has(key) ? [] : [{ key, name: priority.name, priority }];
  });
  const byRows = matchRows(orphans, free);
  const rest = orphans.filter(({ tab }) => !byRows.has(tab));
  const open = free.filter(({ key }) => ![...byRows.values()].includes(key));
  const byName = matchSimilar(
    rest.map(({ tab, name }) => ({ key: tab, name })),
    open,
  );
  const now = new Map([...byRows, ...byName]);
  const gone = rest.filter(({ tab }) => !byName.has(tab));
  return {
    tabsOf: (key) => own.filter(({ tab }) => tab === key || now.get(tab) === key),
    gone: gone.map(({ tab: key }) => own.filter(({ tab }) => tab === key)),
    others: tabs.filter(({ tab }) => !tab.startsWith("priority/")),
    findings: orphans.flatMap((tab) => {
      const name = free.find(({ key }) => key === now.get(tab.tab))?.name;
      const place = { sheet: tab.sheet, cell: null };
      return name === undefined ? [] : [wordNotice.renamed(place, { before: tab.name, now: name })];
    }),
  };
}

/** A tab and a priority that have at least this part of their rows in common are the same. */
const ENOUGH = 0.5;

const rowsOfTab = ({ slots }: TypedTab): ReadonlySet<string> =>
  new Set(slots.map(({ row }) => row).filter((row) => /^(indicator|action)\//.test(row)));

const rowsOfPriority = (priority: Priority): ReadonlySet<string> =>
  new Set([...indicatorKeys(priority), ...actionKeys(priority)]);

function matchRows(
  tabs: readonly TypedTab[],
  free: readonly { readonly key: string; readonly priority: Priority }[],
): ReadonlyMap<string, string> {
  const pairs = tabs.flatMap((tab) => {
    const before = rowsOfTab(tab);
    return free.flatMap(({ key, priority }) => {
      const now = rowsOfPriority(priority);
      const shared = [...before].filter((row) => now.has(row)).length;
      const part = shared / Math.max(before.size, now.size, 1);
      return part >= ENOUGH ? [{ tab: tab.tab, key }] : [];
    });
  });
  const once = (of: "tab" | "key", value: string): boolean =>
    pairs.filter((pair) => pair[of] === value).length === 1;
  return new Map(
    pairs
      .filter(({ tab, key }) => once("tab", tab) && once("key", key))
      .map(({ tab, key }) => [tab, key]),
  );
}
