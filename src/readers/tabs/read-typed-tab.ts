import { textMark } from "../../domain/text-mark.ts";
import {
  rowAbout,
  type StrayWords,
  type TypedSlot,
  type TypedTab,
} from "../../domain/typed-words.ts";
import { cellAddress } from "../../grid/address.ts";
import type { Cell, Grid } from "../../grid/grid.ts";
import type { OpenMark, RowMark } from "../../grid/row-mark.ts";
import { readTabKeys, type TabKeys } from "../../grid/tab-keys.ts";
import { cellMark } from "./cell-mark.ts";
import { isRatingByFormula, mayBeLive } from "./live-words.ts";
import { findOwnWords, identifyRow, type OwnWords } from "./own-words.ts";
import { readSlot } from "./read-slot.ts";

/**
 * Reads everything that a person typed into tabs: what stands in their open cells, and words anywhere
 * else that this program did not write (Rules W1, W3). Sheets that are no tabs are passed over.
 */
export function readTypedTabs(grids: readonly Grid[]): readonly TypedTab[] {
  const tabs = grids.flatMap((grid) => {
    const keys = readTabKeys(grid);
    return keys === null ? [] : [{ grid, keys }];
  });
  // What the overview shows again of a priority's tab was typed there, and not here.
  const shown = new Set(
    tabs.flatMap(({ grid, keys }) => (isOfPriority(keys) ? marksOn(grid) : [])),
  );
  return tabs.map(({ grid, keys }) => readTypedTab(grid, keys, shown));
}

const isOfPriority = ({ tab }: TabKeys): boolean => tab.startsWith("priority/");

const marksOn = ({ cells }: Grid): readonly string[] =>
  cells.flatMap((row) => (row ?? []).flatMap((cell) => (cell === undefined ? [] : cellMark(cell))));

function readTypedTab(grid: Grid, keys: TabKeys, shown: ReadonlySet<string>): TypedTab {
  const own = findOwnWords(grid, keys);
  const slots: SlotRead[] = [];
  const strays: StrayWords[] = [];
  const labels = new Map<string, string>();
  let near = "";
  grid.cells.forEach((cells, row) => {
    if (cells === undefined) return;
    const mark = identifyRow(keys.marks.get(row), cells, own);
    const words = firstWords(cells, keys, mark, own);
    const about = mark?.key == null ? "" : rowAbout(mark.key);
    const label = about === "" ? "" : (labels.get(about) ?? words);
    if (about !== "" && label !== "") labels.set(about, label);
    const taken = readRow({ grid, cells, row, keys, own, shown }, mark, label);
    for (const slot of taken.slots) addSlot(slots, slot);
    strays.push(...taken.strays.map((stray) => ({ ...stray, near: words || near })));
    near = words || near;
  });
  return {
    tab: keys.tab,
    name: nameOn(grid),
    sheet: grid.sheet,
    slots: slots.map(({ slot }) => slot),
    strays,
  };
}

interface RowContext {
  readonly grid: Grid;
  readonly cells: readonly (Cell | undefined)[];
  readonly row: number;
  readonly keys: TabKeys;
  readonly own: OwnWords;
  /** Marks of everything that stands on the priorities' tabs. */
  readonly shown: ReadonlySet<string>;
}

interface SlotRead {
  readonly slot: TypedSlot;
  readonly goesOn: OpenMark["goesOn"];
}

interface RowRead {
  readonly slots: readonly SlotRead[];
  readonly strays: readonly Omit<StrayWords, "near">[];
}

const textOf = (cell: Cell | undefined): string => cell?.text.trim() ?? "";

function readRow(context: RowContext, mark: RowMark | undefined, label: string): RowRead {
  const { cells, own, keys, row, grid } = context;
  const open = (mark?.cells ?? []).flatMap((cell) => (cell.kind === "open" ? [cell] : []));
  const taken = new Set(open.map(({ column }) => own.columnNow(column)));
  const slots = open.flatMap((cell): SlotRead[] => {
    const column = own.columnNow(cell.column);
    const place = { sheet: grid.sheet, cell: cellAddress(row, column) };
    const text = typedText(textOf(cells[column]), cell, own);
    const slot = readSlot(cell, cells[column], text, { row: mark?.key ?? "", label, place });
    return slot === undefined ? [] : [{ slot, goesOn: cell.goesOn }];
  });
  const strays = cells.flatMap((cell, column) => {
    if (cell === undefined || textOf(cell) === "" || taken.has(column)) return [];
    if (column === keys.column ? keys.marks.has(row) : isOurs(cell, column, mark, context)) {
      return [];
    }
    return [{ text: textOf(cell), place: { sheet: grid.sheet, cell: cellAddress(row, column) } }];
  });
  return { slots, strays };
}

/** What a person typed into an open cell: nothing where it still asks, or a formula answers. */
function typedText(text: string, cell: OpenMark, { prompts }: OwnWords): string {
  if (text === "" || prompts.has(textMark(text))) return "";
  return cell.field === "rating" && isRatingByFormula(text) ? "" : text;
}

function isOurs(
  cell: Cell,
  column: number,
  mark: RowMark | undefined,
  { own, shown, keys }: RowContext,
): boolean {
  const here = cellMark(cell);
  if (own.known.has(here)) return true;
  const then = own.columnThen(column);
  const isLive = mark?.cells.some((it) => it.kind === "live" && it.column === then) === true;
  if (!isLive) return false;
  // The overview and the table of indicators show again what stands on the priorities' tabs.
  return mayBeLive(cell) || (!isOfPriority(keys) && shown.has(here));
}

/** Puts a text together again that took several rows. */
function addSlot(slots: SlotRead[], next: SlotRead): void {
  const at = next.goesOn === null ? -1 : slots.findLastIndex(({ slot }) => isSame(slot, next.slot));
  const begun = slots[at];
  if (begun === undefined) {
    slots.push({ ...next, goesOn: null });
    return;
  }
  const joint = next.goesOn === "line" ? "\n" : " ";
  const text = [begun.slot.text, next.slot.text].filter((one) => one !== "").join(joint);
  slots[at] = { ...begun, slot: { ...begun.slot, text } };
}

const isSame = (one: TypedSlot, other: TypedSlot): boolean =>
  one.row === other.row && one.field === other.field && one.which === other.which;

/** The first words of a row that nobody was asked for: what the row is about. */
function firstWords(
  cells: readonly (Cell | undefined)[],
  { column: keys }: TabKeys,
  mark: RowMark | undefined,
  own: OwnWords,
): string {
  const open = new Set(
    mark?.cells.flatMap((cell) => (cell.kind === "open" ? own.columnNow(cell.column) : [])),
  );
  const words = cells.find(
    (cell, column) => column !== keys && !open.has(column) && textOf(cell) !== "",
  );
  return textOf(words);
}

const NAME = /^Priority: (.+)$/s;

function nameOn({ cells }: Grid): string {
  for (const row of cells) {
    for (const cell of row ?? []) {
      const name = NAME.exec(textOf(cell))?.[1];
      if (name !== undefined) return name;
    }
  }
  return "";
}
