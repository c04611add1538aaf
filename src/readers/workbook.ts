import type { Agreement } from "../domain/agreement.ts";
import type { Period } from "../domain/period.ts";
import { notice, type Finding } from "../finding.ts";
import type { Grid } from "../grid/grid.ts";
import { linesOf, withNothingHidden, type Line } from "../grid/lines.ts";
import { findPeriod } from "./cells/period.ts";
import { findDocumentFacts } from "./document-facts.ts";
import { finishDraft, startDraft, type Draft } from "./draft.ts";
import { nameHidden, nameUncalculated } from "./hidden-data.ts";
import { inReadingOrder } from "./declared-tables.ts";
import { polaritiesByName, type PolarityChoice } from "./polarity-choice.ts";
import { chooseTargets, type TargetChoice } from "./target-choice.ts";
import { startSheet } from "./sheet-state.ts";
import { readRecord, type RecordRead } from "./record/read-record.ts";
import { hasSources, sourceGrids } from "./source-grids.ts";
import { readSheet } from "./sheet.ts";
import { choicesByHeadings, type ColumnChoice } from "./columns/column-choice.ts";
import { nameUnused, nameUnusedInRecord } from "./columns/unused-choice.ts";

export interface ReadOptions {
  /** Reads hidden rows, columns and sheets too: only when a person says so. */
  readonly includeHidden?: boolean;
  /** The report's date where a person gives one; it goes before the workbook's own. */
  readonly reportDate?: string | null;
  /** What a person says that columns are, or rows; it counts for every table with the same headings. */
  readonly choices?: readonly ColumnChoice[];
  /** What a person says is better; it goes before the workbook's own word and before the name. */
  readonly polarities?: readonly PolarityChoice[];
  /** How a person says that targets are to be read that leave a choice. */
  readonly targets?: readonly TargetChoice[];
}

/** A workbook's sheets, and the format they came in. */
export interface Source {
  readonly format: string;
  readonly grids: readonly Grid[];
  /** False where fills and hidden parts could not be read: one finding says so. */
  readonly looksWereRead: boolean;
  /** Sheets that came back empty although the file has cells for them: one finding each. */
  readonly emptyThoughFull?: readonly string[];
}

export interface Reading {
  readonly agreement: Agreement;
  readonly findings: readonly Finding[];
}

/** A sheet as it is read: its grid, and its lines from top to bottom. */
interface Sheet {
  readonly grid: Grid;
  readonly lines: readonly Line[];
}

/** Reads all sheets of one or more workbooks into one agreement. Messy input is never an exception. */
export function readGrids(workbooks: readonly Source[], options: ReadOptions = {}): Reading {
  const { agreement, findings } = readPlan(workbooks, options);
  return { agreement: chooseTargets(agreement, options.targets), findings };
}

function readPlan(workbooks: readonly Source[], options: ReadOptions): Reading {
  const grids = workbooks.flatMap((workbook) => workbook.grids);
  const record: RecordRead = hasSources(grids) ? { kind: "none" } : readRecord(grids);
  const choices = options.choices ?? [];
  if (record.kind === "record") return withDate(record, options, nameUnusedInRecord(choices));
  const sheets = sourceGrids(grids)
    .map((grid) => (options.includeHidden === true ? withNothingHidden(grid) : grid))
    .map((grid): Sheet => ({
      grid,
      lines: grid.hidden ? [] : inReadingOrder(linesOf(grid), grid.tables),
    }));
  const polarities = polaritiesByName(options.polarities ?? []);
  let draft = readSheets(sheets, startDraft(choices, undefined, polarities), options);
  // A choice counts for every table with the same headings, so the tables have to be known first; a
  // table that is only known by a choice of its columns may have rows that a choice is for.
  for (let pass = 0; pass < PASSES_OF_CHOICES && choices.length > 0; pass++) {
    const byHeadings = choicesByHeadings(draft.tables, choices);
    draft = readSheets(sheets, startDraft(choices, byHeadings, polarities), options);
  }
  const damaged = record.kind === "damaged" ? [notice.damagedRecord(record.place)] : [];
  const unused = nameUnused(
    choices,
    sheets.map(({ grid }) => grid),
    draft.tables,
  );
  return finish(draft, workbooks, [...damaged, ...unused]);
}

const PASSES_OF_CHOICES = 2;

/** An appendix alone is built again from what it says it was built from (Rule W8). */
const withDate = (
  { agreement, findings }: Reading,
  { reportDate }: ReadOptions,
  more: readonly Finding[],
): Reading => ({
  agreement: { ...agreement, reportDate: reportDate ?? agreement.reportDate },
  findings: [...findings, ...more],
});

function readSheets(sheets: readonly Sheet[], draft: Draft, options: ReadOptions): Draft {
  const facts = findDocumentFacts(sheets.map(({ lines }) => lines));
  draft.title = facts.title;
  draft.letter = facts.letter;
  draft.reportDate = options.reportDate ?? facts.reportDate;
  let planYear: Period | null = null;
  for (const { grid, lines } of sheets) {
    draft.findings.push(...nameHidden(grid), ...nameUncalculated(grid));
    const state = startSheet(draft, grid.sheet, lines, yearIn(grid.sheet) ?? planYear);
    readSheet(state);
    planYear ??= state.planYear;
  }
  return draft;
}

/** Closes the draft, and adds what the door and the choices have to say. */
function finish(draft: Draft, workbooks: readonly Source[], more: readonly Finding[]): Reading {
  const fromTheDoor = workbooks.flatMap(({ format, looksWereRead, emptyThoughFull = [] }) => [
    ...(looksWereRead ? [] : [notice.looksNotRead({ format })]),
    ...emptyThoughFull.map((sheet) => notice.unreadSheet({ sheet, cell: null })),
  ]);
  return {
    agreement: finishDraft(draft),
    findings: [...fromTheDoor, ...draft.findings, ...more],
  };
}

/** A plan's year in a sheet's name: "2013-14". */
function yearIn(name: string): Period | null {
  const period = findPeriod(name)?.period;
  return period?.start != null && period.end != null ? period : null;
}
