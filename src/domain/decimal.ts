import Big from "big.js";

/** Minus nought reads as a fall that is none; it is plain nought here. */
const plain = (value: Big): number => {
  const number = value.toNumber();
  return number === 0 ? 0 : number;
};

/**
 * Takes one number from another as a person does on paper (Rule D3).
 *
 * @example subtract(4.9, 2.9) //=> 2
 */
export function subtract(from: number, amount: number): number {
  return plain(new Big(from).minus(amount));
}

/**
 * Adds numbers up as a person does on paper.
 *
 * @example addUp([0.1, 0.2]) //=> 0.3
 */
export function addUp(numbers: readonly number[]): number {
  return plain(numbers.reduce((sum, number) => sum.plus(number), new Big(0)));
}

/**
 * Multiplies two numbers as a person does on paper.
 *
 * @example multiply(1.1, 3) //=> 3.3
 */
export function multiply(one: number, other: number): number {
  return plain(new Big(one).times(other));
}

/**
 * Divides one number by another, to twenty decimals where it does not come out even; null by nought.
 *
 * @example divide(4.5, 100) //=> 0.045
 */
export function divide(number: number, by: number): number | null {
  return by === 0 ? null : plain(new Big(number).div(by));
}

/**
 * Rounds to a number of decimals; a half goes away from zero, either side of it (Rule D3).
 *
 * @example roundHalfAwayFromZero(-0.25, 1) //=> -0.3
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  return plain(new Big(value).round(decimals, Big.roundHalfUp));
}

/**
 * Writes a number with a fixed number of decimals and commas between the thousands.
 *
 * @example writeDecimal(17748, 0) //=> "17,748"
 */
export function writeDecimal(value: number, decimals: number): string {
  const [whole = "", fraction] = new Big(roundHalfAwayFromZero(value, decimals))
    .toFixed(decimals)
    .split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
