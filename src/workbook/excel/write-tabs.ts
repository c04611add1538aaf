import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookPlan } from "../sheet-plan.ts";
import type { BuildWatch } from "../workbook.ts";
import { BUILT_BY_ANOTHER, refuse } from "./translate-error.ts";
import { findEdited, leaveEdited, type EditedTab } from "./edited-tabs.ts";
import { beginJournal, endJournal, turnJournal } from "./journal.ts";
import type { TabRecord } from "./journal-shape.ts";
import { keptCells } from "./kept-cells.ts";
import { orderSheets } from "./order-sheets.ts";
import { targetOf, type Preparation, type TabToWrite } from "./prepare-build.ts";
import { freeze, PROTECTION } from "./replay-pages.ts";
import { replaySheet } from "./replay-sheet.ts";
import { briefly, startRequests, tellSheet, type Requests } from "./requests.ts";
import { copyTab, emptySheet, laterCopy } from "./safety-copy.ts";
import { readStanding, type Standing } from "./standing-grid.ts";
import type { WrittenTab } from "./written-tab.ts";

/** What was written; copies are there until they are swept away. */
export interface Written {
  readonly journalId: string;
  /** What is left to do with the copies: to sweep them, once words are kept that may be in some. */
  readonly rest: "nothing" | "sweeping" | "keeping";
  readonly copies: readonly string[];
  /** The plans as they were written, each with its sheet's id, in the plan's order. */
  readonly tabs: readonly WrittenTab[];
  /** Those among them that were left as they were. */
  readonly edited: readonly EditedTab[];
}

/** Sheets, copies and names: what one of them adds to a request, in bytes (measured: 700). */
const ONE_SHEET = 1500;

/** Is told how far a build has come, as it matters for taking it back. */
export interface Milestones {
  /** Before the first request that writes anything but the journal. */
  readonly begins: () => void;
  /** Before the last request, with which the build is done. */
  readonly ends: (written: Written) => void;
}

/**
 * Writes the tabs of a plan: first the journal and the new sheets, unseen, so that formulas find them;
 * then one tab after another; at last names, order and sight. Only what comes last is seen.
 *
 * @throws WorkbookError when cancelled, or when another build began first; what is written is taken back
 *   by the journal
 */
export async function writeTabs(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  preparation: Preparation,
  watch: BuildWatch,
  milestones: Milestones,
): Promise<Written> {
  const { journal } = preparation;
  const { worksheets } = context.workbook;
  const begun = beginJournal(context, journal);
  // Sheets come only after it: of two that begin in one moment the second must have written nothing.
  await context.sync();
  if (begun.isSecond()) throw refuse(BUILT_BY_ANOTHER);
  milestones.begins();
  const added = new Map(
    journal.added.map((name) => {
      const sheet = worksheets.add(name);
      sheet.visibility = "VeryHidden";
      sheet.load("id");
      return [name, sheet] as const;
    }),
  );
  if (added.size > 0) await context.sync();
  const journalId = begun.id();

  const requests = startRequests(context);
  const tabs: WrittenTab[] = [];
  for (const tab of preparation.tabs) {
    watch.tell?.({ sheet: tab.plan.name, done: tabs.length, of: preparation.tabs.length });
    stopIfCancelled(watch);
    const id = tab.standing?.id ?? added.get(tab.plan.name)?.id ?? "";
    const sheet = worksheets.getItem(id);
    tabs.push({ id, ...(await writeTab(context, requests, sheet, tab, plan, watch)) });
  }
  stopIfCancelled(watch);

  const edited = await findEdited(context, requests, preparation.tabs, tabs);
  const laters = await leaveEdited(context, requests, tabs, edited);
  await writeNames(context, requests, plan, preparation);
  await showTabs(context, requests, preparation, tabs, edited);
  const copies = journal.tabs.map(({ copy }) => copy);
  const kept = tabsToKeep(preparation.tabs, tabs, edited);
  const rest = copies.length === 0 ? "nothing" : kept.length === 0 ? "sweeping" : "keeping";
  await requests.make(ONE_SHEET, () => {
    if (rest === "nothing") endJournal(context, journalId);
    else
      turnJournal(context, journalId, {
        build: journal.build,
        phase: rest,
        sheets: copies,
        tabs: kept,
      });
  });
  const written = { journalId, rest, copies: [...copies, ...laters], tabs, edited } as const;
  milestones.ends(written);
  await requests.send();
  watch.tell?.({
    sheet: tabs.at(-1)?.plan.name ?? "",
    done: tabs.length,
    of: preparation.tabs.length,
  });
  return written;
}

function stopIfCancelled({ signal }: BuildWatch): void {
  if (signal?.aborted !== true) return;
  throw new WorkbookError("cancelled", "Building was cancelled.");
}

async function writeTab(
  context: Excel.RequestContext,
  requests: Requests,
  sheet: Excel.Worksheet,
  { plan, standing }: TabToWrite,
  { styles }: WorkbookPlan,
  { revise }: BuildWatch,
): Promise<Omit<WrittenTab, "id">> {
  let before: Standing | null = null;
  let revised = plan;
  const laters: string[] = [];
  if (standing !== null) {
    const { settings, name, copy } = standing;
    if (revise !== undefined) {
      before = await readStanding(sheet, name, settings.used, requests.send);
      revised = revise(plan, before.grid);
    }
    await requests.make(ONE_SHEET * 2, () => {
      // First of all: a tab with a password on it is refused before it has a copy to be put back from.
      if (settings.protection !== null) sheet.protection.unprotect();
      copyTab(context, sheet, settings.used, copy);
      emptySheet(sheet, settings.used);
      sheet.horizontalPageBreaks.removePageBreaks();
    });
  }
  const copyAgain = (): void => {
    if (standing === null || revise === undefined) return;
    const later = laterCopy(standing.copy, laters.length + 1);
    laters.push(later);
    copyTab(context, sheet, standing.settings.used, later);
  };
  const kept = before === null ? [] : keptCells(revised, before.grid);
  const steps = replaySheet(revised, styles, { kept, copy: standing?.copy ?? "" });
  await tellSheet(requests, sheet, steps, copyAgain);
  await requests.sendIfMuch();
  return { plan: revised, before, laters };
}

/** Lists the tabs into which somebody may have typed what the tab has not, as they stand by now. */
function tabsToKeep(
  tabs: readonly TabToWrite[],
  written: readonly WrittenTab[],
  edited: readonly EditedTab[],
): readonly TabRecord[] {
  return tabs.flatMap(({ standing }, at): readonly TabRecord[] => {
    const own = written[at];
    if (standing === null || own === undefined) return [];
    if (edited.some(({ tab }) => tab.id === standing.id)) return [standing];
    if (own.laters.length === 0) return [];
    const protection = own.plan.isProtected ? PROTECTION : null;
    return [{ ...standing, settings: { ...standing.settings, protection } }];
  });
}

async function writeNames(
  context: Excel.RequestContext,
  requests: Requests,
  { names }: WorkbookPlan,
  { journal }: Preparation,
): Promise<void> {
  const changed = new Map(journal.names.map((record) => [record.name, record] as const));
  for (const own of names) {
    const record = changed.get(own.name);
    if (record === undefined) continue;
    await requests.make(ONE_SHEET, () => {
      const { workbook } = context;
      if (record.formula !== null) workbook.names.getItem(own.name).formula = targetOf(own);
      else {
        const range = briefly(workbook.worksheets.getItem(own.sheet).getRange(own.cell));
        workbook.names.add(own.name, range);
      }
    });
  }
}

/** Brings the new tabs into sight and into their places, and keeps the heads of all in sight. */
async function showTabs(
  context: Excel.RequestContext,
  requests: Requests,
  { facts, tabs, journal }: Preparation,
  written: Written["tabs"],
  edited: Written["edited"],
): Promise<void> {
  const places = orderSheets(
    facts.sheets.map(({ id }) => id),
    written.map(({ id }) => id),
  );
  const isNew = new Set(tabs.flatMap(({ standing }, at) => (standing ? [] : [written[at]?.id])));
  // From left to right: then each place is right when it is taken.
  const fromLeft = [...written].sort(
    ({ id: one }, { id: other }) => places.indexOf(one) - places.indexOf(other),
  );
  for (const { id, plan } of fromLeft) {
    await requests.make(ONE_SHEET, () => {
      const sheet = context.workbook.worksheets.getItem(id);
      if (isNew.has(id)) {
        sheet.visibility = plan.isHidden === true ? "Hidden" : "Visible";
        // Where no tab stood the new ones are in their places already.
        if (journal.tabs.length > 0) sheet.position = places.indexOf(id);
      }
      if (!edited.some(({ tab }) => tab.id === id)) freeze(sheet, plan.frozen);
      if (facts.calculatesByHand) sheet.calculate(true);
    });
  }
}
