/** What a person may ask for that the pane does not begin with. */
export const loadLeads = () => import("./leads/Leads.tsx");
export const loadMore = () => import("./more/More.tsx");
/** Keeps words that were typed into tabs, while they are written over: large, and needed by no pane that only shows. */
export const loadWords = () => import("../appendix.ts");

/** Loads all of it, so that the page needs nothing more from its server; what fails is loaded when it is needed. */
export function loadEverything(): void {
  for (const load of [loadLeads, loadMore, loadWords]) load().catch(() => undefined);
}
