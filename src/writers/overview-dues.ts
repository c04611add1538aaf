import { describeDues } from "../document/dues.ts";
import type { OverviewPage } from "../document/overview.ts";
import { SIGNAL_COLUMN, type Span } from "./page-grid.ts";
import { sectionStrip } from "./priority-sheet.ts";
import { recordStrips } from "./record-strips.ts";
import { gap, underHeads } from "./strip.ts";
import type { Strip } from "./strip.ts";
import type { Tab } from "./tab.ts";
import type { Role } from "./theme.ts";

const PRIORITY: Span = { left: 0, right: 1 };
const LEAD: Span = { left: 2, right: 4 };
const GIVEN: Span = { left: 5, right: 5 };
const OWED: Span = { left: 6, right: SIGNAL_COLUMN };

const NOTHING = "Nothing: everything is there.";

/** Lays out who owes what: what each priority's lead has given, and what is still to come. */
export function dueStrips({ dues }: OverviewPage, tabs: readonly Tab[]): readonly Strip[] {
  if (dues.length === 0) return [];
  const [asked, given] = [
    dues.reduce((sum, own) => sum + own.asked, 0),
    dues.reduce((sum, own) => sum + own.given, 0),
  ];
  const cell = (span: Span, style: Role, shows: string) => ({ ...span, style, shows });
  const heads = recordStrips(
    [
      cell(PRIORITY, "headText", "Priority"),
      cell(LEAD, "headText", "Lead"),
      cell(GIVEN, "headCentre", "Given"),
      cell(OWED, "headText", "Still to come"),
    ],
    { indicator: null, keepWithNext: true },
  );
  const rows = dues.flatMap((own, at) =>
    recordStrips([
      { ...PRIORITY, style: "link", shows: own.priority, link: tabs[at]?.link ?? null },
      cell(LEAD, "text", own.lead ?? "not named"),
      cell(GIVEN, "words", `${own.given} of ${own.asked}`),
      cell(OWED, "text", own.dues.length === 0 ? NOTHING : describeDues(own.dues)),
    ]),
  );
  return [
    sectionStrip(
      given === asked
        ? "Who owes what: all that was asked for is there"
        : `Who owes what: ${asked - given} of ${asked} are still to come`,
    ),
    gap(4),
    ...heads,
    ...underHeads(rows, heads),
  ];
}
