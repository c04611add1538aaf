import type { Agreement } from "../domain/agreement.ts";
import type { Period } from "../domain/period.ts";
import { notice, type Finding } from "../finding.ts";
import { columnLetters } from "../grid/address.ts";
import type { Grid } from "../grid/grid.ts";
import { findHiddenParts, linesOf, withNothingHidden } from "../grid/lines.ts";
import { finishDraft, startDraft } from "./draft.ts";
import { stackPanels } from "./panels.ts";
import { findPeriod } from "./cells/period.ts";
import { findDocumentFacts } from "./document-facts.ts";
import { startSheet } from "./sheet-state.ts";
import { readSheet } from "./sheet.ts";

export interface ReadOptions {
  /** Reads hidden rows, columns and sheets too: only when a person says so. */
  readonly includeHidden?: boolean;
  /** The report's date where a person gives one; it goes before the workbook's own. */
  readonly reportDate?: string | null;
}

/** A workbook's sheets, and the format they came in. */
export interface Source {
  readonly format: string;
  readonly grids: readonly Grid[];
  /** False where fills and hidden parts could not be read: one finding says so. */
  readonly looksWereRead: boolean;
}

export interface Reading {
  readonly agreement: Agreement;
  readonly findings: readonly Finding[];
}

/** Reads all sheets of one or more workbooks into one agreement. Messy input is never an exception. */
export function readGrids(workbooks: readonly Source[], options: ReadOptions = {}): Reading {
  const draft = startDraft();
  for (const { format, looksWereRead } of workbooks) {
    if (!looksWereRead) draft.findings.push(notice.looksNotRead({ format }));
  }
  const grids = workbooks
    .flatMap((workbook) => workbook.grids)
    .map((grid) => (options.includeHidden === true ? withNothingHidden(grid) : grid));
  const sheets = grids.map((grid) => (grid.hidden ? [] : linesOf(grid)));
  const facts = findDocumentFacts(sheets);
  draft.title = facts.title;
  draft.letter = facts.letter;
  draft.reportDate = options.reportDate ?? facts.reportDate;
  let planYear: Period | null = null;
  grids.forEach((grid, at) => {
    draft.findings.push(...nameHidden(grid));
    const state = startSheet(
      draft,
      grid.sheet,
      stackPanels(sheets[at] ?? []),
      yearIn(grid.sheet) ?? planYear,
    );
    readSheet(state);
    planYear ??= state.planYear;
  });
  return { agreement: finishDraft(draft), findings: draft.findings };
}

/** A plan's year in a sheet's name: "2013-14". */
function yearIn(name: string): Period | null {
  const period = findPeriod(name)?.period;
  return period?.start != null && period.end != null ? period : null;
}

/** Names what is hidden and was left out, by address and without quoting a word of it. */
function nameHidden(grid: Grid): readonly Finding[] {
  if (grid.hidden) {
    const holds = grid.cells.some((row) =>
      row?.some((cell) => cell !== undefined && cell.text !== ""),
    );
    return holds ? [notice.hiddenSheet({ sheet: grid.sheet, cell: null })] : [];
  }
  const { rows, columns } = findHiddenParts(grid);
  const name = (kind: string, numbers: readonly number[], write: (one: number) => string) =>
    runsOf(numbers).map(({ first, last }) => {
      const [from, to] = [write(first), write(last)];
      const many = first !== last;
      return notice.hiddenRowsOrColumns(
        { sheet: grid.sheet, cell: `${from}:${to}` },
        { what: many ? `${kind}s ${from} to ${to}` : `${kind} ${from}`, many },
      );
    });
  return [...name("Row", rows, (row) => `${row + 1}`), ...name("Column", columns, columnLetters)];
}

/** Groups numbers that follow one another. */
function runsOf(numbers: readonly number[]): readonly { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
