import type { Agreement } from "../domain/agreement.ts";
import type { Period } from "../domain/period.ts";
import { notice, type Finding } from "../finding.ts";
import { columnLetters } from "../grid/address.ts";
import type { Grid } from "../grid/grid.ts";
import { findHiddenParts, linesOf, withNothingHidden } from "../grid/lines.ts";
import { finishDraft, startDraft } from "./draft.ts";
import { stackPanels } from "./panels.ts";
import { findPeriod } from "./period.ts";
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
  const findings: Finding[] = [];
  for (const [what, from, to] of runsOf(rows)) {
    const address = `${from + 1}:${to + 1}`;
    findings.push(
      notice.hiddenRowsOrColumns(
        { sheet: grid.sheet, cell: address },
        { what: `${what === 1 ? "row" : "rows"} ${address}` },
      ),
    );
  }
  for (const [what, from, to] of runsOf(columns)) {
    const address = `${columnLetters(from)}:${columnLetters(to)}`;
    findings.push(
      notice.hiddenRowsOrColumns(
        { sheet: grid.sheet, cell: address },
        { what: `${what === 1 ? "column" : "columns"} ${address}` },
      ),
    );
  }
  return findings;
}

/** Groups numbers that follow one another: how many, the first, the last. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number, number])[] {
  const runs: [number, number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[2] === number - 1) {
      last[0]++;
      last[2] = number;
    } else {
      runs.push([1, number, number]);
    }
  }
  return runs;
}
