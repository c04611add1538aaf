import { missingSymbol } from "../domain/figure.ts";
import type { Figure } from "../domain/indicator.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import { endsAfter } from "../domain/report-date.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { hasNumber } from "./figures.ts";

/** A cell as it is called where it should hold a figure. */
interface Expected {
  readonly which: string;
  readonly figure: Figure | null;
}

/** An Excel error, a dash, or words with a figure in them: each has a finding of its own. */
const HAS_OWN_FINDING = /^\s*(?:#|[-‐‑–—]\s*$)|\d\s*%/;

const isMissing = (figure: Figure | null): figure is Figure =>
  figure !== null && missingSymbol(figure) === "x" && !HAS_OWN_FINDING.test(figure.text);

/** Blank quarters at the end, and those that end after the report, are still to come. */
function expectedQuarters(series: readonly Figure[], reportDate: string | null) {
  const last = series.findLastIndex((figure) => figure.text.trim() !== "");
  return series
    .slice(0, last + 1)
    .filter((figure) => reportDate === null || !endsAfter(figure.period, reportDate))
    .map((figure, index): Expected => ({
      which: figure.period?.label ?? `quarter ${index + 1}`,
      figure,
    }));
}

function expectedFigures(indicator: JudgedIndicator, reportDate: string | null) {
  if (indicator.layout === "quarters") return expectedQuarters(indicator.series, reportDate);
  if (indicator.layout !== "comparison") return [];
  const { baseline, lastYear, thisYear } = indicator;
  return [
    { which: "the baseline", figure: baseline },
    { which: "last year", figure: lastYear },
    { which: "this year", figure: thisYear },
  ];
}

/** Finds figures that are not there although others of the same row are; "not applicable" is no gap. */
export const checkMissingFigures = eachIndicator((indicator, { reportDate }) => {
  const expected = expectedFigures(indicator, reportDate);
  const missing = expected.find(({ figure }) => isMissing(figure));
  if (missing?.figure == null || !expected.some(({ figure }) => hasNumber(figure))) return null;
  return notice.missingFigure(missing.figure.place, {
    name: indicator.name,
    which: missing.which,
    text: missing.figure.text,
  });
});
