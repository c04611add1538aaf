import type { OverviewPage, Report } from "../document/report.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { keyStrips } from "./key-strips.ts";
import { checkStrips } from "./overview-checks.ts";
import { countStrips } from "./overview-counts.ts";
import { indicatorHead, indicatorStrips } from "./overview-rows.ts";
import { breakPages } from "./page-breaks.ts";
import { PAGE_GRID, SIGNAL_COLUMN, WHOLE_WIDTH } from "./page-grid.ts";
import { pageHead, printPlan } from "./page-head.ts";
import { paragraphStrips } from "./paragraph-strips.ts";
import { sectionStrip } from "./priority-sheet.ts";
import { recordStrips } from "./record-strips.ts";
import { signalFormats } from "./signal-formats.ts";
import { gap, placeStrips } from "./strip.ts";
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
    ...checkStrips(overview, tabs),
  ];
  const strips = [...pageHead(report, "Overview"), gap(2), ...body];
  const { rows, merges } = placeStrips(strips, breakPages(strips, REPEATED));
  const area = {
    top: REPEATED,
    left: SIGNAL_COLUMN,
    bottom: REPEATED + body.length,
    right: SIGNAL_COLUMN,
  };
  return {
    name,
    columnWidths: PAGE_GRID,
    rows,
    merges,
    conditionalFormats: signalFormats(key, area),
    frozen: { rows: REPEATED, columns: 0 },
    gridlines: false,
    print: printPlan(report, REPEATED - 1),
  };
}

function exceptionStrips({ exceptions }: OverviewPage, tabs: readonly Tab[]): readonly Strip[] {
  if (exceptions.length === 0) {
    return [
      sectionStrip("Exceptions"),
      ...paragraphStrips("note", "No indicator is rated red or amber."),
    ];
  }
  return [
    sectionStrip("Exceptions: red first, then amber"),
    gap(4),
    indicatorHead(true),
    ...exceptions.flatMap((row) => indicatorStrips(row, tabs, true)),
  ];
}

function allIndicatorStrips({ indicators }: OverviewPage, tabs: readonly Tab[]): readonly Strip[] {
  if (indicators.length === 0) return [];
  return [
    sectionStrip("Indicators by priority"),
    gap(4),
    indicatorHead(false),
    ...tabs.flatMap((tab, priority) => {
      const own = indicators.filter((row) => row.priority === priority);
      const heading = {
        ...WHOLE_WIDTH,
        style: "groupLink",
        shows: tab.page.name,
        link: tab.link,
      } as const;
      return [
        ...recordStrips([heading], { indicator: null, keepWithNext: true }),
        ...(own.length === 0 ? recordStrips([{ ...WHOLE_WIDTH, style: "text", shows: NONE }]) : []),
        ...own.flatMap((row) => indicatorStrips(row, tabs, false)),
      ];
    }),
  ];
}
