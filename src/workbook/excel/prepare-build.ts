import { columnLetters } from "../../grid/address.ts";
import { rowKeyOf } from "../../grid/tab-keys.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { SheetPlan, WorkbookPlan } from "../sheet-plan.ts";
import type { BuildWatch } from "../workbook.ts";
import { hasSameSheets, standingTabs, type Basis } from "./basis.ts";
import { changedMeanwhile, checkSources } from "./check-sources.ts";
import type { OwnFormula } from "./moved-references.ts";
import { sheetNamed } from "./find-tabs.ts";
import type { NameRecord, TabRecord, WritingJournal } from "./journal-shape.ts";
import { restoreWorkbook, unfinishedBuild } from "./restore-workbook.ts";
import { nameCopies } from "./safety-copy.ts";
import { askSettings, askSizes } from "./sheet-settings.ts";
import { briefly } from "./requests.ts";
import { askPlace } from "./sheet-areas.ts";
import { READ_ONLY, refuse, STRUCTURE_PROTECTED } from "./translate-error.ts";
import { readFacts, type WorkbookFacts } from "./workbook-facts.ts";

/** A tab that is going to be written: over one that stands, or new. */
export interface TabToWrite {
  readonly plan: SheetPlan;
  readonly standing: TabRecord | null;
  /** The keys of the standing tab's rows, by row counted from 0. */
  readonly keys: ReadonlyMap<number, string>;
}

/** Everything that is known before the first write. */
export interface Preparation {
  readonly facts: WorkbookFacts;
  readonly tabs: readonly TabToWrite[];
  readonly formulas: readonly OwnFormula[];
  readonly journal: WritingJournal;
}

/**
 * Looks whether a build can begin, and notes what would be needed to take it back. Nothing is written.
 *
 * @throws WorkbookError when the workbook cannot be written to, an earlier build was cut off, or it is
 *   not as it was when the plan was made
 */
export async function prepareBuild(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  basis: Basis,
  { revise }: BuildWatch,
): Promise<Preparation> {
  const facts = await readSweptFacts(context, revise);
  refuseUnwritable(facts);
  if (!hasSameSheets(basis, facts.sheets)) throw changedMeanwhile(null);
  refuseTakenNames(plan, basis, facts);

  const { worksheets } = context.workbook;
  // Words that a person types into a tab meanwhile are kept by whoever revises it, or else not written over.
  const tabsRead = revise === undefined ? standingTabs(basis, plan.sheets) : [];
  const read = [...basis.sources, ...tabsRead];
  const full = read.map(({ facts: { id } }) =>
    askPlace(worksheets.getItem(id).getUsedRangeOrNullObject(true)),
  );
  const asked = plan.sheets.map((sheet) => {
    const tab = basis.tabs.get(sheet.key);
    if (tab === undefined) return { sheet, tab: null };
    const worksheet = worksheets.getItem(tab.facts.id);
    return {
      sheet,
      tab: {
        facts: tab.facts,
        worksheet,
        settings: askSettings(worksheet),
        keys: askKeys(worksheet, tab.keys.column),
      },
    };
  });
  await context.sync();
  const sizes = asked.map(({ tab }) => tab && askSizes(tab.worksheet, tab.settings.used()));
  if (sizes.some((one) => one !== null)) await context.sync();

  const own = new Set(basis.sources.map((source) => source.facts.name));
  const formulas = await checkSources(context, read, full);
  const copies = nameCopies(
    plan.sheets.length,
    facts.sheets.map(({ name }) => name),
  );
  const tabs = asked.map(({ sheet, tab }, at): TabToWrite => {
    const size = sizes[at]?.();
    if (tab === null || size === undefined) return { plan: sheet, standing: null, keys: new Map() };
    const { id, name } = tab.facts;
    const standing = { id, name, copy: copies[at] ?? "", settings: tab.settings.read(size) };
    return { plan: sheet, standing, keys: tab.keys() };
  });
  return {
    facts,
    tabs,
    formulas: formulas.filter(({ place }) => own.has(place.sheet)),
    journal: journalOf(plan, facts, tabs),
  };
}

/** Reads the facts; what a finished build could not sweep away itself is swept first. */
async function readSweptFacts(
  context: Excel.RequestContext,
  revise: BuildWatch["revise"],
): Promise<WorkbookFacts> {
  const facts = await readFacts(context);
  const phase = facts.journal?.journal.phase ?? "writing";
  if (phase === "writing" || (phase === "keeping" && revise === undefined)) return facts;
  await restoreWorkbook(context, revise);
  return readFacts(context);
}

function refuseUnwritable({ isReadOnly, isStructureProtected, journal }: WorkbookFacts): void {
  if (journal !== null) throw unfinishedBuild();
  if (isReadOnly) throw refuse(READ_ONLY);
  if (isStructureProtected) throw refuse(STRUCTURE_PROTECTED);
}

/** Holds the plan's names against the workbook's: a formula must not point at somebody's own sheet. */
function refuseTakenNames(plan: WorkbookPlan, basis: Basis, { sheets }: WorkbookFacts): void {
  for (const { key, name } of plan.sheets) {
    const tab = basis.tabs.get(key);
    if (tab !== undefined && tab.facts.name === name) continue;
    if (tab === undefined && !sheets.some((it) => it.name.toLowerCase() === name.toLowerCase())) {
      continue;
    }
    throw new WorkbookError(
      "alreadyThere",
      `The tab “${name}” cannot be written: a sheet of this workbook stands in its way. Rename that sheet, then read the workbook again.`,
    );
  }
}

/** Asks within the next request for the keys of a tab's rows. */
function askKeys(sheet: Excel.Worksheet, column: number): () => ReadonlyMap<number, string> {
  const letters = columnLetters(column);
  const whole = briefly(sheet.getRange(`${letters}:${letters}`));
  const range = briefly(whole.getUsedRangeOrNullObject(true));
  range.load("values,rowIndex");
  return () =>
    new Map(
      (range.isNullObject ? [] : range.values).flatMap(([text]: readonly unknown[], at) => {
        const key = rowKeyOf(String(text));
        return key === null ? [] : [[at + range.rowIndex, key] as const];
      }),
    );
}

function journalOf(
  plan: WorkbookPlan,
  facts: WorkbookFacts,
  tabs: readonly TabToWrite[],
): WritingJournal {
  const standing = new Map(facts.names.map((name) => [name.name.toLowerCase(), name] as const));
  return {
    phase: "writing",
    build: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    before: facts.sheets.map(({ id }) => id),
    tabs: tabs.flatMap((tab) => (tab.standing === null ? [] : [tab.standing])),
    added: tabs.flatMap((tab) => (tab.standing === null ? [tab.plan.name] : [])),
    names: plan.names.flatMap((own): readonly NameRecord[] => {
      const before = standing.get(own.name.toLowerCase())?.formula ?? null;
      return before !== null && pointsAt(before, own) ? [] : [{ name: own.name, formula: before }];
    }),
  };
}

/** Tells whether a name stands for a cell already: Excel leaves out quotes that it does not need. */
const pointsAt = (formula: string, own: WorkbookPlan["names"][number]): boolean =>
  sheetNamed(formula) === own.sheet && formula.endsWith(targetOf(own).replace(/^.*!/, "!"));

/** Writes what a name stands for, as Excel has it: "='Children''s Safety'!$A$1". */
export function targetOf({ sheet, cell }: WorkbookPlan["names"][number]): string {
  const absolute = cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `='${sheet.replaceAll("'", "''")}'!${absolute}`;
}
