import { editReferences } from "./formula-edits.ts";
import { COLUMNS, columnsOf, intersect, ROWS, rowsOf, subtract, type Area } from "./areas.ts";
import { tell, touch } from "./book.ts";
import { cellAt, findCell, styleAt, type Cell, type Sheet } from "./sheet.ts";
import { guardContent, guardOption, guardUnprotected } from "./guards.ts";
import { valueAt } from "../formulas/calculate.ts";
import type { AreaIndex } from "./area-index.ts";

export const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;
export type CopyType = (typeof COPY_TYPES)[number];

/** Moves the references of a formula that carry no dollar; what falls off the sheet becomes #REF!. */
export const shiftRelative = (formula: string, rows: number, columns: number): string =>
  editReferences(formula, (reference) => {
    const { area, fixed, shape } = reference;
    const moved: Area = {
      top: fixed.top || shape === "columns" ? area.top : area.top + rows,
      bottom: fixed.bottom || shape === "columns" ? area.bottom : area.bottom + rows,
      left: fixed.left || shape === "rows" ? area.left : area.left + columns,
      right: fixed.right || shape === "rows" ? area.right : area.right + columns,
    };
    const onSheet =
      moved.top >= 0 && moved.left >= 0 && moved.bottom < ROWS && moved.right < COLUMNS;
    return onSheet ? { ...reference, area: moved } : null;
  });

export interface Copy {
  readonly from: Sheet;
  readonly source: Area;
  readonly to: Sheet;
  readonly target: Area;
  readonly type: Exclude<CopyType, "Link">;
}

/** The areas that a copy fills: the source once, or as often as it fits into the target [docs: copyFrom]. */
function tilesOf(source: Area, target: Area): readonly Area[] {
  const [height, width] = [rowsOf(source), columnsOf(source)];
  const repeat = (size: number, own: number): number =>
    size > own && size % own === 0 ? size / own : 1;
  const down = repeat(rowsOf(target), height);
  const across = repeat(columnsOf(target), width);
  return Array.from({ length: down * across }, (_, index) => {
    const top = target.top + Math.floor(index / across) * height;
    const left = target.left + (index % across) * width;
    return { top, left, bottom: top + height - 1, right: left + width - 1 };
  });
}

/** Copies cells to where the target begins. */
export function copyArea(copy: Copy): void {
  const { from, source, to, target, type } = copy;
  const tiles = tilesOf(source, target);
  for (const tile of tiles) {
    if (type !== "Formats") guardContent(to, tile);
    if (type === "Formats") guardOption(to, "allowFormatCells");
    if (type === "All") guardUnprotected(to);
  }
  // What is copied onto itself is read before it is written.
  const cells = new Map<number, Map<number, CellCopy>>();
  for (let row = source.top; row <= source.bottom; row++) {
    const line = new Map<number, CellCopy>();
    cells.set(row - source.top, line);
    for (let column = source.left; column <= source.right; column++) {
      line.set(column - source.left, {
        cell: findCell(from, row, column),
        value: valueAt(from, row, column),
        style: styleAt(from, row, column),
      });
    }
  }
  const moving = planParts(copy);
  for (const tile of tiles) {
    const [rows, columns] = [tile.top - source.top, tile.left - source.left];
    for (const [row, line] of cells) {
      for (const [column, one] of line) {
        writeCopy(to, tile.top + row, tile.left + column, one, type, rows, columns);
      }
    }
    moving(tile, rows, columns);
    touch(to.book);
    tell(to.book, { kind: "content", sheet: to, area: tile, type: "RangeEdited" });
  }
}

interface CellCopy {
  readonly cell: Cell | undefined;
  readonly value: Cell["value"];
  readonly style: NonNullable<Cell["style"]>;
}

function writeCopy(
  to: Sheet,
  row: number,
  column: number,
  { cell, value, style }: CellCopy,
  type: Copy["type"],
  rows: number,
  columns: number,
): void {
  const plain = cell === undefined && style === to.book.styles.normal;
  if (plain && findCell(to, row, column) === undefined && styleAt(to, row, column) === style)
    return;
  const target = cellAt(to, row, column);
  if (type === "All" || type === "Formats") target.style = style;
  if (type === "Formats") return;
  const withFormula = type !== "Values" && cell?.formula != null;
  target.formula = withFormula ? shiftRelative(cell.formula ?? "", rows, columns) : null;
  target.value = value;
  target.calculatedAt = 0;
  delete target.rich;
  delete target.prefixed;
  if (type === "All" && cell?.rich !== undefined) target.rich = cell.rich;
  if (cell?.prefixed === true) target.prefixed = true;
  if (type !== "All") return;
  if (cell?.link === undefined) delete target.link;
  else target.link = cell.link;
}

/** Reads the merged areas, rules and conditional formats of the source before anything is written. */
function planParts({
  from,
  source,
  to,
  type,
}: Copy): (tile: Area, rows: number, columns: number) => void {
  const within = <Thing extends { readonly area: Area }>(
    index: AreaIndex<Thing>,
  ): readonly Thing[] => index.overlapping(source);
  const merges = within(from.merges).filter(({ area }) => intersect(area, source) !== undefined);
  const validations = within(from.validations);
  const formats = from.conditionalFormats.map((format) => ({
    format,
    areas: format.areas.flatMap((area) => intersect(area, source) ?? []),
  }));
  const move = (area: Area, rows: number, columns: number): Area => ({
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  });
  return (tile, rows, columns) => {
    if (type !== "All" && type !== "Formats") return;
    for (const merge of to.merges.overlapping(tile)) to.merges.remove(merge);
    for (const { area } of merges) to.merges.add({ area: move(area, rows, columns) });
    cutConditionalFormats(to, tile);
    for (const { format, areas } of formats) {
      const moved = areas.map((area) => move(area, rows, columns));
      if (moved.length === 0) continue;
      if (from === to) format.areas.push(...moved);
      else {
        to.conditionalFormats.push({
          ...format,
          id: `${format.id}-${to.conditionalFormats.length}`,
          areas: moved,
          look: { ...format.look, borders: { ...format.look.borders } },
        });
      }
    }
    if (type !== "All") return;
    cutValidations(to, tile);
    for (const { area, settings } of validations) {
      const cut = intersect(area, source);
      if (cut !== undefined) to.validations.add({ area: move(cut, rows, columns), settings });
    }
  };
}

/** Takes an area out of the conditional formats that reach into it. */
export function cutConditionalFormats(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats) {
    format.areas = format.areas.flatMap((own) => subtract(own, area));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

/** Takes an area out of the rules that reach into it. */
export function cutValidations(sheet: Sheet, area: Area): void {
  for (const validation of sheet.validations.overlapping(area)) {
    sheet.validations.remove(validation);
    for (const rest of subtract(validation.area, area)) {
      sheet.validations.add({ ...validation, area: rest });
    }
  }
}
