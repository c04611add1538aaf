import { cellAddress } from "../../grid/address.ts";
import { readTabKeys } from "../../grid/tab-keys.ts";
import type { CellPlan, SheetPlan } from "../sheet-plan.ts";
import type { TabRecord } from "./journal-shape.ts";
import { keysOfPlan, referencesIn } from "./moved-references.ts";
import type { TabToWrite } from "./prepare-build.ts";
import { entryOf } from "./replay-content.ts";
import { PROTECTION } from "./replay-pages.ts";
import { briefly, type Requests } from "./requests.ts";
import { putBackTab } from "./restore-workbook.ts";
import { laterCopy } from "./safety-copy.ts";
import { sizeOf } from "./sheet-areas.ts";
import { askCopy, MOST_COPIED, type Standing } from "./standing-grid.ts";
import type { WrittenTab } from "./written-tab.ts";

/** A tab that somebody typed into between the reading before its writing and the writing itself. */
export interface EditedTab {
  readonly tab: TabRecord;
  readonly before: Standing;
  /** The keys of its rows as it stands, by row counted from 0. */
  readonly keys: ReadonlyMap<number, string>;
  /** What it was to become. */
  readonly plan: SheetPlan;
  readonly laters: readonly string[];
}

/** What putting back a tab, or a cell, adds to a request, in bytes. */
const ONE_TAB = 20_000;
const ONE_CELL = 600;

/**
 * Finds the tabs that are being edited. A copy is made in the very request that writes over the tab, so it
 * holds the truth: where it is not what was read, somebody typed in between.
 */
export async function findEdited(
  context: Excel.RequestContext,
  requests: Requests,
  tabs: readonly TabToWrite[],
  written: readonly WrittenTab[],
): Promise<readonly EditedTab[]> {
  const edited: EditedTab[] = [];
  let asked: (() => readonly EditedTab[])[] = [];
  let cells = 0;
  const take = async (): Promise<void> => {
    await requests.send();
    edited.push(...asked.flatMap((read) => read()));
    asked = [];
    cells = 0;
  };
  for (const [at, { standing }] of tabs.entries()) {
    const own = written[at];
    if (standing === null || own === undefined || own.before === null) continue;
    const { before, plan, laters } = own;
    const { used } = standing.settings;
    const size = used === null ? 0 : sizeOf(used);
    if (asked.length > 0 && cells + size > MOST_COPIED) await take();
    cells += size;
    const copy = context.workbook.worksheets.getItem(standing.copy);
    const column = readTabKeys(before.grid)?.column ?? null;
    const read = await askCopy(copy, column, used, requests.send);
    asked.push(() => {
      const { digest, keys } = read();
      return digest === before.digest ? [] : [{ tab: standing, before, keys, plan, laters }];
    });
  }
  if (asked.length > 0) await take();
  return edited;
}

/**
 * Puts edited tabs back as they were. Formulas on other tabs that look at one of them expect its planned
 * rows; where it has others, they become what they would have shown.
 *
 * @returns the names of the copies of what had been made of them
 */
export async function leaveEdited(
  context: Excel.RequestContext,
  requests: Requests,
  written: readonly WrittenTab[],
  edited: readonly EditedTab[],
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  const made: string[] = [];
  for (const { tab, plan, laters } of edited) {
    const later = laterCopy(tab.copy, laters.length + 1);
    made.push(later);
    await requests.make(ONE_TAB, () => {
      const sheet = worksheets.getItem(tab.id);
      if (plan.isProtected) sheet.protection.unprotect();
      putBackTab(context, tab, later);
    });
  }
  const elsewhere = new Set(edited.filter(hasOtherRows).map(({ tab }) => tab.name.toLowerCase()));
  if (elsewhere.size === 0) return made;
  for (const { id, plan } of written) {
    if (edited.some(({ tab }) => tab.id === id)) continue;
    await standStill(requests, worksheets.getItem(id), plan, elsewhere);
  }
  return made;
}

const hasOtherRows = ({ keys, plan }: EditedTab): boolean => {
  const planned = keysOfPlan(plan);
  return planned.size !== keys.size || [...planned].some(([row, key]) => keys.get(row) !== key);
};

/** Turns the formulas of a tab that look at certain others into what they give. */
async function standStill(
  requests: Requests,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  elsewhere: ReadonlySet<string>,
): Promise<void> {
  const looking = plan.rows.flatMap(({ cells }, row) =>
    cells.filter((cell) => looksAt(cell, elsewhere)).map((cell) => ({ row, cell })),
  );
  if (looking.length === 0) return;
  if (plan.isProtected) {
    await requests.make(ONE_CELL, () => {
      sheet.protection.unprotect();
    });
  }
  for (const { row, cell } of looking) {
    await requests.make(ONE_CELL, () => {
      const range = briefly(sheet.getRange(cellAddress(row, cell.column)));
      range.formulas = [[shownBy(cell)]];
    });
  }
  if (plan.isProtected) {
    await requests.make(ONE_CELL, () => {
      sheet.protection.protect(PROTECTION);
    });
  }
}

const looksAt = ({ content }: CellPlan, sheets: ReadonlySet<string>): boolean =>
  content.kind === "formula" &&
  referencesIn(content.formula).some(({ sheet }) => sheets.has(sheet.toLowerCase()));

function shownBy({ content }: CellPlan): string | number {
  if (content.kind !== "formula") return entryOf(content);
  const { cached } = content;
  return typeof cached === "number" ? cached : entryOf({ kind: "text", text: cached });
}
