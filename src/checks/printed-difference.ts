import {
  divide,
  multiply,
  roundHalfAwayFromZero,
  subtract,
  writeDecimal,
} from "../domain/decimal.ts";
import type { TableHeadings } from "../domain/agreement.ts";
import { describeFigure } from "../domain/figure.ts";
import type { Figure, Indicator, PrintedDifference } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { hasNumber } from "./figures.ts";
import type { NumberedFigure } from "./figures.ts";

/** One way in which the printed difference may have been meant. */
interface Sense {
  readonly exact: number;
  /** At the printed precision. */
  readonly rounded: number;
  readonly ending: string;
}

const senseOf = (exact: number, ending: string, { decimals }: PrintedDifference): Sense => ({
  exact,
  rounded: roundHalfAwayFromZero(exact, decimals),
  ending,
});

function sensesOf(
  printed: PrintedDifference,
  later: NumberedFigure,
  earlier: NumberedFigure,
  isPercent: boolean,
): readonly Sense[] {
  const distance = subtract(later.value, earlier.value);
  const share = divide(multiply(distance, 100), Math.abs(earlier.value));
  const relative = share === null ? [] : [senseOf(share, "%", printed)];
  if (!isPercent && printed.inPercent && share !== null) return relative;
  const absolute = senseOf(distance, isPercent ? " points" : "", printed);
  // A percent sign beside a percentage may mean points or percent; beside a count it means percent.
  if (isPercent) {
    return printed.inPercent
      ? [absolute, ...relative]
      : [absolute, ...asFraction([absolute], printed)];
  }
  return [...relative, absolute, ...asFraction(relative, printed)];
}

/** A cell without a percentage's format shows 3.6% as 0.036. */
const asFraction = (senses: readonly Sense[], printed: PrintedDifference): readonly Sense[] =>
  printed.decimals < FEWEST_OF_FRACTION
    ? []
    : senses.flatMap(({ exact }) => {
        const fraction = divide(exact, 100);
        return fraction === null ? [] : [senseOf(fraction, "", printed)];
      });

const FEWEST_OF_FRACTION = 2;

const ARROWS: Readonly<Record<NonNullable<PrintedDifference["arrow"]>, number>> = {
  "▲": 1,
  "▼": -1,
  "◆": 0,
};

const arrowOf = (value: number): string => (value > 0 ? "▲" : value < 0 ? "▼" : "◆");

/** The arrow agrees with the number's movement; for no change it is enough that it rounds to nought. */
function arrowAgrees(printed: PrintedDifference, { exact, rounded }: Sense): boolean {
  if (printed.arrow === null) return true;
  const direction = ARROWS[printed.arrow];
  return direction === 0 ? rounded === 0 : Math.sign(exact) === direction;
}

const follows = (printed: PrintedDifference, senses: readonly Sense[]): boolean =>
  senses.some((it) => it.rounded === printed.value && arrowAgrees(printed, it));

/** Words of a heading that hold this year against the one before it. */
const SINCE_LAST_YEAR = /\b(?:year|annual|yoy|last|previous|prior)\b/i;

/** A bare "Change" may be the one since the baseline, where no column is called the difference to it. */
const isBare = ({ change, differenceToBaseline }: TableHeadings): boolean =>
  change !== null && differenceToBaseline === null && !SINCE_LAST_YEAR.test(change.join(" "));

/** Tells whether a printed change follows from the baseline. */
function isSinceBaseline({ unit, printedChange, thisYear, baseline }: Indicator): boolean {
  if (printedChange === null || !hasNumber(thisYear) || !hasNumber(baseline)) return false;
  return follows(printedChange, sensesOf(printedChange, thisYear, baseline, unit === "percent"));
}

function check(
  indicator: Indicator,
  printed: PrintedDifference | null,
  later: Figure | null,
  earlier: Figure | null,
): Finding | null {
  if (printed === null || !hasNumber(later) || !hasNumber(earlier)) return null;
  if (later.isChange || earlier.isChange) return null;
  const senses = sensesOf(printed, later, earlier, indicator.unit === "percent");
  if (follows(printed, senses)) return null;
  const sameSize = senses.filter((it) => Math.abs(it.rounded) === Math.abs(printed.value));
  const [meant = senses[0]] = sameSize;
  if (meant === undefined) return null;
  const { rounded } = meant;
  const shown = `${arrowOf(rounded)} ${writeDecimal(Math.abs(rounded), printed.decimals)}${meant.ending}`;
  const { name, unit } = indicator;
  if (sameSize.length > 0 && rounded !== 0) {
    return notice.printedArrow(printed.place, {
      name,
      printed: printed.text,
      what: printed.arrow === null ? "sign" : "arrow",
      rounded: shown,
    });
  }
  return notice.printedDifference(printed.place, {
    name,
    printed: printed.text,
    from: describeFigure(earlier, unit),
    to: describeFigure(later, unit),
    exact: `${writeDecimal(meant.exact, printed.decimals + 2)}${meant.ending}`,
    rounded: shown,
  });
}

function checkBoth(indicator: Indicator, headings: TableHeadings): Finding | null {
  const { thisYear, lastYear, baseline } = indicator;
  const change =
    isBare(headings) && isSinceBaseline(indicator)
      ? null
      : check(indicator, indicator.printedChange, thisYear, lastYear);
  const toBaseline = check(indicator, indicator.printedDifferenceToBaseline, thisYear, baseline);
  if (change === null || toBaseline === null) return change ?? toBaseline;
  // One finding an indicator: it names both.
  return { ...change, message: `${change.message} ${toBaseline.message}` };
}

/** Finds printed differences that do not follow from their figures at their own precision (Rule D7). */
export const checkPrintedDifferences = eachIndicator((indicator, { headings }) =>
  checkBoth(indicator, headings),
);
