import type { Appendix } from "../appendix.ts";
import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import type { Status } from "../domain/status.ts";
import { describeRating, RATING_WORDS } from "../domain/describe-rating.ts";
import { describeDifference } from "../domain/difference.ts";
import type { Figure } from "../domain/indicator.ts";
import type { JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import type { Finding } from "../finding.ts";

const STATUSES: readonly (readonly [Status | null, string])[] = [
  ["complete", "complete"],
  ["inProgress", "in progress"],
  ["incomplete", "incomplete"],
  [null, "without a status"],
];
const COLOURS: readonly RatingColour[] = ["green", "amber", "red", "notRated"];

/**
 * Counts things in words, with the plural where it is due.
 *
 * @example countOf(1, "priority", "priorities") //=> "1 priority"
 */
export const countOf = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Sums an appendix up: how many priorities, indicators, differences, ratings, actions and findings. */
export function summarise({ agreement, findings }: Appendix): readonly string[] {
  const indicators = agreement.priorities.flatMap(indicatorsOf);
  const actions = agreement.priorities.flatMap(aimsOf).flatMap((aim) => aim.actions);
  const differences = indicators
    .flatMap(({ judgement }) => [judgement.change, judgement.differenceToBaseline])
    .filter((difference) => difference?.value != null);
  const ratings = COLOURS.map((colour): readonly [number, string] => [
    indicators.filter(({ judgement }) => judgement.rating.colour === colour).length,
    RATING_WORDS[colour].toLowerCase(),
  ]);
  const statuses = STATUSES.map(([status, words]): readonly [number, string] => [
    actions.filter((action) => action.status === status).length,
    words,
  ]);
  const list = (counts: readonly (readonly [number, string])[]): string =>
    counts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${count} ${words}`)
      .join(", ");
  return [
    `${countOf(agreement.priorities.length, "priority", "priorities")}, ${countOf(indicators.length, "indicator")}, ${countOf(differences.length, "difference")}`,
    ...(indicators.length > 0 ? [`ratings: ${list(ratings)}`] : []),
    actions.length > 0 ? `actions: ${list(statuses)}` : "no actions",
    `${countOf(findings.length, "finding")}${findings.length > 0 ? ":" : ""}`,
  ];
}

/** Writes a finding on one line: severity, code, cell, sentence. */
export function describeFinding({ severity, code, place, message }: Finding): string {
  const where =
    place === null ? "" : ` ${place.sheet}${place.cell === null ? "" : `!${place.cell}`}`;
  return oneLine(`${severity} ${code}${where}: ${message}`);
}

/** Writes a priority with its indicators and actions for reading on a screen. */
export function describePriority(priority: JudgedPriority): readonly string[] {
  const aims = aimsOf(priority);
  return [
    `${priority.name}${priority.lead === null ? "" : ` (lead: ${priority.lead})`}`,
    ...indicatorsOf(priority).flatMap(describeIndicator),
    ...aims.map((aim) => {
      const statuses = aim.actions.map(({ status }) => wordsOf(status)).join(", ");
      return `  aim ${aim.number ?? "–"}: ${oneLine(aim.text)}${statuses === "" ? "" : ` – ${statuses}`}`;
    }),
  ];
}

const wordsOf = (status: Status | null): string =>
  STATUSES.find(([one]) => one === status)?.[1] ?? "";

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function describeIndicator(indicator: JudgedIndicator): readonly string[] {
  const { judgement, code, name } = indicator;
  const figures = [indicator.baseline, indicator.lastYear, indicator.thisYear]
    .flatMap((figure) => (figure === null ? [] : [figureText(figure)]))
    .join(" → ");
  const differences = [
    judgement.change === null ? "" : `change ${describeDifference(judgement.change)}`,
    judgement.differenceToBaseline === null
      ? ""
      : `to baseline ${describeDifference(judgement.differenceToBaseline)}`,
    judgement.target === null ? "" : `target ${oneLine(judgement.target.text)}`,
  ].filter((text) => text !== "");
  const rating = `${RATING_WORDS[judgement.rating.colour]}: ${describeRating(judgement.rating, indicator)}`;
  return [
    `  ${code === null ? "" : `${code} `}${oneLine(name)}`,
    `    ${[figures, ...differences, rating].filter((text) => text !== "").join(" · ")}`,
  ];
}

const figureText = (figure: Figure): string =>
  figure.text === "" ? `[${figure.symbol ?? "x"}]` : oneLine(figure.text);
