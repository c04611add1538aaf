/** Loads the program of the view of who owes what. */
export const loadLeads = () => import("./leads/Leads.tsx");

/** Loads the program of the tasks beside the build. */
export const loadMore = () => import("./more/More.tsx");

/** Loads both ahead, once the page is drawn: from then on it needs nothing more from its server. */
export function loadViewsAhead(): void {
  // What cannot be loaded now is asked for again when it is wanted.
  Promise.all([loadLeads(), loadMore()]).catch(() => undefined);
}
