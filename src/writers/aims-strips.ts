import type { AimsTable, ReportAction, ReportAim } from "../document/block.ts";
import { besideStrips, openRecord } from "./open-strips.ts";
import { SIGNAL_COLUMN } from "./page-grid.ts";
import type { Span } from "./page-grid.ts";
import { heightOf, inTheMiddle, isFlat, recordStrips } from "./record-strips.ts";
import { cellOver, strip, textContent, underHeads } from "./strip.ts";
import type { RecordCell } from "./record-strips.ts";
import type { Strip } from "./strip.ts";
import type { Role } from "./theme.ts";

interface AimsColumns {
  readonly number: Span;
  readonly action: Span;
  readonly progress: Span;
  readonly owner: Span | null;
  readonly due: Span | null;
  readonly status: Span;
}

const only = (column: number): Span => ({ left: column, right: column });

/** Owner and due date take their room from the progress, where the table has them. */
function columnsOf({ hasOwner, hasDue }: AimsTable): AimsColumns {
  const last = SIGNAL_COLUMN - 1;
  const due = hasDue ? last : null;
  const owner = hasOwner ? (due ?? SIGNAL_COLUMN) - 1 : null;
  return {
    number: only(0),
    action: { left: 1, right: 3 },
    progress: { left: 4, right: (owner ?? due ?? SIGNAL_COLUMN) - 1 },
    owner: owner === null ? null : only(owner),
    due: due === null ? null : only(due),
    status: only(SIGNAL_COLUMN),
  };
}

/** Lays out the aims with their actions: number, action, progress, owner and due date, status. */
export function aimsStrips(table: AimsTable): readonly Strip[] {
  const columns = columnsOf(table);
  const heading = (span: Span | null, style: Role, text: string) =>
    span === null ? [] : [{ ...span, style, shows: text }];
  const heads = recordStrips(
    [
      ...heading(columns.number, "headCentre", "No."),
      ...heading(columns.action, "headText", "Aim / action"),
      ...heading(columns.progress, "headText", "Progress"),
      ...heading(columns.owner, "headText", "Owner"),
      ...heading(columns.due, "headText", "Due"),
      ...heading(columns.status, "headCentre", "Status"),
    ],
    { indicator: null, keepWithNext: true },
  );
  const rows = table.aims.flatMap((aim) => [
    aimStrip(aim),
    ...aim.actions.flatMap((action) => actionStrips(action, columns)),
  ]);
  return [...heads, ...underHeads(rows, heads)];
}

function aimStrip({ number, text, actions }: ReportAim): Strip {
  const words = { left: 1, right: SIGNAL_COLUMN, style: "aim", shows: text } as const;
  return strip(
    heightOf(words) + 5.5,
    [
      cellOver(only(0), "aimNumber", textContent(number)),
      cellOver(words, "aim", textContent(text)),
    ],
    { keepWithNext: actions.length > 0 },
  );
}

function actionStrips(action: ReportAction, columns: AimsColumns): readonly Strip[] {
  const cell = (span: Span | null, shows: string, style: Role = "textTop"): RecordCell[] =>
    span === null ? [] : [{ ...span, style, shows }];
  const cells = [
    ...cell(columns.number, ""),
    ...cell(columns.action, action.text),
    openRecord(columns.progress, action.progress, "textTop"),
    ...cell(columns.owner, action.owner),
    ...cell(columns.due, action.due),
    openRecord(columns.status, action.statusCell, "signalTop"),
  ];
  const { key, beside } = action;
  const tall = cells.map(heightOf);
  return [
    ...recordStrips(isFlat(tall) ? cells.map(inTheMiddle) : cells, { key }, tall),
    ...besideStrips(beside),
  ];
}
