import type { Scalar } from "../model/scalar.ts";
import type { Argument } from "./argument.ts";
import { fault, toFlag, toNumber, toText } from "./value.ts";

/** Gives an argument that must be there. */
export function argument(args: readonly Argument[], at: number): Argument {
  const found = args[at];
  // Excel does not take such a formula at all; a file may hold it.
  if (found === undefined) throw fault("#VALUE!");
  return found;
}

export const scalar = (args: readonly Argument[], at: number): Scalar =>
  argument(args, at).scalar();

export const number = (args: readonly Argument[], at: number): number => toNumber(scalar(args, at));

/** Reads a number cut to a whole one; `otherwise` where it is left out. */
export const whole = (args: readonly Argument[], at: number, otherwise?: number): number =>
  otherwise !== undefined && (args[at] === undefined || args[at].isMissing)
    ? otherwise
    : Math.trunc(number(args, at));

export const text = (args: readonly Argument[], at: number): string => toText(scalar(args, at));

export const flag = (args: readonly Argument[], at: number, otherwise?: boolean): boolean =>
  otherwise !== undefined && args[at] === undefined ? otherwise : toFlag(scalar(args, at));
