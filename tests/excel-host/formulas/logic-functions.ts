import { isError, type Scalar } from "../model/scalar.ts";
import type { Argument, FormulaFunction, Surroundings } from "./argument.ts";
import { argument, flag, number, scalar } from "./read-argument.ts";
import { compareScalars, fault, isMatrix, isRange, sound, toFlag, type Value } from "./value.ts";

/** The logicals among arguments: in ranges only what is a logical or a number. */
function flagsOf(args: readonly Argument[], at: Surroundings): readonly boolean[] {
  const flags = args.flatMap((arg) => {
    const value = arg.value();
    if (!isRange(value) && !isMatrix(value)) return [toFlag(value)];
    return [...at.cells(value)].flatMap((it) => {
      const plain = sound(it);
      return typeof plain === "boolean" || typeof plain === "number" ? [Boolean(plain)] : [];
    });
  });
  if (flags.length === 0) throw fault("#VALUE!");
  return flags;
}

/** An argument's value, whatever it is; left out is 0. */
const branch = (args: readonly Argument[], at: number): Value => {
  const arg = argument(args, at);
  return arg.isMissing ? 0 : arg.value();
};

const about =
  (tells: (value: Scalar) => boolean): FormulaFunction =>
  (args, { each }) =>
    each(argument(args, 0).value(), tells);

export const LOGIC_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  TRUE: () => true,
  FALSE: () => false,
  IF: (args) => {
    if (flag(args, 0)) return branch(args, 1);
    return args.length > 2 ? branch(args, 2) : false;
  },
  IFS: (args) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (flag(args, index)) return branch(args, index + 1);
    }
    throw fault("#N/A");
  },
  IFERROR: (args) => {
    const value = scalar(args, 0);
    return isError(value) ? branch(args, 1) : value;
  },
  IFNA: (args) => {
    const value = scalar(args, 0);
    return isError(value) && value.error === "#N/A" ? branch(args, 1) : value;
  },
  CHOOSE: (args) => {
    const index = Math.trunc(number(args, 0));
    if (index < 1 || index >= args.length) throw fault("#VALUE!");
    return branch(args, index);
  },
  SWITCH: (args) => {
    const wanted = scalar(args, 0);
    let index = 1;
    for (; index + 1 < args.length; index += 2) {
      if (compareScalars(wanted, scalar(args, index)) === 0) return branch(args, index + 1);
    }
    if (index < args.length) return branch(args, index);
    throw fault("#N/A");
  },
  AND: (args, at) => flagsOf(args, at).every(Boolean),
  OR: (args, at) => flagsOf(args, at).some(Boolean),
  XOR: (args, at) => flagsOf(args, at).filter(Boolean).length % 2 === 1,
  NOT: (args) => !flag(args, 0),
  ISNUMBER: about((value) => typeof value === "number"),
  ISTEXT: about((value) => typeof value === "string"),
  ISNONTEXT: about((value) => typeof value !== "string"),
  ISLOGICAL: about((value) => typeof value === "boolean"),
  ISBLANK: about((value) => value === null),
  ISERROR: about(isError),
  ISERR: about((value) => isError(value) && value.error !== "#N/A"),
  ISNA: about((value) => isError(value) && value.error === "#N/A"),
  NA: () => {
    throw fault("#N/A");
  },
  N: (args) => {
    const value = sound(scalar(args, 0));
    return typeof value === "string" ? 0 : Number(value ?? 0);
  },
};
