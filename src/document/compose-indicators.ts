import { indicatorsOf } from "../domain/agreement.ts";
import { describePeriod } from "../domain/describe-period.ts";
import { describeRating, RATING_WORDS } from "../domain/describe-rating.ts";
import type { Figure, Target, Unit } from "../domain/indicator.ts";
import { notesOf } from "../domain/judge.ts";
import type { JudgedAgreement, JudgedIndicator } from "../domain/judgement.ts";
import { composeDifference } from "./compose-difference.ts";
import { shownFigure } from "./compose-figure.ts";
import { composeComputedRating } from "./compose-rating.ts";
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
  const { target, rating } = judgement;
  const computed = rating.reason.kind === "judged" ? rating.reason.computed : rating;
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
    rating: composeComputedRating(indicator),
    ratingReason: describeRating(computed, indicator),
    judged: judgedRecord(indicator),
    notes: notesOf(indicator).join("\n"),
    furtherFigures: furtherFigures(indicator, indicator.layout).map(describeFurther).join("; "),
    furtherTargets: indicator.targets
      .filter((other) => other.place.cell !== target?.place.cell)
      .map(describeTarget)
      .join("; "),
  };
}

/** A person's rating stands beside the one that the rules give (Rule W6). */
function judgedRecord({ judged }: JudgedIndicator): IndicatorRecord["judged"] {
  const colour = judged?.colour ?? null;
  return {
    rating: colour === null ? "" : RATING_WORDS[colour],
    reason: judged?.reason ?? "",
    name: judged?.name ?? "",
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
    cell: figure === null ? "" : cellOf(figure),
  };
}

/** A figure that a lead has given stands on the tab, not in the source. */
const cellOf = ({ place, given }: Figure): string =>
  given === undefined ? (place.cell ?? "") : "typed on the tab";

const describeFurther = ({ period, text, place, symbol, value }: Figure): string => {
  const words = value === null && text === "" ? `[${symbol ?? "x"}]` : text;
  return `${period === null ? "" : `${period.label}: `}${words} (${place.cell ?? place.sheet})`;
};

const describeTarget = ({ period, text, place }: Target): string =>
  `${period === null ? "" : `${period.label}: `}${text} (${place.cell ?? place.sheet})`;
