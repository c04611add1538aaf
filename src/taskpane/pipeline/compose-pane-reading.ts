import { holdsNothing, type Appendix } from "../../appendix.ts";
import { composeRating } from "../../document/compose-rating.ts";
import { countPriority } from "../../document/compose-overview.ts";
import { describeName } from "../../document/compose-table.ts";
import { priorityFinder } from "../../document/finding-priority.ts";
import { nameOfLast } from "../../document/rating-words.ts";
import { aimsOf, indicatorsOf } from "../../domain/agreement.ts";
import { RATING_WORDS } from "../../domain/describe-rating.ts";
import { describeDifferenceAtLength } from "../../domain/difference.ts";
import { describeFigure, QUALIFIER_WORDS, qualifierOf } from "../../domain/figure.ts";
import type { Figure, Unit } from "../../domain/indicator.ts";
import type {
  Difference,
  JudgedAgreement,
  Judgement,
  JudgedIndicator,
  JudgedPriority,
} from "../../domain/judgement.ts";
import type { Finding } from "../../finding.ts";
import { composePaneLeads } from "../leads/compose-pane-leads.ts";
import type {
  PaneDifference,
  PaneFigure,
  PaneFinding,
  PaneIndicator,
  PanePriority,
  PaneReading,
} from "./pane-reading.ts";
import { firstUpper, oneLine } from "../text-of.ts";

/** Puts an appendix into the words that the pane shows. */
export function composePaneReading(appendix: Appendix): PaneReading {
  const { agreement, findings } = appendix;
  const { title, letter, reportDate } = agreement;
  const counts = agreement.priorities.map(countPriority);
  const total = <K extends string>(all: readonly Readonly<Record<K, number>>[], one: K): number =>
    all.reduce((sum, each) => sum + each[one], 0);
  const ratings = counts.map((each) => each.ratings);
  const statuses = counts.map((each) => each.statuses);
  return {
    title,
    letter,
    reportDate,
    priorities: agreement.priorities.map((priority, at) => composePanePriority(priority, at)),
    findings: composeFindings(agreement, findings),
    ratings: {
      green: total(ratings, "green"),
      amber: total(ratings, "amber"),
      red: total(ratings, "red"),
      notRated: total(ratings, "notRated"),
    },
    statuses: {
      complete: total(statuses, "complete"),
      inProgress: total(statuses, "inProgress"),
      incomplete: total(statuses, "incomplete"),
      none: total(statuses, "none"),
    },
    leads: composePaneLeads(appendix),
    holdsNothing: holdsNothing(appendix),
  };
}

const composePanePriority = (priority: JudgedPriority, at: number): PanePriority => ({
  name: priority.name,
  lead: priority.lead,
  place: priority.place,
  indicators: indicatorsOf(priority).map(composePaneIndicator),
  aims: aimsOf(priority).length,
  statuses: countPriority(priority, at).statuses,
});

function composePaneIndicator(indicator: JudgedIndicator): PaneIndicator {
  const { judgement, polaritySource } = indicator;
  const { colour, reason, assumed } = judgement.rating;
  const asksPolarity = reason.kind === "noPolarity" && polaritySource === "none";
  const { outcome } = composeRating(indicator, null);
  return {
    name: oneLine(describeName(indicator)),
    ownName: indicator.name,
    place: indicator.place,
    figures: figuresOf(indicator),
    differences: [
      ...composeDifference(judgement.change, nameOfLast(indicator)),
      ...composeDifference(judgement.differenceToBaseline, "baseline"),
    ],
    rating: {
      colour,
      word: RATING_WORDS[colour],
      reason: asksPolarity ? "nobody says which way is good" : reasonOf(judgement, outcome.reason),
      assumed: assumed && colour !== "notRated",
    },
    asksPolarity,
    update: indicator.update === null ? null : shorten(oneLine(indicator.update)),
  };
}

/** Says more of targets than fits on the tab: what keeps one from being judged, and how a person read one. */
function reasonOf({ rating: { reason }, target }: Judgement, short: string): string {
  if (reason.kind === "needsPerson") {
    const isOpen = target !== null && target.ambiguity !== null;
    return isOpen ? "its target leaves a choice" : "its target is for a person to judge";
  }
  const chosen = reason.kind === "target" ? reason.target.chosen : undefined;
  return chosen === undefined ? short : `${short}: ${chosen}`;
}

/** An update in words is told from its beginning; the whole of it stands in the appendix. */
const LONGEST_UPDATE = 160;

function shorten(text: string): string {
  if (text.length <= LONGEST_UPDATE) return text;
  const cut = text.slice(0, LONGEST_UPDATE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_UPDATE / 2))} …`;
}

const MONTH =
  /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ober|ember)\b/g;

/**
 * Shortens the months of a period so that three figures fit side by side, and spaces its dash.
 *
 * @example shortenMonths("January - December 2012") //=> "Jan – Dec 2012"
 */
export const shortenMonths = (label: string): string =>
  label.replace(MONTH, "$1").replace(/(?<=[a-z]) ?[-–] ?(?=[A-Z])/g, " – ");

/** Lists the figures a person judges by: the three that are compared, or target, quarters and the year. */
function figuresOf(indicator: JudgedIndicator): readonly PaneFigure[] {
  const { layout, unit, baseline, lastYear, thisYear, series, judgement } = indicator;
  const target = judgement.target ?? indicator.targets[0] ?? null;
  const targets: readonly PaneFigure[] =
    target === null
      ? []
      : [
          {
            label: "Target",
            period: target.period?.label ?? "",
            text: oneLine(target.text),
            isJudged: false,
            isNumber: false,
          },
        ];
  const of = (figure: Figure | null, label: string): readonly PaneFigure[] =>
    figure === null ? [] : [composeFigure(figure, label, unit, figure === thisYear)];
  if (layout !== "quarters") {
    return [
      ...of(baseline, "Baseline"),
      ...of(lastYear, firstUpper(nameOfLast(indicator).replace(/^the /, ""))),
      ...of(thisYear, "This year"),
      ...targets,
    ];
  }
  const isSum =
    thisYear !== null && !series.some(({ place }) => place.cell === thisYear.place.cell);
  return [
    ...targets,
    ...of(baseline, "Baseline"),
    ...series.map((figure) =>
      composeFigure(figure, "", unit, figure.place.cell === thisYear?.place.cell),
    ),
    ...(isSum ? of(thisYear, "Sum so far") : []),
  ];
}

function composeFigure(figure: Figure, label: string, unit: Unit, isJudged: boolean): PaneFigure {
  const qualifier = qualifierOf(figure);
  const marker = qualifier === null ? "" : ` (${QUALIFIER_WORDS[qualifier]})`;
  return {
    label,
    period: shortenMonths(figure.period?.label ?? ""),
    text: `${describeFigure(figure, unit)}${marker}`,
    isJudged,
    isNumber: figure.value !== null,
  };
}

const composeDifference = (difference: Difference | null, on: string): readonly PaneDifference[] =>
  difference === null ? [] : [{ on, text: describeDifferenceAtLength(difference) }];

function composeFindings(
  { priorities }: JudgedAgreement,
  findings: readonly Finding[],
): readonly PaneFinding[] {
  const priorityOf = priorityFinder(priorities);
  return findings.map(({ code, severity, place, message, choice, polarity, target }) => {
    const at = place === null ? null : priorityOf(place);
    return {
      kind: code,
      severity,
      place,
      message,
      priority: at === null ? null : (priorities[at]?.name ?? null),
      choice: choice ?? null,
      polarity: polarity ?? null,
      target: target ?? null,
    };
  });
}
