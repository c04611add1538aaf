import { tabOfMark } from "../../grid/tab-keys.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { Revise } from "../workbook.ts";
import { endJournal, turnJournal } from "./journal.ts";
import type { Journal, KeepingJournal, TabRecord, WritingJournal } from "./journal-shape.ts";
import { keepWords } from "./keep-words.ts";
import { putBackSettings } from "./put-back-settings.ts";
import { briefly } from "./requests.ts";
import {
  copiesBeside,
  copyBack,
  copyTab,
  laterCopies,
  nextLaterCopy,
  unfinished,
} from "./safety-copy.ts";
import { readStanding } from "./standing-grid.ts";
import { blankPlan } from "./words-of-tab.ts";
import { readFacts, type WorkbookFacts } from "./workbook-facts.ts";
import type { SheetFacts } from "./sheet-facts.ts";

/** What is there to do: a build to take back, leftovers to take away, or nothing. */
export type ToRestore = "build" | "leftovers" | "nothing";

/**
 * Puts the workbook back as it was before the build that its journal tells of; where there is none,
 * nothing is done. It can be begun again when it was cut off itself.
 *
 * @param revise keeps what people have typed meanwhile; without it, nobody can have
 * @param build which build is meant; left out, any that there is
 * @param tell is told what there is to do before any of it is done
 */
export async function restoreWorkbook(
  context: Excel.RequestContext,
  revise: Revise | undefined,
  build?: string,
  tell: (what: ToRestore) => void = () => undefined,
): Promise<void> {
  const facts = await readFacts(context, build);
  if (facts.journal === null) {
    tell("nothing");
    return;
  }
  const { id, journal } = facts.journal;
  tell(journal.phase === "writing" ? "build" : "leftovers");
  const rest =
    journal.phase === "writing" ? await putBack(context, facts, id, journal, revise) : journal;
  if (rest.phase === "sweeping") await sweep(context, id, rest.sheets);
  else await finishKeeping(context, id, rest, revise);
}

/** Makes the refusal of a workbook that is to be put back first. */
export const unfinishedBuild = (): WorkbookError =>
  new WorkbookError(
    "unfinishedBuild",
    "A build was cut off before its end, or somebody else is building just now. If nobody is, open the Appendix Builder pane and let it put the workbook back; then build again.",
  );

/** Takes away the journal of a build that has written nothing else yet. */
export async function stepBack(context: Excel.RequestContext, build: string): Promise<void> {
  const { journal } = await readFacts(context, build);
  if (journal === null) return;
  endJournal(context, journal.id);
  await context.sync();
}

/** Keeps the words that later copies hold, and takes away all that is of no use then. */
async function finishKeeping(
  context: Excel.RequestContext,
  id: string,
  { tabs, sheets }: KeepingJournal,
  revise: Revise | undefined,
): Promise<void> {
  if (revise === undefined) throw unfinishedBuild();
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  const kept = tabs.map((tab) => ({ tab, laters: laterCopies(tab.copy, names) }));
  const made = await keepWords(context, kept, names, revise);
  const beside = tabs.flatMap(({ copy }) => copiesBeside(copy, names));
  await sweep(context, id, [...new Set([...sheets, ...beside, ...made])]);
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

/** Puts tabs and names back, and gives what is left to do. */
async function putBack(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  id: string,
  journal: WritingJournal,
  revise: Revise | undefined,
): Promise<Exclude<Journal, WritingJournal>> {
  const { worksheets } = context.workbook;
  const names = facts.sheets.map(({ name }) => name);
  const standing = journal.tabs.map((tab) => {
    const { protection } = worksheets.getItem(tab.id);
    protection.load("protected");
    return { tab, protection };
  });
  const added = askAdded(context, facts.sheets, journal);
  await context.sync();
  const news = await withoutWords(context, added(), revise);

  const begun = standing.filter(({ tab }) => names.includes(tab.copy));
  for (const { tab, protection } of standing) {
    // A copy has its name only when it is whole: without it the tab lost its protection at most.
    if (names.includes(tab.copy)) {
      if (protection.protected) protection.unprotect();
      putBackTab(context, tab, revise === undefined ? null : nextLaterCopy(tab.copy, names));
    } else if (tab.settings.protection !== null && !protection.protected) {
      protection.protect(tab.settings.protection);
    }
  }
  for (const { name, formula } of journal.names) {
    const item = context.workbook.names.getItemOrNullObject(name);
    if (formula === null) item.delete();
    else item.formula = formula;
  }
  const copies = journal.tabs.flatMap(({ copy }) => [copy, unfinished(copy)]);
  const beside = journal.tabs.flatMap(({ copy }) => copiesBeside(copy, names));
  const sheets = [...copies.filter((name) => names.includes(name)), ...beside, ...news];
  const { build } = journal;
  const rest: Exclude<Journal, WritingJournal> =
    revise === undefined || begun.length === 0
      ? { phase: "sweeping", build, sheets }
      : { phase: "keeping", build, tabs: begun.map(({ tab }) => tab), sheets };
  turnJournal(context, id, rest);
  await context.sync();
  return rest;
}

/**
 * Puts a tab back from its copy, within the next request.
 *
 * @param later what the copy is called that is made before of what the build had made of the tab; null for none
 */
export function putBackTab(
  context: Excel.RequestContext,
  { id, copy, settings }: TabRecord,
  later: string | null,
): void {
  const { worksheets } = context.workbook;
  const tab = worksheets.getItem(id);
  if (later !== null) copyTab(context, tab, settings.used, later);
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
): () => readonly SheetFacts[] {
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
      .map(({ facts }) => facts);
}

/** Lists the names of new tabs, but for those that a person could see and has typed into. */
async function withoutWords(
  context: Excel.RequestContext,
  added: readonly SheetFacts[],
  revise: Revise | undefined,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { id, name, isVisible } of added) {
    if (isVisible && revise !== undefined) {
      const sheet = context.workbook.worksheets.getItem(id);
      const { grid } = await readStanding(sheet, name, null, () => context.sync());
      if (revise(blankPlan(name), grid, true).rows.length > 0) continue;
    }
    names.push(name);
  }
  return names;
}

const isMarked = (values: readonly (readonly unknown[])[]): boolean =>
  values.some((row) => row.some((value) => tabOfMark(String(value)) !== null));
