import { addUp } from "../../domain/decimal.ts";
import { monthsBetween, periodLength, type Period } from "../../domain/period.ts";
import { endsAfter } from "../../domain/report-date.ts";
import { grouped } from "../grouped.ts";
import type { CrossedCell, CrossedYear } from "./crossed-cells.ts";
import { wordAt } from "./put-together.ts";
import { isBlank, isGiven, nameOfCell, spread, unchosen, valueIn, type Spread } from "./spread.ts";
import { periodOfPart } from "../headings/year-parts.ts";

/** The figures of one year: of its parts in their order, and of the whole. */
export interface SpreadYear {
  readonly year: CrossedYear;
  readonly parts: readonly Spread[];
  /** Undefined where no cell has the whole of what its parts cover. */
  readonly whole: Spread | undefined;
  readonly targets: readonly Spread[];
}

/** Dates a part of a year. */
const periodOf = ({ below }: Spread, year: CrossedYear): Period | null =>
  below === undefined ? null : periodOfPart(below.text, year);

/** Tells whether cells hold the whole of a year for every indicator: nothing of the year is still to come. */
function isWhole(whole: readonly CrossedCell[], parts: readonly CrossedCell[]): boolean {
  return whole.every((cell) => {
    const own = parts.filter((part) => nameOfCell(part) === nameOfCell(cell));
    if (cell.year?.isToDate === true || !own.every(isGiven)) return false;
    // What is called a running total is the year's where it has run to its end.
    return (
      cell.part.kind === "whole" || valueIn(cell) === addUp(own.map((one) => valueIn(one) ?? 0))
    );
  });
}

/** Puts the cells of one year in the order of its parts. */
export function spreadYear(year: CrossedYear, cells: readonly CrossedCell[]): SpreadYear {
  const ofKind = (...kinds: readonly string[]): readonly CrossedCell[] =>
    cells.filter(({ part }) => kinds.includes(part.kind));
  const byPart = (
    ...kinds: readonly string[]
  ): readonly (readonly [CrossedCell, ...CrossedCell[]])[] =>
    grouped(ofKind(...kinds), ({ part }) => part.piece.text);
  const parts = byPart("part").map((group) =>
    spread(group, {
      heading: unchosen(year.label, group[0].part),
      below: group[0].part.piece,
      role: "measured",
    }),
  );
  const period = coveredBy(year, parts);
  const whole = byPart("whole", "soFar").find(
    (group) => group.some(isGiven) && isWhole(group, ofKind("part")),
  );
  return {
    year,
    parts,
    whole:
      whole === undefined || period === null
        ? undefined
        : spread(whole, {
            heading: { ...year.piece, ...wordAt(period.label, year.piece.origin) },
            role: year.role,
            period,
          }),
    targets: byPart("target")
      .filter((group) => group.some(({ piece }) => piece !== undefined))
      .map((group) =>
        spread(group, {
          heading: unchosen(`${group[0].part.piece.text} ${year.label}`, group[0].part),
          role: "target",
        }),
      ),
  };
}

/** Gives the months that the parts of a year cover together, and so does their total; null where some are left out between. */
function coveredBy(year: CrossedYear, parts: readonly Spread[]): Period | null {
  const [first, last] = [parts[0], parts.at(-1)];
  const from = first && periodOf(first, year);
  const to = last && periodOf(last, year);
  if (from?.start == null || to?.end == null) return null;
  const months = monthsBetween(from.start, to.end) + 1;
  const named = parts.map((part) => periodLength(periodOf(part, year)) ?? 0);
  if (addUp(named) < months) return null;
  const label = months === 12 ? year.label : `${from.label} – ${to.label}`;
  return { label, start: from.start, end: to.end };
}

/** Tells whether the parts of a year follow one another in time: else its months are another year's. */
export function isInOrder({ year, parts }: SpreadYear): boolean {
  const periods = parts.map((part) => periodOf(part, year));
  return periods.every((period, at) => {
    const before = periods[at - 1];
    if (period?.start == null || period.end == null) return false;
    if (before?.start == null || before.end == null) return true;
    // A quarter may stand below its months.
    return before.end < period.end || (before.end === period.end && before.start > period.start);
  });
}

/** Leaves out the parts before the first figure, and those that are still to come. */
export function withoutBlankEnds(
  years: readonly SpreadYear[],
  reportDate: string | null,
): readonly SpreadYear[] {
  const parts = years.flatMap(({ year, parts: own }) => own.map((part) => ({ year, part })));
  const isToCome = ({ year, part }: (typeof parts)[number]): boolean => {
    // In a year to date a dash stands for what is not there yet.
    if (year.isToDate && ![...part.cells.values()].some(isGiven)) return true;
    return isBlank(part) && (reportDate === null || endsAfter(periodOf(part, year), reportDate));
  };
  const first = parts.findIndex(({ part }) => !isBlank(part));
  const last = parts.findLastIndex((one) => !isToCome(one));
  const kept = new Set(parts.slice(Math.max(first, 0), last + 1).map(({ part }) => part));
  return years.map((year) => ({ ...year, parts: year.parts.filter((part) => kept.has(part)) }));
}

/** The columns that are compared: the last two whole years, or the newest part and the same a year before. */
export interface Compared {
  readonly thisYear: Spread | undefined;
  readonly lastYear: Spread | undefined;
}

/** Decides which columns are compared, of those that a person does not leave out. */
export function comparedIn(years: readonly SpreadYear[]): Compared {
  const there = years.filter(({ parts, whole }) => parts.length > 0 || whole !== undefined);
  const newest = there.at(-1);
  const earlier = there.slice(0, -1).filter(({ whole }) => whole?.role !== "baseline");
  if (newest?.whole !== undefined) {
    const wholes = earlier.flatMap(({ whole }) => whole ?? []);
    return { thisYear: newest.whole, lastYear: wholes.at(-1) };
  }
  // The quarters of one year alone are a table of quarters.
  const thisYear = there.length > 1 ? newest?.parts.at(-1) : undefined;
  const before = earlier.at(-1);
  const isYearBefore =
    newest !== undefined &&
    before !== undefined &&
    monthsBetween(before.year.start, newest.year.start) === 12;
  const lastYear = before?.parts.find(({ below }) => below?.text === thisYear?.below?.text);
  return { thisYear, lastYear: isYearBefore ? lastYear : undefined };
}
