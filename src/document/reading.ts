import { aimsOf, indicatorsOf, paragraphsOf } from "../domain/agreement.ts";
import type { Status } from "../domain/status.ts";
import { describeRating } from "../domain/describe-rating.ts";
import { describeDifference } from "../domain/difference.ts";
import type { Figure, Polarity, PolaritySource, Target, Unit } from "../domain/indicator.ts";
import { notesOf } from "../domain/judge.ts";
import type {
  Difference,
  JudgedAgreement,
  JudgedIndicator,
  JudgedPriority,
} from "../domain/judgement.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import type { Period } from "../domain/period.ts";
import type { Finding } from "../finding.ts";

/** The machine-readable form of what was read; other tools rely on its every name. */
export interface Reading {
  readonly priorities: readonly ReadingPriority[];
  readonly findings: readonly ReadingFinding[];
}

interface ReadingPriority {
  readonly name: string;
  readonly lead: string | null;
  readonly sheet: string;
  readonly indicators: readonly ReadingIndicator[];
  readonly commentary: readonly string[];
  readonly notes: readonly string[];
  readonly actions: readonly ReadingAction[];
}

interface ReadingIndicator {
  readonly name: string;
  readonly code: string | null;
  readonly framework: string | null;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly polaritySource: PolaritySource;
  readonly baseline: ReadingFigure | null;
  readonly lastYear: ReadingFigure | null;
  readonly thisYear: ReadingFigure | null;
  readonly series: readonly ReadingFigure[];
  readonly target: ReadingTarget | null;
  readonly targets: readonly ReadingTarget[];
  readonly change: ReadingDifference | null;
  readonly differenceToBaseline: ReadingDifference | null;
  readonly rating: RatingColour;
  readonly ratingReason: string;
  readonly notes: readonly string[];
}

interface ReadingFigure {
  readonly value: number | null;
  readonly symbol: string | null;
  readonly text: string;
  readonly period: Period | null;
  readonly cell: string;
}

interface ReadingTarget {
  readonly text: string;
  readonly test: string;
  readonly value: number | null;
  readonly period: Period | null;
}

interface ReadingDifference {
  readonly kind: string;
  readonly value: number | null;
  readonly text: string;
}

interface ReadingAction {
  readonly number: string | null;
  readonly aim: string;
  readonly action: string;
  readonly progress: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: Status | null;
}

interface ReadingFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** Puts a judged agreement and its findings into the machine-readable form. */
export function composeReading(agreement: JudgedAgreement, findings: readonly Finding[]): Reading {
  return {
    priorities: agreement.priorities.map(composePriority),
    findings: findings.map(({ code, severity, place, message }) => ({
      code,
      severity,
      sheet: place?.sheet ?? null,
      cell: place?.cell ?? null,
      message,
    })),
  };
}

const composePriority = (priority: JudgedPriority): ReadingPriority => ({
  name: priority.name,
  lead: priority.lead,
  sheet: priority.sheet,
  indicators: indicatorsOf(priority).map(composeIndicator),
  commentary: paragraphsOf(priority, "commentary"),
  notes: paragraphsOf(priority, "note"),
  actions: aimsOf(priority).flatMap((aim) => {
    const { number, text } = aim;
    const none = { action: "", progress: "", owner: null, due: null, status: null };
    // An aim without an action is still part of the plan.
    if (aim.actions.length === 0) return [{ number, aim: text, ...none }];
    return aim.actions.map(({ text: action, progress, owner, due, status }) => ({
      number,
      aim: text,
      action,
      progress,
      owner,
      due,
      status,
    }));
  }),
});

function composeIndicator(indicator: JudgedIndicator): ReadingIndicator {
  const { judgement, update } = indicator;
  const notes = notesOf(indicator);
  return {
    name: indicator.name,
    code: indicator.code,
    framework: indicator.framework,
    unit: indicator.unit,
    polarity: indicator.polarity,
    polaritySource: indicator.polaritySource,
    baseline: composeFigure(indicator.baseline),
    lastYear: composeFigure(indicator.lastYear),
    thisYear: composeFigure(indicator.thisYear),
    series: indicator.series.flatMap((figure) => composeFigure(figure) ?? []),
    target: judgement.target === null ? null : composeTarget(judgement.target),
    targets: indicator.targets.map(composeTarget),
    change: composeDifference(judgement.change),
    differenceToBaseline: composeDifference(judgement.differenceToBaseline),
    rating: judgement.rating.colour,
    ratingReason: describeRating(judgement.rating, indicator),
    notes: update === null ? notes : [update, ...notes],
  };
}

function composeFigure(figure: Figure | null): ReadingFigure | null {
  const cell = figure?.given?.place.cell ?? figure?.place.cell;
  if (figure == null || cell == null) return null;
  const { value, symbol, text, period } = figure;
  return { value, symbol, text, period, cell };
}

const composeTarget = ({ text, test, value, period }: Target): ReadingTarget => ({
  text,
  test,
  value,
  period,
});

const composeDifference = (difference: Difference | null): ReadingDifference | null =>
  difference === null
    ? null
    : { kind: difference.kind, value: difference.value, text: describeDifference(difference) };
