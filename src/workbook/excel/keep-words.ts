import type { Grid } from "../../grid/grid.ts";
import type { Revise } from "../workbook.ts";
import type { TabRecord } from "./journal-shape.ts";
import { copyTab, nextLaterCopy } from "./safety-copy.ts";
import { readStanding, type Standing } from "./standing-grid.ts";
import { addWords, planOf, writeDifferences } from "./words-of-tab.ts";

/** A tab that stands as it shall, and the copies of what had been made of it before. */
export interface TabToKeep {
  readonly tab: TabRecord;
  /** The names of its later copies. */
  readonly laters: readonly string[];
}

interface Waiting extends TabToKeep {
  /** The digest of the tab when it was read last, right before it was copied; null before the first time. */
  readonly before: string | null;
}

/**
 * Puts into tabs what people typed into what a build had made of them before it was taken back: into the
 * same open cells, and what has none there into rows at the end. Each time it first copies the tab, so
 * that what is typed in this very moment is found too.
 *
 * @param names of all sheets
 * @returns the names of the copies that it made
 */
export async function keepWords(
  context: Excel.RequestContext,
  tabs: readonly TabToKeep[],
  names: readonly string[],
  revise: Revise,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  const made: string[] = [];
  let open: readonly Waiting[] = tabs.map((one) => ({ ...one, before: null }));
  while (open.some(({ laters }) => laters.length > 0)) {
    const next: Waiting[] = [];
    for (const { tab, laters, before } of open) {
      if (laters.length === 0) continue;
      const { id, name, settings, copy } = tab;
      const sheet = worksheets.getItem(id);
      const read = (of: Excel.Worksheet): Promise<Standing> =>
        readStanding(of, name, settings.used, () => context.sync());
      const typedIn: Grid[] = [];
      for (const later of laters) {
        const { digest, grid } = await read(worksheets.getItem(later));
        // What it has itself written over is in the copy too: that has its place by now.
        if (digest !== before) typedIn.push(grid);
      }
      sheet.protection.load("protected");
      const now = await read(sheet);
      const standing = planOf(now.grid, settings);
      const kept = addWords(standing, now.grid, typedIn, before === null, revise);
      if (kept.rows === standing.rows) continue;
      const later = nextLaterCopy(copy, [...names, ...made]);
      made.push(later);
      if (sheet.protection.protected) sheet.protection.unprotect();
      copyTab(context, sheet, settings.used, later);
      writeDifferences(sheet, standing, kept);
      if (settings.protection !== null) sheet.protection.protect(settings.protection);
      await context.sync();
      next.push({ tab, laters: [later], before: now.digest });
    }
    open = next;
  }
  return made;
}
