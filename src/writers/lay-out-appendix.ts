import { INDICATORS_KEY, OVERVIEW_KEY, RECORD_KEY } from "../grid/tab-keys.ts";
import type { Report } from "../document/report.ts";
import type { DefinedName, SheetPlan, WorkbookPlan } from "../workbook/sheet-plan.ts";
import { layOutIndicators } from "./indicators-sheet.ts";
import { layOutOverview } from "./overview-sheet.ts";
import { layOutPriority } from "./priority-sheet.ts";
import { layOutRecord } from "./record-sheet.ts";
import { nameTabs, NO_SHEETS, type StandingSheets } from "./sheet-name.ts";
import { recordsOf } from "./tab.ts";
import { STYLES } from "./theme.ts";

const OVERVIEW = { key: OVERVIEW_KEY, name: "Overview" } as const;
const INDICATORS = { key: INDICATORS_KEY, name: "Indicators" } as const;
const RECORD = { key: RECORD_KEY, name: "Record" } as const;

/**
 * Lays the report out as a workbook: the overview, one tab for each priority, the normalised table.
 * Among sheets that stand already the tabs get names of their own.
 *
 * @param record what it was built from, as data for a hidden tab; null for none
 */
export function layOutAppendix(
  report: Report,
  record: unknown = null,
  standing: StandingSheets = NO_SHEETS,
): WorkbookPlan {
  const pages = report.priorities;
  const [overviewName = "", indicatorsName = "", recordName = "", ...names] = nameTabs(
    [OVERVIEW, INDICATORS, RECORD, ...pages],
    standing,
  );
  const tabs = pages.map((page, index) => ({
    page,
    sheet: layOutPriority(report, page, names[index] ?? ""),
    link: `Appendix_Priority_${index + 1}`,
    records: recordsOf(page),
  }));
  const top = (name: string, { name: sheet }: SheetPlan): DefinedName => ({
    name,
    sheet,
    cell: "A1",
  });
  const overview = layOutOverview(report, tabs, overviewName);
  const indicators = layOutIndicators(report, indicatorsName);
  return {
    properties: {
      title: report.titleLine,
      subject: "Performance appendix",
      language: "en-GB",
      builtOn: report.builtOn.day,
    },
    styles: STYLES,
    sheets: [
      overview,
      ...tabs.map(({ sheet }) => sheet.plan),
      indicators,
      ...(record === null ? [] : [layOutRecord(report, record, recordName)]),
    ],
    names: [
      top("Appendix_Overview", overview),
      ...tabs.map(({ sheet, link }) => top(link, sheet.plan)),
      top("Appendix_Indicators", indicators),
    ],
  };
}
