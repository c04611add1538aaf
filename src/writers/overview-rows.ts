import type { ColumnRole } from "../document/block.ts";
import type { OverviewRow } from "../document/overview.ts";
import type { Span } from "./page-grid.ts";
import { recordStrips } from "./record-strips.ts";
import type { RecordCell } from "./record-strips.ts";
import type { Strip } from "./strip.ts";
import { echoCell } from "./tab.ts";
import type { Tab } from "./tab.ts";
import type { Role } from "./theme.ts";

const NAME = { left: 0, right: 2 };
const NAME_ALONE = { left: 0, right: 5 };
const PRIORITY = { left: 3, right: 5 };
const THIS_YEAR = { left: 6, right: 6 };
const CHANGE = { left: 7, right: 7 };
const DIFFERENCE = { left: 8, right: 8 };
const RATING = { left: 9, right: 9 };

/** Lays out the heading of a list of indicators. */
export function indicatorHead(withPriority: boolean): Strip {
  const heading = (span: Span, style: Role, shows: string) => ({ ...span, style, shows });
  const [head] = recordStrips(
    [
      heading(withPriority ? NAME : NAME_ALONE, "headText", "Indicator"),
      ...(withPriority ? [heading(PRIORITY, "headText", "Priority")] : []),
      heading(THIS_YEAR, "headCentre", "This year"),
      heading(CHANGE, "headCentre", "Change"),
      heading(DIFFERENCE, "headCentre", "Diff. to baseline"),
      heading(RATING, "headCentre", "Rating"),
    ],
    { indicator: null, keepWithNext: true },
  );
  if (head === undefined) throw new Error("a record has at least one row");
  return head;
}

/** Lays out one indicator with its figures and its rating, which follow those on its priority's tab. */
export function indicatorStrips(
  row: OverviewRow,
  tabs: readonly Tab[],
  withPriority: boolean,
): readonly Strip[] {
  const tab = tabs[row.priority];
  if (tab === undefined) return [];
  return recordStrips([
    { ...(withPriority ? NAME : NAME_ALONE), style: "text", shows: row.name },
    ...(withPriority
      ? [{ ...PRIORITY, style: "link" as const, shows: tab.sheet.plan.name, link: tab.link }]
      : []),
    shownAgain(tab, row, THIS_YEAR, ["thisYear", "latest"]),
    shownAgain(tab, row, CHANGE, ["change"]),
    shownAgain(tab, row, DIFFERENCE, ["differenceToBaseline"]),
    { ...RATING, ...ratingOf(tab, row), style: "signal" },
  ]);
}

function shownAgain(
  tab: Tab,
  { indicator }: OverviewRow,
  { left, right }: Span,
  roles: readonly ColumnRole[],
): RecordCell {
  const { content, format, shows, isNumber } = echoCell(tab, indicator, roles);
  return { left, right, content, format, shows, style: isNumber ? "number" : "words" };
}

/** A catalogue prints no ratings, so there is none to follow. */
function ratingOf(tab: Tab, row: OverviewRow): Pick<RecordCell, "content" | "shows"> {
  const { content, shows } = echoCell(tab, row.indicator, ["rating"]);
  return shows === "" ? { shows: "Not rated" } : { content, shows };
}
