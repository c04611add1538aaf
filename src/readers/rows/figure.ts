import type { Figure } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import { notice, type Finding } from "../../finding.ts";
import type { Cell } from "../../grid/grid.ts";
import { blankPlaceOf, placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import type { Column } from "../headings/heading-columns.ts";
import { parseFigureCell, type ParsedFigure } from "../cells/value.ts";

/** A figure as read from its cell, with what the cell alone tells of its unit. */
export interface FigureRead {
  readonly figure: Figure;
  readonly parsed: ParsedFigure;
}

const EMPTY: Cell = { value: null, kind: "empty", text: "", format: "General", fill: null };

/** Finds the item that begins in a column of a line. */
export function itemIn(line: Line, column: Column | undefined): Item | undefined {
  if (column === undefined) return undefined;
  return line.items.find((item) => item.left >= column.left && item.left <= column.right);
}

/** Tells whether a merged cell that begins further left, or above, reaches over a column. */
function isCovered(line: Line, column: Column): boolean {
  return (
    line.covered.has(column.left) ||
    line.items.some((item) => item.left < column.left && item.right >= column.left)
  );
}

/** What the reading of a figure depends on beside its cell. */
export interface FigureContext {
  /** The indicator's name, for the findings' sentences. */
  readonly name: string;
  readonly yearEnding: boolean;
  /** A period column's text wins over the heading. */
  readonly period: Period | null;
}

/** Reads the figure in a column of a row; null where the column is missing or lies under a merged cell. */
export function readFigure(
  line: Line,
  column: Column | undefined,
  context: FigureContext,
): FigureRead | null {
  if (column === undefined) return null;
  const item = itemIn(line, column);
  if (item === undefined && isCovered(line, column)) return null;
  const place = item === undefined ? blankPlaceOf(line, column.left) : placeOf(line, item);
  const parsed = parseFigureCell(item?.cell ?? EMPTY, {
    quarter: column.quarter === null ? null : column.period,
    yearEnding: context.yearEnding,
    heading: column.period,
  });
  const figure: Figure = {
    value: parsed.value,
    symbol: parsed.symbol,
    text: parsed.text,
    period: parsed.period ?? context.period ?? column.period,
    place,
    decimals: parsed.decimals,
    isChange: parsed.isChange,
    remark: parsed.remark,
  };
  return { figure, parsed };
}

/** Turns the doubts about a figure's cell into findings. */
export function doubtsAbout(read: FigureRead, name: string): readonly Finding[] {
  const place: Place = read.figure.place;
  const text = read.figure.text;
  return read.parsed.doubts.map((doubt) => {
    switch (doubt.kind) {
      case "error-value":
        return notice.errorValue(place, { name, error: text });
      case "ambiguous-value":
        return read.figure.value === null
          ? notice.unreadValue(place, { name, text, reading: doubt.reading })
          : notice.ambiguousValue(place, { name, text, reading: doubt.reading });
      case "symbol-for-number":
        return notice.symbolForNumber(place, { name, text });
      case "number-as-text":
        return notice.numberAsText(place, { name, text });
    }
  });
}
