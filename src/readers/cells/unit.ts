import { multiply } from "../../domain/decimal.ts";
import type { Unit } from "../../domain/indicator.ts";
import type { ParsedFigure } from "./value.ts";

const SAYS_PERCENT = /percent|per cent(?![a-z])|proportion|%/i;
const SAYS_RATE =
  /(?<![a-z])per (?:1,?000|10,?000|100,?000|1,?000,?000|million|thousand|head|capita)(?!\d)|rate per(?![a-z])/i;
const SAYS_POUNDS = /\(£\)|\(gbp\)|(?<![a-z])in £(?![\dkm])/i;
const SAYS_COUNT =
  /^(?:the )?(?:total |overall )?(?:number|level|count|volume|total)s?(?![a-z])|how many|(?<![a-z])no\. of/i;

/** Tells whether every figure that has a number passes a test. */
const everyValue = (
  figures: readonly ParsedFigure[],
  passes: (value: number) => boolean,
): boolean => figures.every(({ value }) => value === null || passes(value));

/**
 * Tells the unit of an indicator from its figures and its name (DOMAIN, Units). The format or a
 * printed % decides; the name only where the values fit.
 *
 * @example unitOf("Domestic Burglary per 1,000 households", figuresOf("10.7")) //=> "rate"
 */
export function unitOf(name: string, figures: readonly ParsedFigure[]): Unit {
  const said = name.slice(0, 2000);
  if (figures.some(({ percent, value }) => percent && value !== null)) return "percent";
  if (SAYS_RATE.test(said)) return "rate";
  if (figures.some(({ currency }) => currency) || SAYS_POUNDS.test(said)) return "currency";
  if (SAYS_PERCENT.test(said) && everyValue(figures, (value) => value >= 0 && value <= 100)) {
    return "percent";
  }
  const isCount = figures.some(({ value }) => value !== null)
    ? everyValue(figures, Number.isInteger)
    : SAYS_COUNT.test(said);
  return isCount ? "count" : "number";
}

/**
 * Reads fractions under a name that says percentage as percentages: 0.045 without any % sign is
 * 4.5. Each such figure carries a doubt; figures that are no fractions come back as they are.
 *
 * @example fitFractions("% of repeat victims", figuresOf("0.238", "0.235")) //=> 23.8 and 23.5 percent
 */
export function fitFractions(
  name: string,
  figures: readonly ParsedFigure[],
): readonly ParsedFigure[] {
  if (!SAYS_PERCENT.test(name.slice(0, 2000))) return figures;
  const fractions =
    !figures.some(({ percent, currency, isChange }) => percent || currency || isChange) &&
    everyValue(figures, (value) => value >= 0 && value <= 1) &&
    // 0 and 1 alone may as well be whole percents.
    figures.some(({ value }) => value !== null && value > 0 && value < 1);
  return fractions ? figures.map(asPercentage) : figures;
}

function asPercentage(figure: ParsedFigure): ParsedFigure {
  if (figure.value === null) return figure;
  const value = multiply(figure.value, 100);
  return {
    ...figure,
    value,
    percent: true,
    decimals: Math.max(0, figure.decimals - 2),
    doubts: [
      ...figure.doubts,
      { kind: "ambiguous-value", reading: `it is read as a fraction, ${value} percent` },
    ],
  };
}
