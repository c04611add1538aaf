import type { PrintedDifference } from "../../domain/indicator.ts";
import type { JudgedIndicator } from "../../domain/judgement.ts";
import { describeFigure, shownValue } from "../../domain/figure.ts";
import { isScaled } from "../../domain/scale.ts";
import type { Place } from "../../grid/place.ts";
import { allFigures, hasNumber, numberedFigures } from "../figures.ts";
import type { NumberedFigure } from "../figures.ts";
import { agrees } from "./agrees.ts";
import { figureAt, findBases } from "./bases.ts";
import type { Base, Bases } from "./bases.ts";
import type { Claim, ClaimedAmount } from "./claim.ts";
import { describeEnds, describeMovement, movementFrom, sizesOf } from "./table-movement.ts";
import type { TableMovement } from "./table-movement.ts";

/** What the table says against a statement. */
export interface Contradiction {
  readonly kind: "figure" | "direction" | "period";
  /** "▲ 1.9%" */
  readonly given: string;
  /** "23,690 to 24,137", or the period of a figure; empty where nothing is to be added. */
  readonly from: string;
  /** The cell of the table. */
  readonly place: Place;
  /** True where that cell prints what the statement says, although its figures give something else. */
  readonly isPrinted: boolean;
}

const SIGNS = { up: 1, down: -1 } as const;

/** How far "stable" may move: points of a percentage, percent of anything else. */
const STABLE = { loose: { points: 3, percent: 10 }, exact: { points: 1, percent: 5 } } as const;
/** A count that moves by fewer has not clearly moved, whatever the percentage. */
const FEW = 10;

const isShare = ({ unit }: JudgedIndicator): boolean => unit === "percent";

const printedFor = (base: Base, indicator: JudgedIndicator): PrintedDifference | null =>
  base === "lastYear" ? indicator.printedChange : indicator.printedDifferenceToBaseline;

/** The cell that shows a movement: the printed difference, else this year's figure. */
const cellOf = ({ base, later }: TableMovement, indicator: JudgedIndicator): Place =>
  printedFor(base, indicator)?.place ?? later.place;

/** Tells whether a printed difference says what the statement says, and so misled its writer. */
function isPrinted(
  printed: PrintedDifference | null,
  { way, ratio }: Claim,
  amount: ClaimedAmount | undefined,
): boolean {
  if (printed === null || way === "stable" || ratio !== null) return false;
  const isSameWay = way === null || Math.sign(printed.value) === SIGNS[way];
  const isSameSize =
    amount === undefined || (amount.unit !== "plain" && agrees(amount, printed.value));
  return isSameWay && isSameSize;
}

/** Nought may be a small movement that was rounded away, but for counts. */
const mayHaveMoved = ({ distance }: TableMovement, { unit }: JudgedIndicator): boolean =>
  distance === 0 && unit !== "count";

function wentOtherWay(movement: TableMovement, claim: Claim, indicator: JudgedIndicator): boolean {
  if (claim.way === null) return false;
  if (claim.way === "stable") return isClear(movement, claim, indicator);
  if (mayHaveMoved(movement, indicator)) return false;
  return Math.sign(movement.distance) !== SIGNS[claim.way];
}

function isClear(movement: TableMovement, claim: Claim, indicator: JudgedIndicator): boolean {
  const { distance, percent } = movement;
  const most = claim.isLoose ? STABLE.loose : STABLE.exact;
  if (isShare(indicator)) return Math.abs(distance) >= most.points;
  const counts = indicator.unit !== "count" || Math.abs(distance) >= FEW;
  return counts && percent !== null && Math.abs(percent) >= most.percent;
}

const amountAgrees = (amount: ClaimedAmount, movement: TableMovement, share: boolean): boolean =>
  sizesOf(movement, amount.unit, share).some((size) => agrees(amount, size));

/** Points of a count, or a share of money, are nothing that the table could contradict. */
const isMeasurable = (amount: ClaimedAmount, { unit, notes }: JudgedIndicator): boolean =>
  unit !== "currency" &&
  (amount.unit !== "points" || unit === "percent") &&
  (amount.unit !== "plain" || !isScaled(notes));

const BASE_NAMES = { lastYear: "last year", baseline: "the baseline" } as const;

/** Writes what the table gives: "▲ 1.9%", or both where a statement leaves open which it means. */
function describeMovements(
  movements: readonly TableMovement[],
  indicator: JudgedIndicator,
  { unit, decimals }: Pick<ClaimedAmount, "unit" | "decimals">,
): string {
  return movements
    .map((movement) => {
      const text = describeMovement(movement, unit, decimals, indicator);
      return movements.length > 1 ? `${text} against ${BASE_NAMES[movement.base]}` : text;
    })
    .join(" and ");
}

const isChange = ({ sense }: ClaimedAmount): boolean => sense === "change";

const PERCENT = { unit: "percent", decimals: 0 } as const;

/** Holds a statement's movement against the table's: first the way, then how far. */
function compareChange(
  claim: Claim,
  indicator: JudgedIndicator,
  bases: Extract<Bases, { kind: "known" }>,
): Contradiction | null {
  const movements = bases.bases.flatMap((base) => movementFrom(indicator, base) ?? []);
  if (!movements.some(({ isComparable }) => isComparable)) return null;
  const contradict = (
    kind: Contradiction["kind"],
    by: readonly TableMovement[],
    amount: ClaimedAmount | undefined,
  ): Contradiction | null => {
    const main = by.find(({ isComparable }) => isComparable);
    if (main === undefined) return null;
    return {
      kind,
      given: describeMovements(by, indicator, amount ?? PERCENT),
      from: by.length === 1 ? describeEnds(main, indicator) : "",
      place: cellOf(main, indicator),
      isPrinted: isPrinted(printedFor(main.base, indicator), claim, amount),
    };
  };
  const sameWay = movements.filter((movement) => !wentOtherWay(movement, claim, indicator));
  if (sameWay.length === 0) {
    return contradict("direction", movements, claim.amounts.find(isChange));
  }
  const wrong = claim.amounts.find(
    (amount) =>
      isChange(amount) &&
      isMeasurable(amount, indicator) &&
      !sameWay.some((movement) => amountAgrees(amount, movement, isShare(indicator))),
  );
  if (wrong !== undefined) return contradict("figure", sameWay, wrong);
  return sameWay.some((movement) => isWithin(movement, claim.ratio))
    ? null
    : contradict("figure", sameWay, undefined);
}

const isWithin = ({ percent }: TableMovement, ratio: Claim["ratio"]): boolean =>
  ratio === null ||
  percent === null ||
  (Math.abs(percent) >= ratio.least && Math.abs(percent) <= ratio.most);

/** A change that is the table's own to the decimal, told of a time that is not the table's. */
function comparePeriod(claim: Claim, indicator: JudgedIndicator): Contradiction | null {
  const movement = movementFrom(indicator, "lastYear");
  const period = indicator.thisYear?.period;
  if (movement?.isComparable !== true || period == null) return null;
  const isOwn = claim.amounts.some(
    (amount) =>
      isChange(amount) &&
      amount.decimals > 0 &&
      amount.value >= 1 &&
      amountAgrees(amount, movement, isShare(indicator)),
  );
  if (!isOwn || claim.way === null || wentOtherWay(movement, claim, indicator)) return null;
  const isYear = claim.times.every(
    (time) => time.kind === "period" && time.months.start !== null && time.months.end !== null,
  );
  return isYear
    ? {
        kind: "period",
        given: `${describeMovements([movement], indicator, { unit: "percent", decimals: 1 })} for ${period.label}`,
        from: describeEnds(movement, indicator),
        place: cellOf(movement, indicator),
        isPrinted: false,
      }
    : null;
}

/** A sentence may tell in full what the table prints in thousands. */
const fitsUnit = (amount: ClaimedAmount, { unit, notes }: JudgedIndicator): boolean =>
  unit === "percent"
    ? amount.unit === "percent"
    : amount.unit === "plain" && unit !== "currency" && !isScaled(notes);

const isFigure = (amount: ClaimedAmount, figure: NumberedFigure): boolean =>
  [figure.value, shownValue(figure) ?? figure.value].some((value) => agrees(amount, value));

const againstFigure = (figure: NumberedFigure, indicator: JudgedIndicator): Contradiction => ({
  kind: "figure",
  given: describeFigure(figure, indicator.unit),
  from: figure.period?.label ?? "",
  place: figure.place,
  isPrinted: false,
});

/** Holds a figure that a statement gives against the table's for its time, else against all of them. */
function compareFigure(
  amount: ClaimedAmount,
  claim: Claim,
  indicator: JudgedIndicator,
): Contradiction | null {
  if (!fitsUnit(amount, indicator)) return null;
  const role = amount.sense === "from" ? "against" : "at";
  const times =
    amount.time === null ? claim.times.filter((one) => one.role === role) : [amount.time];
  if (times.length > 0) {
    // "over the last 12 months (Jan-Dec 2011)" names one figure twice.
    const [figure = null, ...more] = new Set(times.map((time) => figureAt(time, indicator)));
    if (figure === null || more.length > 0 || isFigure(amount, figure)) return null;
    return againstFigure(figure, indicator);
  }
  const { thisYear } = indicator;
  if (amount.sense === "from" || claim.times.length > 0 || !hasNumber(thisYear)) return null;
  const isAny = numberedFigures(indicator).some((figure) => isFigure(amount, figure));
  return isAny ? null : againstFigure(thisYear, indicator);
}

const tellsChange = ({ way, ratio, amounts }: Claim): boolean =>
  way !== null || ratio !== null || amounts.some(({ sense }) => sense === "change");

/**
 * Holds a statement against the figures of the indicator it is about; null where they agree, or where
 * it is not certain that they do not.
 *
 * @example compareClaim(claim of "theft rose by 1.8% in 2013", theft2014) //=> { kind: "figure", given: "▲ 1.9%", … }
 */
export function compareClaim(claim: Claim, indicator: JudgedIndicator): Contradiction | null {
  if (allFigures(indicator).some(({ isChange }) => isChange)) return null;
  const bases = findBases(claim.times, indicator);
  if (tellsChange(claim)) {
    if (bases.kind === "unclear") return null;
    if (bases.kind === "otherTimes") return comparePeriod(claim, indicator);
    const change = compareChange(claim, indicator, bases);
    if (change !== null) return change;
  }
  return claim.amounts
    .filter(({ sense }) => sense !== "change")
    .reduce<Contradiction | null>(
      (found, amount) => found ?? compareFigure(amount, claim, indicator),
      null,
    );
}
