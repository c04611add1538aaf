import type { BuildOutcome } from "../workbook/workbook.ts";
import type { PaneLead } from "./leads/pane-leads.ts";
import type { Loaded } from "./use-reading.ts";

/** The priority's tab that is in front of the person. */
export interface TabInFront {
  readonly lead: PaneLead;
  /** True where it can be built alone: the appendix stands, and a build writes into it. */
  readonly isBuildable: boolean;
}

/**
 * Finds the priority whose tab is in front; null where another sheet is.
 *
 * @param built the tabs that were written since the workbook was opened
 */
export function tabInFront(
  { own, reading }: Loaded,
  built: BuildOutcome["tabs"],
  sheet: string | null,
): TabInFront | null {
  if (sheet === null) return null;
  const standing = own.flatMap(({ tabs = new Map<string, string>() }) => [...tabs]);
  const written = [...standing, ...built.map(({ key, name }) => [key, name] as const)];
  const key = written.find(([, name]) => name === sheet)?.[0];
  const lead = reading.leads.find((one) => one.key === key || one.tab === sheet);
  return lead === undefined ? null : { lead, isBuildable: lead.key === key };
}
