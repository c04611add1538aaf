import type { OverviewPage } from "../document/overview.ts";
import { SIGNAL_COLUMN } from "./page-grid.ts";
import { sectionStrip } from "./priority-sheet.ts";
import { recordStrips } from "./record-strips.ts";
import type { RecordCell } from "./record-strips.ts";
import { gap, underHeads } from "./strip.ts";
import type { Strip } from "./strip.ts";
import type { Tab } from "./tab.ts";
import type { Role } from "./theme.ts";

const cell = (left: number, right: number, shows: string, style: Role): RecordCell => ({
  left,
  right,
  shows,
  style,
});

/** A priority's name that leads to its tab; nothing where a finding belongs to none. */
function linkCell(left: number, right: number, tab: Tab | undefined): RecordCell {
  return tab === undefined
    ? cell(left, right, "", "text")
    : { left, right, shows: tab.sheet.plan.name, style: "link", link: tab.link };
}

function section(
  title: string,
  heading: readonly RecordCell[],
  rows: readonly (readonly RecordCell[])[],
): readonly Strip[] {
  if (rows.length === 0) return [];
  const heads = recordStrips(heading, { indicator: null, keepWithNext: true });
  return [
    sectionStrip(title),
    gap(4),
    ...heads,
    ...underHeads(
      rows.flatMap((row) => recordStrips(row)),
      heads,
    ),
  ];
}

const SEVERITIES = { error: "Error", warning: "Warning", note: "Note" } as const;

/** Lays out what a person has to look at: polarities that were assumed, findings, notes on the source. */
export function checkStrips(
  { assumed, findings, notes }: OverviewPage,
  tabs: readonly Tab[],
): readonly Strip[] {
  return [
    ...section(
      "To confirm: which way is better",
      [
        cell(0, 3, "Indicator", "headText"),
        cell(4, 5, "Assumed", "headText"),
        cell(6, 8, "Priority", "headText"),
        cell(SIGNAL_COLUMN, SIGNAL_COLUMN, "Cell", "headText"),
      ],
      assumed.map(({ name, priority, polarity, where }) => [
        cell(0, 3, name, "text"),
        cell(4, 5, polarity, "text"),
        linkCell(6, 8, tabs[priority]),
        cell(SIGNAL_COLUMN, SIGNAL_COLUMN, where, "text"),
      ]),
    ),
    ...section(
      "To check in the source",
      [
        cell(0, 5, "Finding", "headText"),
        cell(6, 8, "Priority", "headText"),
        cell(SIGNAL_COLUMN, SIGNAL_COLUMN, "Cell", "headText"),
      ],
      findings.map(({ severity, message, priority, where }) => [
        cell(0, 5, `${SEVERITIES[severity]}: ${message}`, "text"),
        linkCell(6, 8, priority === null ? undefined : tabs[priority]),
        cell(SIGNAL_COLUMN, SIGNAL_COLUMN, where, "text"),
      ]),
    ),
    ...section(
      "Notes on the source",
      [
        cell(0, 1, "Note", "headText"),
        cell(2, 2, "Number", "headCentre"),
        cell(3, SIGNAL_COLUMN, "Cells", "headText"),
      ],
      notes.map(({ what, count, where }) => [
        cell(0, 1, what, "text"),
        { ...cell(2, 2, String(count), "number"), content: { kind: "number", value: count } },
        cell(3, SIGNAL_COLUMN, where, "text"),
      ]),
    ),
  ];
}
