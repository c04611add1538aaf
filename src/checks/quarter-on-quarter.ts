import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";

/** Finds printed differences between a quarter and the next, which are only reproduced (Rule D2). */
export const checkQuarterOnQuarter = eachIndicator((indicator) => {
  const { change, differenceToBaseline } = indicator.judgement;
  const printed =
    change?.reproduced != null
      ? indicator.printedChange
      : differenceToBaseline?.reproduced != null
        ? indicator.printedDifferenceToBaseline
        : null;
  return printed === null
    ? null
    : notice.quarterOnQuarter(printed.place, { name: indicator.name, printed: printed.text });
});
