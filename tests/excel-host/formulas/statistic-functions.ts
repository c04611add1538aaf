import { NotEmulated } from "../protocol/host-error.ts";
import { cellsOf } from "../model/areas.ts";
import { isError, type Scalar } from "../model/scalar.ts";
import type { Argument, FormulaFunction, Surroundings } from "./argument.ts";
import { meets, readCriterion } from "./criterion.ts";
import { argument, scalar } from "./read-argument.ts";
import { fault, isMatrix, isRange, sound, toNumber, type RangeValue, type Value } from "./value.ts";

/** The numbers among arguments: in ranges only what is a number, direct values whatever reads as one. */
function numbersOf(args: readonly Argument[], at: Surroundings): readonly number[] {
  return args.flatMap((arg) => {
    const value = arg.value();
    if (!isRange(value) && !isMatrix(value)) return [toNumber(value)];
    return [...at.cells(value)].flatMap((it) => {
      const plain = sound(it);
      return typeof plain === "number" ? [plain] : [];
    });
  });
}

/** A long column of numbers must not be spread over a call. */
const extreme = (numbers: readonly number[], pick: (a: number, b: number) => number): number =>
  numbers.reduce((best, it) => pick(best, it), numbers[0] ?? 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, it) => all + it, 0);

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw fault("#DIV/0!");
  return sum(numbers) / numbers.length;
}

function rangeIn(args: readonly Argument[], at: number): RangeValue {
  const value = argument(args, at).value();
  if (!isRange(value)) throw fault("#VALUE!");
  return value;
}

function countMatches(range: RangeValue, wanted: Scalar, at: Surroundings): number {
  const criterion = readCriterion(wanted);
  let count = 0;
  let seen = 0;
  for (const value of at.cells(range)) {
    seen++;
    if (meets(value, criterion)) count++;
  }
  // Cells that were never made are empty all the same.
  return meets(null, criterion) ? count + cellsOf(range.area) - seen : count;
}

/** The values that stand where every criterion is met. */
function chosen(
  wanted: RangeValue,
  pairs: readonly (readonly [range: RangeValue, criterion: Scalar])[],
  at: Surroundings,
): readonly Scalar[] {
  if (cellsOf(wanted.area) > 1_000_000)
    throw new NotEmulated("SUMIF and its like over whole columns");
  const all = [...listed(wanted, at)];
  const tests = pairs.map(([range, criterion]) => ({
    values: [...listed(range, at)],
    criterion: readCriterion(criterion),
  }));
  if (tests.some(({ values }) => values.length !== all.length)) throw fault("#VALUE!");
  return all.filter((_, index) =>
    tests.every(({ values, criterion }) => meets(values[index] ?? null, criterion)),
  );
}

/** Every value of a range, its empty cells too. */
function listed(range: Value, at: Surroundings): readonly Scalar[] {
  const values = at.each(range, (value) => value);
  return isMatrix(values) ? values.rows.flat() : isRange(values) ? [] : [values];
}

function pairsFrom(
  args: readonly Argument[],
  first: number,
): readonly (readonly [RangeValue, Scalar])[] {
  const pairs: (readonly [RangeValue, Scalar])[] = [];
  for (let index = first; index < args.length; index += 2) {
    pairs.push([rangeIn(args, index), scalar(args, index + 1)]);
  }
  return pairs;
}

const numbersAmong = (values: readonly Scalar[]): readonly number[] =>
  values.flatMap((it) => {
    const plain = sound(it);
    return typeof plain === "number" ? [plain] : [];
  });

export const STATISTIC_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUM: (args, at) => sum(numbersOf(args, at)),
  MIN: (args, at) => extreme(numbersOf(args, at), Math.min),
  MAX: (args, at) => extreme(numbersOf(args, at), Math.max),
  AVERAGE: (args, at) => mean(numbersOf(args, at)),
  MEDIAN: (args, at) => {
    const sorted = [...numbersOf(args, at)].sort((a, b) => a - b);
    if (sorted.length === 0) throw fault("#NUM!");
    const middle = sorted.length >> 1;
    const high = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? 0)) / 2;
  },
  PRODUCT: (args, at) => numbersOf(args, at).reduce((all, it) => all * it, 1),
  COUNT: (args, at) =>
    args.reduce(
      (count, arg) =>
        count + [...at.cells(arg.value())].filter((it) => typeof it === "number").length,
      0,
    ),
  COUNTA: (args, at) =>
    args.reduce(
      (count, arg) => count + [...at.cells(arg.value())].filter((it) => it !== null).length,
      0,
    ),
  COUNTBLANK: (args, at) => {
    const range = rangeIn(args, 0);
    const full = [...at.cells(range)].filter((it) => it !== null && it !== "").length;
    return cellsOf(range.area) - full;
  },
  COUNTIF: (args, at) => countMatches(rangeIn(args, 0), scalar(args, 1), at),
  COUNTIFS: (args, at) => {
    const pairs = pairsFrom(args, 0);
    const [only] = pairs;
    if (only === undefined) throw fault("#VALUE!");
    if (pairs.length === 1) return countMatches(only[0], only[1], at);
    return chosen(only[0], pairs, at).length;
  },
  SUMIF: (args, at) => {
    const range = rangeIn(args, 0);
    const summed = args[2] === undefined ? range : rangeIn(args, 2);
    return sum(numbersAmong(chosen(summed, [[range, scalar(args, 1)]], at)));
  },
  SUMIFS: (args, at) => sum(numbersAmong(chosen(rangeIn(args, 0), pairsFrom(args, 1), at))),
  AVERAGEIF: (args, at) => {
    const range = rangeIn(args, 0);
    const meant = args[2] === undefined ? range : rangeIn(args, 2);
    return mean(numbersAmong(chosen(meant, [[range, scalar(args, 1)]], at)));
  },
  SUMPRODUCT: (args, at) => {
    const lists = args.map((arg) => listed(arg.value(), at));
    const [first = []] = lists;
    if (lists.some(({ length }) => length !== first.length)) throw fault("#VALUE!");
    return first.reduce<number>((all, _, index) => {
      const factors = lists.map((list) => {
        const value = list[index] ?? null;
        if (isError(value)) sound(value);
        // Texts and logicals count as nothing here.
        return typeof value === "number" ? value : 0;
      });
      return all + factors.reduce((product, it) => product * it, 1);
    }, 0);
  },
};
