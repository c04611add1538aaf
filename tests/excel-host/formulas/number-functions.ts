import Big from "big.js";

import type { FormulaFunction } from "./argument.ts";
import { number, whole } from "./read-argument.ts";
import { fault } from "./value.ts";

/** Rounds half away from zero over the 15 digits that Excel sees: ROUND(1.005,2) is 1.01. */
export function roundHalfUp(value: number, decimals: number): number {
  return rounded(value, decimals, Big.roundHalfUp);
}

function rounded(value: number, decimals: number, mode: Big.RoundingMode): number {
  const seen = new Big(value.toPrecision(15));
  if (decimals >= 0) return seen.round(Math.min(decimals, 300), mode).toNumber();
  const power = new Big(10).pow(-decimals);
  return seen.div(power).round(0, mode).times(power).toNumber();
}

const one =
  (work: (value: number) => number): FormulaFunction =>
  (args, { each }) =>
    each(args[0]?.value() ?? 0, () => sure(work(number(args, 0))));

function sure(value: number): number {
  if (!Number.isFinite(value)) throw fault("#NUM!");
  return value + 0;
}

function modulo(value: number, divisor: number): number {
  if (divisor === 0) throw fault("#DIV/0!");
  return value - divisor * Math.floor(value / divisor);
}

function toMultiple(value: number, step: number, round: (ratio: number) => number): number {
  if (step === 0) return 0;
  if (value > 0 && step < 0) throw fault("#NUM!");
  return Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

export const NUMBER_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  INT: one(Math.floor),
  SQRT: one((value) => Math.sqrt(value)),
  EXP: one(Math.exp),
  LN: one((value) => Math.log(value)),
  LOG10: one((value) => Math.log10(value)),
  PI: () => Math.PI,
  ROUND: (args) => sure(roundHalfUp(number(args, 0), whole(args, 1))),
  ROUNDUP: (args) => sure(rounded(number(args, 0), whole(args, 1), Big.roundUp)),
  ROUNDDOWN: (args) => sure(rounded(number(args, 0), whole(args, 1), Big.roundDown)),
  TRUNC: (args) => sure(rounded(number(args, 0), whole(args, 1, 0), Big.roundDown)),
  MOD: (args) => modulo(number(args, 0), number(args, 1)),
  POWER: (args) => sure(number(args, 0) ** number(args, 1)),
  QUOTIENT: (args) => {
    if (number(args, 1) === 0) throw fault("#DIV/0!");
    return Math.trunc(number(args, 0) / number(args, 1));
  },
  CEILING: (args) => toMultiple(number(args, 0), number(args, 1), Math.ceil),
  FLOOR: (args) => toMultiple(number(args, 0), number(args, 1), Math.floor),
  EVEN: one((value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
};
