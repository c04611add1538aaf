import { divide, multiply, roundHalfAwayFromZero } from "../../domain/decimal.ts";

/** Rounds to so many digits before the point: 447 to two is 400. */
function roundToZeros(value: number, zeros: number): number {
  const unit = 10 ** zeros;
  return multiply(roundHalfAwayFromZero(divide(value, unit) ?? 0, 0), unit);
}

const zerosOf = (value: number): number =>
  value === 0 ? 0 : (/0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0);

/**
 * Tells whether a number in a sentence is another one rounded: as exactly as it is written, once or
 * from one decimal, and "24,000" to the thousand.
 *
 * @example agrees({ value: 2, decimals: 0, unit: "percent" }, 1.887) //=> true
 */
export function agrees(
  said: { readonly value: number; readonly decimals: number; readonly unit: string },
  exact: number,
): boolean {
  const size = Math.abs(exact);
  const { value, decimals } = said;
  const once = roundHalfAwayFromZero(size, decimals);
  // 4.45 is shown as 4.5, and who reads that rounds it to 5.
  const twice = roundHalfAwayFromZero(roundHalfAwayFromZero(size, decimals + 1), decimals);
  if (once === value || twice === value) return true;
  const zeros = decimals > 0 ? 0 : zerosOf(value);
  if (zeros === 0 || roundToZeros(size, zeros) !== value) return false;
  // "30%" may be 29.4%, but "20%" is not 18.0%.
  return said.unit === "plain" || Math.abs(size - value) < 1;
}
