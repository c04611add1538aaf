import Big from "big.js";

/** Powers of ten up to the finest unit in which figures are counted as whole numbers: millionths. */
const SCALES = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** A decimal of at most fifteen digits is known again from its binary number; one of more may not be. */
const FIFTEEN_DIGITS = 1e15;

/**
 * Finds the smallest scale that makes a number whole: 4.9 is 49 tenths. Undefined where it has more
 * decimals or digits than that, so that only Big counts it exactly.
 */
function scaleOf(value: number): number | undefined {
  for (const scale of SCALES) {
    const whole = Math.round(value * scale);
    if (whole / scale === value && Math.abs(whole) < FIFTEEN_DIGITS) return scale;
  }
  return undefined;
}

/** Two numbers counted in one unit, and how many of the unit make one. */
interface Counted {
  readonly one: number;
  readonly other: number;
  readonly scale: number;
}

/** Counts two numbers in the same unit; undefined where that is no exact count. */
function countBoth(one: number, other: number): Counted | undefined {
  const [scale, otherScale] = [scaleOf(one), scaleOf(other)];
  if (scale === undefined || otherScale === undefined) return undefined;
  const finer = Math.max(scale, otherScale);
  const counted = {
    one: Math.round(one * finer),
    other: Math.round(other * finer),
    scale: finer,
  };
  const largest = Math.max(Math.abs(counted.one), Math.abs(counted.other));
  return largest < FIFTEEN_DIGITS ? counted : undefined;
}

/** Minus nought reads as a fall that is none; it is plain nought here. */
const plain = (number: number): number => (number === 0 ? 0 : number);

/**
 * Takes one number from another as a person does on paper (Rule D3).
 *
 * @example subtract(4.9, 2.9) //=> 2
 */
export function subtract(from: number, amount: number): number {
  const counted = countBoth(from, amount);
  return counted === undefined
    ? plain(new Big(from).minus(amount).toNumber())
    : plain((counted.one - counted.other) / counted.scale);
}

/**
 * Adds numbers up as a person does on paper.
 *
 * @example addUp([0.1, 0.2]) //=> 0.3
 */
export function addUp(numbers: readonly number[]): number {
  return plain(numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toNumber());
}

/**
 * Multiplies two numbers as a person does on paper.
 *
 * @example multiply(1.1, 3) //=> 3.3
 */
export function multiply(one: number, other: number): number {
  const [scale, otherScale] = [scaleOf(one), scaleOf(other)];
  if (scale !== undefined && otherScale !== undefined) {
    const product = Math.round(one * scale) * Math.round(other * otherScale);
    if (Number.isSafeInteger(product)) return plain(product / (scale * otherScale));
  }
  return plain(new Big(one).times(other).toNumber());
}

/**
 * Divides one number by another, to the nearest number where it does not come out even; null by nought.
 *
 * @example divide(4.5, 100) //=> 0.045
 */
export function divide(number: number, by: number): number | null {
  if (by === 0) return null;
  const counted = countBoth(number, by);
  // Whole numbers of one unit: their quotient is rounded once, and to the nearest.
  return counted === undefined
    ? plain(new Big(number).div(by).toNumber())
    : plain(counted.one / counted.other);
}

/** Below this a number's binary remainder is far smaller than NEAR_HALF. */
const SMALL = 1e9;
/** This near to a half only the decimal itself tells which side it is on. */
const NEAR_HALF = 1e-6;

/**
 * Rounds to a number of decimals; a half goes away from zero, either side of it (Rule D3).
 *
 * @example roundHalfAwayFromZero(-0.25, 1) //=> -0.3
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  const scale = SCALES[decimals];
  if (scale !== undefined) {
    const size = Math.abs(value) * scale;
    const whole = Math.floor(size);
    const part = size - whole;
    if (size < SMALL && Math.abs(part - 0.5) > NEAR_HALF) {
      const rounded = (part > 0.5 ? whole + 1 : whole) / scale;
      return plain(value < 0 ? -rounded : rounded);
    }
  }
  return plain(new Big(value).round(decimals, Big.roundHalfUp).toNumber());
}

/**
 * Writes a number with a fixed number of decimals and commas between the thousands.
 *
 * @example writeDecimal(17748, 0) //=> "17,748"
 */
export function writeDecimal(value: number, decimals: number): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  const scale = SCALES[decimals];
  // Within fifteen digits the number's own writing is the decimal that it stands for.
  const written =
    scale !== undefined && Math.abs(rounded) * scale < FIFTEEN_DIGITS
      ? rounded.toFixed(decimals)
      : new Big(rounded).toFixed(decimals);
  if (Math.abs(rounded) < 1000) return written;
  const [whole = "", fraction] = written.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
