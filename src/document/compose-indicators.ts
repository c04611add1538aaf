import { indicatorsOf } from "../domain/agreement.ts";
import { describePeriod } from "../domain/describe-period.ts";
import { describeRating } from "../domain/describe-rating.ts";
import type { Figure, Target, Unit } from "../domain/indicator.ts";
import { notesOf } from "../domain/judge.ts";
import type { JudgedAgreement, JudgedIndicator } from "../domain/judgement.ts";
import { composeDifference } from "./compose-difference.ts";
import { shownFigure } from "./compose-figure.ts";
import { composeRating } from "./compose-rating.ts";
import type { IndicatorRecord, RecordedFigure } from "./report.ts";
import { furtherFigures } from "./table-columns.ts";

/** Composes one record for each indicator of the agreement, in the order of the source. */
export function composeIndicators({ priorities }: JudgedAgreement): readonly IndicatorRecord[] {
  return priorities.flatMap((priority) =>
    indicatorsOf(priority).map((indicator) => composeRecord(priority.name, indicator)),
  );
}

function composeRecord(priority: string, indicator: JudgedIndicator): IndicatorRecord {
  const { judgement, unit } = indicator;
  const { target } = judgement;
  return {
    priority,
    code: indicator.code ?? "",
    framework: indicator.framework ?? "",
    name: indicator.name,
    unit,
    polarity: indicator.polarity,
    polaritySource: indicator.polaritySource,
    baseline: recordFigure(indicator.baseline, unit),
    lastYear: recordFigure(indicator.lastYear, unit),
    thisYear: recordFigure(indicator.thisYear, unit),
    target: target?.text ?? "",
    targetPeriod: describePeriod(target?.period ?? null),
    change: composeDifference(judgement.change, "lastYear"),
    differenceToBaseline: composeDifference(judgement.differenceToBaseline, "baseline"),
    rating: composeRating(indicator, null),
    ratingReason: describeRating(judgement.rating, indicator),
    notes: notesOf(indicator).join("\n"),
    furtherFigures: furtherFigures(indicator, indicator.layout).map(describeFurther).join("; "),
    furtherTargets: indicator.targets
      .filter((other) => other.place.cell !== target?.place.cell)
      .map(describeTarget)
      .join("; "),
  };
}

/** Symbols stay in their shorthand, which machines read. */
function recordFigure(figure: Figure | null, unit: Unit): RecordedFigure {
  const shown = shownFigure(figure, unit);
  return {
    content:
      shown === undefined
        ? { kind: "text", text: figure === null ? "" : `[${figure.symbol ?? "x"}]` }
        : { kind: "figure", shown },
    period: describePeriod(figure?.period ?? null),
    cell: figure?.place.cell ?? "",
  };
}

const describeFurther = ({ period, text, place, symbol, value }: Figure): string => {
  const words = value === null && text === "" ? `[${symbol ?? "x"}]` : text;
  return `${period === null ? "" : `${period.label}: `}${words} (${place.cell ?? place.sheet})`;
};

const describeTarget = ({ period, text, place }: Target): string =>
  `${period === null ? "" : `${period.label}: `}${text} (${place.cell ?? place.sheet})`;
