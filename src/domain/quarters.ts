import { addUp, writeDecimal } from "./decimal.ts";
import { missingSymbol, qualifierOf } from "./figure.ts";
import type { Figure, Unit } from "./indicator.ts";
import type { Period } from "./period.ts";
import { areRunOfQuarters } from "./quarter.ts";
import { endsAfter } from "./report-date.ts";

export interface QuarterFacts {
  /** The indicator's name, with the remarks that stand in its cell. */
  readonly name: string;
  readonly unit: Unit;
  /** True where there is one target with a number that counts may add up to: see `isNumericTarget`. */
  readonly hasNumericTarget: boolean;
  /** "2014-03-18", or null where the workbook names no date. */
  readonly reportDate: string | null;
}

/** This year, made from its quarters. */
export interface YearOfQuarters {
  readonly figure: Figure;
  /** False while quarters are still to come. */
  readonly complete: boolean;
  /** A sum of the quarters, a running total over the year, or the last quarter as it stands. */
  readonly kind: "sum" | "runningTotal" | "latest";
  /** True where counts would add up, but a quarter that has ended has no number. */
  readonly gap: boolean;
}

const RUNNING_TOTAL =
  /\bcumulative|\bcumulated|\byear[ -]to[ -]date\b|\bYTD\b|\bto date\b|\brunning total/i;
/** Figures that say how things stand, or how the last twelve months went: none adds up over quarters. */
const STANDING =
  /\byear[ -]ending\b|\b(?:12|twelve)[ -]months?\b|\brolling\b|\baverage\b|\bat (?:the )?(?:end|close) of\b|\bas at\b|\bsnapshot\b|\bcaseload|\bcurrent(?:ly)?\b|\b(?:open|live|active) cases\b|\bin treatment\b|\bon (?:the )?(?:register|list|books|roll)\b|\bwaiting list\b/i;

const isBlank = (figure: Figure): boolean => figure.value === null && figure.text.trim() === "";

/** Quarters that are still to come: they end after the report or, without a date, are blank at the end. */
function isToCome(series: readonly Figure[], index: number, reportDate: string | null): boolean {
  const period = series[index]?.period ?? null;
  if (reportDate !== null && period?.end != null) return endsAfter(period, reportDate);
  return series.slice(index).every(isBlank);
}

const wordsOf = (figure: Figure): string =>
  `${figure.text} ${figure.period?.label ?? ""} ${figure.remark ?? ""}`;

/** "Apr to Oct", "Apr to Jan": periods that start together and grow. */
function growsFromOneStart(series: readonly Figure[]): boolean {
  const [first, ...more] = series.map((figure) => figure.period);
  return (
    first?.start != null &&
    more.length > 0 &&
    more.every((period) => period?.start === first.start && period.end !== first.end)
  );
}

/** "To Sept": an end without a start. */
const isUpTo = (figure: Figure): boolean =>
  figure.period !== null && figure.period.start === null && /^\s*to\b/i.test(figure.period.label);

function runsUp(name: string, series: readonly Figure[]): boolean {
  return (
    RUNNING_TOTAL.test(name) ||
    growsFromOneStart(series) ||
    series.some((figure) => isUpTo(figure) || RUNNING_TOTAL.test(wordsOf(figure)))
  );
}

function spanOf(first: Figure, last: Figure): Period | null {
  if (first.period === null || last.period === null) return null;
  return {
    label:
      first.period.label === last.period.label
        ? first.period.label
        : `${first.period.label} – ${last.period.label}`,
    start: first.period.start,
    end: last.period.end,
  };
}

function cellsOf(first: Figure, last: Figure): string | null {
  const [from, to] = [first.place.cell, last.place.cell];
  return from === null || to === null || from === to ? from : `${from}:${to}`;
}

function sumOf(series: readonly Figure[], first: Figure, last: Figure): Figure {
  const value = addUp(series.map((figure) => figure.value ?? 0));
  const decimals = Math.max(...series.map((figure) => figure.decimals));
  return {
    value,
    symbol: series.map(qualifierOf).find((qualifier) => qualifier !== null) ?? null,
    text: writeDecimal(value, decimals),
    period: spanOf(first, last),
    place: { sheet: first.place.sheet, cell: cellsOf(first, last) },
    decimals,
    isChange: false,
    remark: null,
  };
}

/**
 * Makes this year's figure from its quarters in time order (Rule R6). Counts that each cover their
 * own quarter add up towards a number; of everything else the last number stands, and without any
 * number the last symbol. Nothing is added up over a quarter that is missing. Null for no quarters.
 *
 * @example yearOfQuarters([q1, q2, q3, q4], facts)?.figure.place.cell //=> "C9:F9"
 */
export function yearOfQuarters(
  series: readonly Figure[],
  facts: QuarterFacts,
): YearOfQuarters | null {
  const toCome = series.map((_, index) => isToCome(series, index, facts.reportDate));
  // A quarter that has a number counts, even one that ends after the report.
  const given = series.filter((figure, index) => figure.value !== null || toCome[index] !== true);
  const numbers = given.filter((figure) => figure.value !== null);
  const latest = numbers.at(-1) ?? given.at(-1) ?? series.at(-1);
  if (latest === undefined) return null;

  const complete = !toCome.includes(true);
  const counts = facts.unit === "count" && facts.hasNumericTarget;
  const stands = STANDING.test(facts.name) || numbers.some((it) => STANDING.test(wordsOf(it)));
  if (!counts || stands || numbers.some((figure) => figure.isChange)) {
    return { figure: latest, complete, kind: "latest", gap: false };
  }
  if (runsUp(facts.name, numbers)) {
    return { figure: latest, complete, kind: "runningTotal", gap: false };
  }
  const gap = numbers.length > 0 && given.some((figure) => missingSymbol(figure) !== null);
  const [first] = given;
  const addsUp = !gap && areRunOfQuarters(given.map((figure) => figure.period));
  return addsUp && first !== undefined && numbers.length > 0
    ? { figure: sumOf(given, first, latest), complete, kind: "sum", gap }
    : { figure: latest, complete, kind: "latest", gap };
}
