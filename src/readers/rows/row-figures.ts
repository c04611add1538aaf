import type { Figure, PrintedDifference } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import { placeOf, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import type { Scale } from "../cells/scale.ts";
import { parsePeriod } from "../cells/period.ts";
import { parsePrintedDifference } from "../cells/printed-difference.ts";
import { unreadable } from "../cells/value-figure.ts";
import { fitFractions } from "../cells/unit.ts";
import { looksLikeFigure, type ParsedFigure } from "../cells/value.ts";
import type { ChosenPolarities } from "../polarity-choice.ts";
import { isSoFar } from "../columns/whole-years.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { itemIn, readFigure, type FigureRead } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";
import { textIn } from "./row-text.ts";
import { inScale, scaleOfFigures, scaleOfRow } from "./row-scale.ts";

/** What a row's reading depends on beside its cells. */
export interface RowContext {
  readonly plan: ColumnPlan;
  /** The row's name, spelled out where the row has a ditto mark. */
  readonly name: string;
  readonly namePlace: Place;
  /** True where other rows have the same name with another number: "Ward1", "Ward2". */
  readonly isNumbered: boolean;
  readonly planYear: Period | null;
  readonly reportDate: string | null;
  /** True for a table marked (Old). */
  readonly old: boolean;
  /** What a person says is better. */
  readonly polarities: ChosenPolarities;
  /** The name of the priority that it stands under. */
  readonly priority: string;
}

const YEAR_ENDING = /\byear[- ]ending\b|\brolling (12|twelve)\b|\b12[- ]months? (to|ending)\b/i;

/** Reads the difference that a row prints in a column; null where it prints none. */
export function printedIn(line: Line, column: Column | undefined): PrintedDifference | null {
  const item = itemIn(line, column);
  return item === undefined ? null : parsePrintedDifference(item.cell, placeOf(line, item));
}

/** The figures of one row. */
export interface RowFigures {
  readonly baseline: FigureRead | null;
  readonly lastYear: FigureRead | null;
  readonly thisYear: FigureRead | null;
  readonly series: readonly FigureRead[];
  /** The quarters among the series: a year before them is not one of them. */
  readonly quarters: readonly Figure[];
  /** Each figure once, from left to right. */
  readonly all: readonly FigureRead[];
  /** In what they are printed; null in full. */
  readonly scale: Scale | null;
}

/** Reads a row's figures, each with its period. */
export function readFigures(line: Line, context: RowContext, name: string): RowFigures {
  const { plan } = context;
  const yearEnding = YEAR_ENDING.test(context.name);
  const columns: Column[] = [];
  const reads: FigureRead[] = [];
  for (const column of plan.figures) {
    const periods = periodColumnOf(column, plan);
    const periodText = textIn(line, periods);
    const period = periodText === null ? null : parsePeriod(periodText);
    // Beside a column for its period, a blank without a period is no figure at all.
    const noFigure = periods !== undefined && periodText === null;
    if (noFigure && itemIn(line, column) === undefined) continue;
    const read = readFigure(line, column, { name, yearEnding, period });
    if (read === null) continue;
    columns.push(column);
    reads.push(read);
  }
  const ofRow = scaleOfRow(line, plan, context.name);
  const scale = scaleOfFigures(ofRow, columns, plan);
  const scaled = inScale(reads, columns, ofRow, scale);
  const all = soFar(fitted(withoutArrows(scaled), name), columns, plan);
  const series: FigureRead[] = [];
  const quarters: Figure[] = [];
  for (const column of plan.series) {
    const read = all[columns.indexOf(column)];
    if (read === undefined) continue;
    series.push(read);
    if (column.quarter !== null) quarters.push(read.figure);
  }
  return {
    baseline: readOf(plan.baseline, columns, all),
    lastYear: readOf(plan.lastYear, columns, all),
    thisYear: readOf(plan.thisYear, columns, all) ?? figureInUpdate(line, context, name),
    series,
    quarters,
    all,
    scale,
  };
}

const BEGINS_WITH_ARROW = /^[\u2190-\u21FF\u25B2-\u25C7\u2B05-\u2B07]/u;
const MAY_BE_CHANGE =
  "an arrow stands before it, so it may be a change and no figure; it is read as not available";

const isPointed = ({ figure }: FigureRead): boolean =>
  figure.isChange && BEGINS_WITH_ARROW.test(figure.text);
const isPlain = ({ figure }: FigureRead): boolean => figure.value !== null && !figure.isChange;

/** "▼ 18" beside plain figures may be 18 or a fall of 18: neither is taken. */
function withoutArrows(reads: readonly FigureRead[]): readonly FigureRead[] {
  if (!reads.some(isPointed) || !reads.some(isPlain)) return reads;
  return reads.map((read) => {
    if (!isPointed(read)) return read;
    const parsed = unreadable(read.figure.text, MAY_BE_CHANGE);
    const { value, symbol, remark, isChange } = parsed;
    return { parsed, figure: { ...read.figure, value, symbol, remark, isChange } };
  });
}

/** Gives a whole year's total the period that it covers where the year's last quarters are blank. */
function soFar(
  reads: readonly FigureRead[],
  columns: readonly Column[],
  { wholes }: ColumnPlan,
): readonly FigureRead[] {
  if (wholes.length === 0) return reads;
  const figureIn = (column: Column): Figure | undefined => reads[columns.indexOf(column)]?.figure;
  const open = wholes.filter((year) => isSoFar(year, figureIn)).map(({ whole }) => whole);
  return reads.map((read, at) => {
    const { period } = read.figure;
    const isOpen = open.some((whole) => columns[at] === whole);
    if (!isOpen || period === null) return read;
    const toDate = { label: `${period.label} to date`, start: period.start, end: null };
    return { ...read, figure: { ...read.figure, period: toDate } };
  });
}

/** Finds what was read in a column; `reads` are those of `columns`, in their order. */
const readOf = (
  column: Column | undefined,
  columns: readonly Column[],
  reads: readonly FigureRead[],
): FigureRead | null => (column === undefined ? null : (reads[columns.indexOf(column)] ?? null));

/** Makes percentages of fractions where the name says that they are some. */
function fitted(reads: readonly FigureRead[], name: string): readonly FigureRead[] {
  const parsed = reads.map((read) => read.parsed);
  const fit = fitFractions(name, parsed);
  return fit === parsed ? reads : reads.map((read, at) => refit(read, fit[at]));
}

/** An update that is a figure and nothing else is this year's figure (shape 7). */
function figureInUpdate(line: Line, context: RowContext, name: string): FigureRead | null {
  const { plan } = context;
  const update = plan.others.get("update");
  if (plan.layout !== "update" || update === undefined) return null;
  const item = itemIn(line, update);
  if (item === undefined || !looksLikeFigure(item.cell)) return null;
  const read = readFigure(line, update, { name, yearEnding: false, period: context.planYear });
  return read?.figure.value == null || read.figure.remark !== null ? null : read;
}

const refit = (read: FigureRead, parsed: ParsedFigure = read.parsed): FigureRead => ({
  figure: { ...read.figure, value: parsed.value, decimals: parsed.decimals },
  parsed,
});

/** Finds the column that holds a figure's period in words (shape 9). */
function periodColumnOf(column: Column, plan: ColumnPlan): Column | undefined {
  if (column === plan.baseline) return plan.others.get("baselinePeriod");
  if (column === plan.lastYear) return plan.others.get("lastYearPeriod");
  if (column === plan.thisYear) return plan.others.get("thisYearPeriod");
  return undefined;
}
