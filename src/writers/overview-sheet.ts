import type { Report } from "../document/report.ts";
import type { Block } from "../document/block.ts";
import type { OverviewPage } from "../document/overview.ts";
import { OVERVIEW_KEY } from "../grid/tab-keys.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { keyStrips } from "./key-strips.ts";
import { checkStrips } from "./overview-checks.ts";
import { dueStrips } from "./overview-dues.ts";
import { countStrips } from "./overview-counts.ts";
import { indicatorHead, indicatorStrips } from "./overview-rows.ts";
import { keptStrips } from "./open-strips.ts";
import { breakPages } from "./page-breaks.ts";
import { KEY_COLUMN, PAGE_GRID, SIGNAL_COLUMN, WHOLE_WIDTH } from "./page-grid.ts";
import { pageHead, printPlan } from "./page-head.ts";
import { paragraphStrips } from "./paragraph-strips.ts";
import { sectionStrip } from "./priority-sheet.ts";
import { recordStrips } from "./record-strips.ts";
import type { RecordCell } from "./record-strips.ts";
import { signalFormats } from "./signal-formats.ts";
import { placeStrips } from "./place-strips.ts";
import { gap, underHeads } from "./strip.ts";
import type { Strip } from "./strip.ts";
import type { Tab } from "./tab.ts";

const REPEATED = 2;

const NONE = "No indicators are reported.";

/** Lays out the overview: exceptions first, counts, every indicator with its rating, and what is doubtful. */
export function layOutOverview(report: Report, tabs: readonly Tab[], name: string): SheetPlan {
  const { overview, key } = report;
  const body = [
    ...exceptionStrips(overview, tabs),
    ...countStrips(overview, tabs, key),
    ...keyStrips(key),
    ...allIndicatorStrips(overview, tabs),
    ...dueStrips(overview, tabs),
    ...checkStrips(overview, tabs),
    ...overview.kept.flatMap(keptOnOverview),
  ];
  const { strips, startsPage } = breakPages(
    [...pageHead(report, "Overview"), gap(2), ...body],
    REPEATED,
  );
  const { rows, merges, validations, prompts } = placeStrips(strips, startsPage, OVERVIEW_KEY);
  const area = {
    top: REPEATED,
    left: SIGNAL_COLUMN,
    bottom: strips.length - 1,
    right: SIGNAL_COLUMN,
  };
  return {
    name,
    key: OVERVIEW_KEY,
    columnWidths: PAGE_GRID,
    rows,
    hiddenColumns: [KEY_COLUMN],
    merges,
    validations,
    conditionalFormats: [...prompts, ...signalFormats(key, area)],
    frozen: { rows: REPEATED, columns: 0 },
    gridlines: false,
    isProtected: false,
    print: printPlan(report, REPEATED - 1),
  };
}

/** Words that were typed on tabs of no priority stand at the end, until somebody deletes them. */
const keptOnOverview = (block: Block): readonly Strip[] => {
  if (block.kind === "heading") return [sectionStrip(block.text), gap(4)];
  return block.kind === "kept" ? keptStrips(block) : [];
};

function exceptionStrips({ exceptions }: OverviewPage, tabs: readonly Tab[]): readonly Strip[] {
  if (exceptions.length === 0) {
    return [sectionStrip("Exceptions"), ...paragraphStrips("No indicator is rated red or amber.")];
  }
  return [
    sectionStrip("Exceptions: red first, then amber"),
    gap(4),
    indicatorHead(true),
    ...underHeads(
      exceptions.flatMap((row) => indicatorStrips(row, tabs, true)),
      [indicatorHead(true)],
    ),
  ];
}

function allIndicatorStrips({ indicators }: OverviewPage, tabs: readonly Tab[]): readonly Strip[] {
  if (indicators.length === 0) return [];
  return [
    sectionStrip("Indicators by priority"),
    gap(4),
    indicatorHead(false),
    ...underHeads(
      tabs
        .filter(({ page }) => !page.isGone)
        .flatMap((tab, priority) => {
          const own = indicators.filter((row) => row.priority === priority);
          return [
            ...recordStrips(groupCells(tab), { indicator: null, keepWithNext: true }),
            ...(own.length === 0
              ? recordStrips([{ ...WHOLE_WIDTH, style: "text", shows: NONE }])
              : []),
            ...own.flatMap((row) => indicatorStrips(row, tabs, false)),
          ];
        }),
      [indicatorHead(false)],
    ),
  ];
}

/** A priority's name in full, and beside it the way to its tab: a link's text is not wrapped. */
const groupCells = ({ page, link }: Tab): readonly RecordCell[] => [
  { left: 0, right: SIGNAL_COLUMN - 1, style: "group", shows: page.name },
  { left: SIGNAL_COLUMN, right: SIGNAL_COLUMN, style: "groupLink", shows: "Go to tab", link },
];
