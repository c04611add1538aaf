import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookPlan, SheetPlan } from "../sheet-plan.ts";
import type { BuildWatch } from "../workbook.ts";
import { beginJournal, endJournal, turnJournal } from "./journal.ts";
import { orderSheets } from "./order-sheets.ts";
import { targetOf, type Preparation, type TabToWrite } from "./prepare-build.ts";
import { freeze } from "./replay-pages.ts";
import { replaySheet } from "./replay-sheet.ts";
import { briefly, startRequests, tellSheet, type Requests } from "./requests.ts";
import { copyTab, emptySheet } from "./safety-copy.ts";
import { readStanding } from "./standing-grid.ts";

/** What was written; `copies` are there until they are swept away. */
export interface Written {
  readonly journalId: string;
  readonly copies: readonly string[];
  /** The plans as they were written, each with its sheet's id, in the plan's order. */
  readonly tabs: readonly { readonly id: string; readonly plan: SheetPlan }[];
}

/** Sheets, copies and names: what one of them adds to a request, in bytes (measured: 700). */
const ONE_SHEET = 1500;

/**
 * Writes the tabs of a plan: first the journal and the new sheets, unseen, so that formulas find them;
 * then one tab after another; at last names, order and sight. Only what comes last is seen.
 *
 * @param beforeLast is told before the last request, with which the build is done
 * @throws WorkbookError when cancelled; what is written is taken back by the journal
 */
export async function writeTabs(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  preparation: Preparation,
  watch: BuildWatch,
  beforeLast: (written: Written) => void,
): Promise<Written> {
  const { journal } = preparation;
  const { worksheets } = context.workbook;
  const begun = beginJournal(context, journal);
  const added = new Map(
    journal.added.map((name) => {
      const sheet = worksheets.add(name);
      sheet.visibility = "VeryHidden";
      sheet.load("id");
      return [name, sheet] as const;
    }),
  );
  await context.sync();
  const journalId = begun.id();

  const requests = startRequests(context);
  const tabs: { id: string; plan: SheetPlan }[] = [];
  for (const tab of preparation.tabs) {
    watch.tell?.({ sheet: tab.plan.name, done: tabs.length, of: preparation.tabs.length });
    stopIfCancelled(watch);
    const id = tab.standing?.id ?? added.get(tab.plan.name)?.id ?? "";
    const written = await writeTab(context, requests, worksheets.getItem(id), tab, plan, watch);
    tabs.push({ id, plan: written });
  }
  stopIfCancelled(watch);

  await writeNames(context, requests, plan, preparation);
  await showTabs(context, requests, preparation, tabs);
  const copies = journal.tabs.map(({ copy }) => copy);
  await requests.make(ONE_SHEET, () => {
    if (copies.length === 0) endJournal(context, journalId);
    else turnJournal(context, journalId, { phase: "sweeping", sheets: copies });
  });
  const written = { journalId, copies, tabs };
  beforeLast(written);
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
): Promise<SheetPlan> {
  let revised = plan;
  if (standing !== null) {
    if (revise !== undefined) {
      revised = revise(plan, await readStanding(sheet, standing.name, requests.send));
    }
    await requests.make(ONE_SHEET * 2, () => {
      // First of all: a tab with a password on it is refused before it has a copy to be put back from.
      if (standing.settings.protection !== null) sheet.protection.unprotect();
      copyTab(context, sheet, standing.settings.used, standing.copy);
      emptySheet(sheet, standing.settings.used);
      sheet.horizontalPageBreaks.removePageBreaks();
    });
  }
  await tellSheet(requests, sheet, replaySheet(revised, styles));
  await requests.sendIfMuch();
  return revised;
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
      freeze(sheet, plan.frozen);
      if (facts.calculatesByHand) sheet.calculate(true);
    });
  }
}
