import { foldSpace, numberMark, textMark } from "./domain/text-mark.ts";
import type { Field, TypedSlot } from "./domain/typed-words.ts";
import type { Grid } from "./grid/grid.ts";
import { readRowMark, type OpenMark } from "./grid/row-mark.ts";
import { parseArea } from "./grid/address.ts";
import { readTypedTabs } from "./readers/tabs/read-typed-tab.ts";
import { findUnsavedWords } from "./unsaved-words.ts";
import type { CellPlan, Content, RowPlan, SheetPlan } from "./workbook/sheet-plan.ts";
import { heightFor } from "./writers/cell-height.ts";

/** An open cell of a planned tab. */
interface PlannedSlot {
  readonly row: number;
  readonly mark: OpenMark;
}

const slotName = (row: string, field: string, which: string): string =>
  `${row}|${field}${which === "" ? "" : `-${which}`}`;

function plannedSlots({ rows, hiddenColumns }: SheetPlan): ReadonlyMap<string, PlannedSlot> {
  const slots = new Map<string, PlannedSlot>();
  rows.forEach(({ cells }, row) => {
    const content = cells.find(({ column }) => hiddenColumns.includes(column))?.content;
    const { key, cells: marks } = readRowMark(content?.kind === "text" ? content.text : "");
    for (const mark of marks) {
      if (mark.kind !== "open" || mark.goesOn !== null || key === null) continue;
      slots.set(`${key}|${mark.field}`, { row, mark });
    }
  });
  return slots;
}

/** Tells whether a planned cell knows a text: it holds it, or holds one that was made from it. */
const isKnown = ({ mark }: PlannedSlot, text: string): boolean =>
  mark.history.includes(textMark(text)) || (textMark(text) === "" && mark.history[0] === "");

/** Words whose cell says nothing of what they are about: the plan may have them in another. */
const WITHOUT_PLACE: readonly Field[] = ["commentary", "second", "left"];

/** Tells whether some planned cell of the same kind knows a text that is about nothing but itself. */
const isKnownElsewhere = (
  slots: ReadonlyMap<string, PlannedSlot>,
  { field, text }: TypedSlot,
): boolean =>
  WITHOUT_PLACE.includes(field) &&
  [...slots.values()].some((own) => own.mark.field.startsWith(field) && isKnown(own, text));

/** Tells whether what stands in an open cell was written there, and nobody has typed since. */
const isWritten = ({ history, text }: TypedSlot): boolean => history.includes(textMark(text));

/** Answers that are no words of their own: where another takes their cell, they would be gone. */
const CHOICES: readonly Field[] = ["status", "rating", "figure"];

/** The marks that a cell may have been written with: of its text, and of the number that it shows. */
function marksOf(text: string): readonly string[] {
  const number = Number(text.replace(/[,%\s]/g, ""));
  return [textMark(text), numberMark(number), numberMark(number / 100)];
}

/** Tells whether a person's answer stands in a planned cell: neither what was written there nor the question. */
function holdsAnswer({ rows }: SheetPlan, { row, mark }: PlannedSlot): boolean {
  const content = rows[row]?.cells.find(({ column }) => column === mark.column)?.content;
  const text = content?.kind === "text" ? content.text : "";
  const known = [...mark.history, mark.prompt];
  return text !== "" && !marksOf(text).some((one) => known.includes(one));
}

/**
 * Puts into a planned tab what somebody has typed into the standing one since it was read: into the same
 * open cells, and what has none there into rows at the end. The next build takes it from there (Rule W1).
 *
 * @param isOurs true where this very build has written the standing tab: what it wrote there nobody typed
 */
export function withWordsOf(planned: SheetPlan, standing: Grid, isOurs = false): SheetPlan {
  const slots = plannedSlots(planned);
  const [tab] = readTypedTabs([standing]);
  const placed = (tab?.slots ?? []).reduce((plan, slot) => {
    const own = slots.get(slotName(slot.row, slot.field, slot.which));
    if (own === undefined || slot.text === "" || isKnown(own, slot.text)) return plan;
    if (isKnownElsewhere(slots, slot)) return plan;
    if (isOurs && isWritten(slot)) return plan;
    // Of two answers neither is known for the later one: a person decides.
    if (isOurs && CHOICES.includes(slot.field) && holdsAnswer(plan, own)) {
      return addRow(plan, `${slot.label}: ${slot.text}`);
    }
    return typeInto(plan, own, contentOf(slot, standing));
  }, planned);
  const left = findUnsavedWords([placed], [standing]);
  return left.reduce((plan, { text }) => addRow(plan, text), placed);
}

/** A number stays a number. */
function contentOf({ place, text }: TypedSlot, { cells }: Grid): Content {
  const area = parseArea(place.cell ?? "");
  const cell = area === null ? undefined : cells[area.top]?.[area.left];
  return cell?.kind === "number" && typeof cell.value === "number"
    ? { kind: "number", value: cell.value }
    : { kind: "text", text };
}

function typeInto(plan: SheetPlan, { row, mark }: PlannedSlot, content: Content): SheetPlan {
  const own = plan.rows[row];
  if (own === undefined) return plan;
  const cells = own.cells.map((cell): CellPlan =>
    cell.column === mark.column ? { ...cell, content } : cell,
  );
  const typed = { ...own, cells };
  const height = Math.max(own.height, heightFor(plan, row, typed, mark.column));
  return { ...plan, rows: plan.rows.with(row, { ...typed, height }) };
}

/** A row without a key: at the next build its words are known for somebody's. */
function addRow(plan: SheetPlan, text: string): SheetPlan {
  const right = plan.columnWidths.length - 1;
  const row = plan.rows.length;
  const cell = {
    column: 0,
    style: "text",
    content: { kind: "text", text: foldSpace(text) },
  } as const;
  const added: RowPlan = {
    height: 0,
    startsPage: false,
    cells: [{ ...cell, format: null, link: null }],
  };
  const merges = [...plan.merges, { top: row, left: 0, bottom: row, right }];
  const taller = { ...plan, merges };
  return {
    ...taller,
    rows: [...plan.rows, { ...added, height: heightFor(taller, row, added, 0) }],
  };
}
