import { tabOfMark } from "../../grid/tab-keys.ts";
import { endJournal, turnJournal, type TabRecord, type WritingJournal } from "./journal.ts";
import { putBackSettings } from "./put-back-settings.ts";
import { briefly } from "./requests.ts";
import { copyBack, unfinished } from "./safety-copy.ts";
import { readFacts, type SheetFacts, type WorkbookFacts } from "./workbook-facts.ts";

/** What is there to do: a build to take back, leftovers to take away, or nothing. */
export type ToRestore = "build" | "leftovers" | "nothing";

/**
 * Puts the workbook back as it was before the build that its journal tells of; where there is none,
 * nothing is done. It can be begun again when it was cut off itself.
 *
 * @param tell is told what there is to do before any of it is done
 */
export async function restoreWorkbook(
  context: Excel.RequestContext,
  tell: (what: ToRestore) => void = () => undefined,
): Promise<void> {
  const facts = await readFacts(context);
  if (facts.journal === null) {
    tell("nothing");
    return;
  }
  const { id, journal } = facts.journal;
  tell(journal.phase === "sweeping" ? "leftovers" : "build");
  const sheets =
    journal.phase === "sweeping" ? journal.sheets : await putBack(context, facts, id, journal);
  await sweep(context, id, sheets);
}

/** Deletes sheets that are of no use any more, and the journal with them. */
export async function sweep(
  context: Excel.RequestContext,
  journalId: string,
  sheets: readonly string[],
): Promise<void> {
  for (const name of sheets) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    // What is very hidden cannot be deleted.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  endJournal(context, journalId);
  await context.sync();
}

/** Puts tabs and names back, and gives the sheets that are left to delete. */
async function putBack(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  id: string,
  journal: WritingJournal,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  const stands = (name: string): boolean => facts.sheets.some((it) => it.name === name);
  const standing = journal.tabs.map((tab) => {
    const { protection } = worksheets.getItem(tab.id);
    protection.load("protected");
    return { tab, protection };
  });
  const added = askAdded(context, facts.sheets, journal);
  await context.sync();

  for (const { tab, protection } of standing) {
    // A copy has its name only when it is whole: without it the tab lost its protection at most.
    if (stands(tab.copy)) {
      if (protection.protected) protection.unprotect();
      putBackTab(context, tab);
    } else if (tab.settings.protection !== null && !protection.protected) {
      protection.protect(tab.settings.protection);
    }
  }
  for (const { name, formula } of journal.names) {
    const item = context.workbook.names.getItemOrNullObject(name);
    if (formula === null) item.delete();
    else item.formula = formula;
  }
  const copies = journal.tabs.flatMap(({ copy }) => [copy, unfinished(copy)]).filter(stands);
  const sheets = [...copies, ...added()];
  turnJournal(context, id, { phase: "sweeping", sheets });
  await context.sync();
  return sheets;
}

function putBackTab(context: Excel.RequestContext, { id, copy, settings }: TabRecord): void {
  const { worksheets } = context.workbook;
  const tab = worksheets.getItem(id);
  copyBack(tab, worksheets.getItem(copy), settings.used);
  putBackSettings(tab, settings);
}

/** How far down a tab's mark is looked for. */
const MARK_ROWS = 20;

/**
 * Asks within the next request which of the sheets with the new names are the build's own: those that
 * nobody sees yet, that are blank, or that carry our mark. A person's own sheet of that name is left.
 */
function askAdded(
  context: Excel.RequestContext,
  sheets: readonly SheetFacts[],
  journal: Pick<WritingJournal, "before" | "added">,
): () => readonly string[] {
  const candidates = sheets
    .filter(({ id, name }) => journal.added.includes(name) && !journal.before.includes(id))
    .map((facts) => {
      const sheet = context.workbook.worksheets.getItem(facts.id);
      const rows = briefly(sheet.getRange(`1:${MARK_ROWS}`));
      const head = briefly(rows.getUsedRangeOrNullObject(true));
      head.load("values");
      return { facts, head };
    });
  return () =>
    candidates
      .filter(({ facts, head }) => !facts.isVisible || head.isNullObject || isMarked(head.values))
      .map(({ facts }) => facts.name);
}

const isMarked = (values: readonly (readonly unknown[])[]): boolean =>
  values.some((row) => row.some((value) => tabOfMark(String(value)) !== null));
