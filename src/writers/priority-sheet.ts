import type { PriorityPage, Report } from "../document/report.ts";
import type { Block } from "../document/block.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { aimsStrips } from "./aims-strips.ts";
import { keyStrips } from "./key-strips.ts";
import { commentaryStrips, keptStrips } from "./open-strips.ts";
import { breakPages } from "./page-breaks.ts";
import { KEY_COLUMN, PAGE_GRID, SIGNAL_COLUMN } from "./page-grid.ts";
import { pageHead, printPlan } from "./page-head.ts";
import { paragraphStrips } from "./paragraph-strips.ts";
import { recordStrips } from "./record-strips.ts";
import { signalFormats } from "./signal-formats.ts";
import { placeStrips } from "./place-strips.ts";
import { cellOver, gap, strip, textContent } from "./strip.ts";
import type { Strip } from "./strip.ts";
import { tableStrips } from "./table-strips.ts";
import { WHOLE_WIDTH } from "./page-grid.ts";

/** The title and the priority's name stand on every page. */
const REPEATED = 2;

export interface PrioritySheet {
  readonly plan: SheetPlan;
  /** The row of each indicator, counted from 1. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** The rows that hold indicators and actions, counted from 1. */
  readonly rated: { readonly first: number; readonly last: number };
}

/** Lays out a priority's tab: title, name, lead, tables, commentary, aims and actions, key. */
export function layOutPriority(report: Report, page: PriorityPage, name: string): PrioritySheet {
  const head = [
    ...pageHead(
      report,
      page.isGone ? `No longer in the plan: ${page.name}` : `Priority: ${page.name}`,
    ),
    ...(page.isGone ? [] : leadStrips(page.lead)),
    gap(6),
  ];
  const body = page.blocks.flatMap((block, index) =>
    blockStrips(block, page.blocks[index - 1] ?? null),
  );
  const key = keyStrips(report.key);
  const { strips, startsPage } = breakPages([...head, ...keepLast(body), ...key], REPEATED);
  const last = Math.max(strips.length - key.length, head.length + 1);
  const rated = { first: head.length + 1, last };
  const { rows, merges, validations, prompts } = placeStrips(strips, startsPage, page.key);
  const area = {
    top: rated.first - 1,
    left: SIGNAL_COLUMN,
    bottom: rated.last - 1,
    right: SIGNAL_COLUMN,
  };
  const rowOf = strips.flatMap(({ indicator }, row): [number, number][] =>
    indicator === null ? [] : [[indicator, row + 1]],
  );
  return {
    plan: {
      name,
      key: page.key,
      columnWidths: PAGE_GRID,
      rows,
      hiddenColumns: [KEY_COLUMN],
      merges,
      validations,
      conditionalFormats: [...prompts, ...signalFormats(report.key, area)],
      frozen: { rows: REPEATED, columns: 0 },
      gridlines: false,
      isProtected: true,
      print: printPlan(report, REPEATED - 1),
    },
    // A record of several rows is found at its first, where its rating stands.
    rowOf: new Map(rowOf.reverse()),
    rated,
  };
}

/** The key never stands on a page alone: what comes last goes with it. */
function keepLast(strips: readonly Strip[]): readonly Strip[] {
  const last = strips.at(-1);
  return last === undefined ? strips : strips.with(-1, { ...last, keepWithNext: true });
}

function leadStrips(lead: string): readonly Strip[] {
  return recordStrips(
    [
      { left: 0, right: 0, style: "leadLabel", shows: "Lead:" },
      { left: 1, right: SIGNAL_COLUMN, style: "lead", shows: lead },
    ],
    { indicator: null, keepWithNext: true },
  );
}

/** Lays out a section's heading, with air above it. */
export const sectionStrip = (text: string): Strip =>
  strip(24, [cellOver(WHOLE_WIDTH, "section", textContent(text))], { keepWithNext: true });

/** Paragraphs under a table stand apart from it; under one another they do not. */
const airBefore = (above: Block | null): readonly Strip[] =>
  above?.kind === "table" || above?.kind === "aims" ? [gap(8)] : [];

function blockStrips(block: Block, above: Block | null): readonly Strip[] {
  switch (block.kind) {
    case "heading":
      return [sectionStrip(block.text), gap(4)];
    case "note":
      return [...airBefore(above), ...paragraphStrips(block.text)];
    case "commentary":
      return [...airBefore(above), ...commentaryStrips(block.line)];
    case "kept":
      return keptStrips(block);
    case "table": {
      const needsAir = above !== null && above.kind !== "heading";
      return [...(needsAir ? [gap(8)] : []), ...tableStrips(block.table)];
    }
    case "aims":
      return aimsStrips(block.table);
  }
}
