import { aimsOf, indicatorsOf, paragraphsOf, type Action } from "../domain/agreement.ts";
import { askedFigures } from "../domain/asked-figures.ts";
import { isForAPerson } from "../domain/for-a-person.ts";
import type { JudgedAgreement, JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";
import { mentionedIn } from "../domain/mentions.ts";
import { priorityKeys } from "../domain/plan-keys.ts";
import { isBlank, textMark } from "../domain/text-mark.ts";
import type { Due, DueKind, PriorityDues } from "./dues.ts";

/** Something that is asked of a lead, and whether it is there. */
interface Asked {
  readonly kind: DueKind;
  readonly about: string | null;
  readonly isGiven: boolean;
}

/** Tells of each priority what its lead has given, and what is still to come (Rule W10). */
export function composeDues(agreement: JudgedAgreement): readonly PriorityDues[] {
  const keys = priorityKeys(agreement);
  return agreement.priorities.map((priority, at) => {
    const asked = askedOf(priority, agreement.reportDate);
    const dues = asked.filter(({ isGiven }) => !isGiven);
    return {
      priority: priority.name,
      key: keys[at] ?? "",
      lead: priority.lead,
      dues: [...dues.map(({ kind, about }): Due => ({ kind, about })), ...toSettle(priority)],
      asked: asked.length,
      given: asked.length - dues.length,
    };
  });
}

function askedOf(priority: JudgedPriority, reportDate: string | null): readonly Asked[] {
  const commentary = paragraphsOf(priority, "commentary").filter((text) => !isBlank(text));
  const indicators = indicatorsOf(priority);
  const isMentioned = mentionedIn(commentary);
  const isExplained = (name: string): boolean =>
    indicators.length === 1 ? commentary.length > 0 : isMentioned(name);
  return [
    ...commentaryAsked(priority, commentary),
    ...indicators.flatMap((indicator) => [
      ...reasonAsked(indicator, isExplained),
      ...askedFigures(indicator, reportDate).map(({ figure }): Asked => ({
        kind: "figureMissing",
        about: indicator.name,
        isGiven: figure.value !== null,
      })),
      ...targetAsked(indicator),
      ...ratingAsked(indicator),
      ...updateAsked(indicator),
    ]),
    ...aimsOf(priority).flatMap(({ actions }) => actions.flatMap(actionAsked)),
  ];
}

/** A catalogue of names has nothing to comment on; everything else has. */
function commentaryAsked(
  priority: JudgedPriority,
  commentary: readonly string[],
): readonly Asked[] {
  const indicators = indicatorsOf(priority);
  const isCatalogue = indicators.length > 0 && indicators.every((it) => it.layout === "catalogue");
  if (isCatalogue && commentary.length === 0) return [];
  if (commentary.length === 0) return [{ kind: "commentaryMissing", about: null, isGiven: false }];
  const last = new Set(priority.words?.reference.map(textMark));
  const isNew = last.size === 0 || commentary.some((text) => !last.has(textMark(text)));
  return [{ kind: "commentaryUnchanged", about: null, isGiven: isNew }];
}

/** A red rating needs words: of the indicator, or of the only one that there is. */
function reasonAsked(
  { name, judgement }: JudgedIndicator,
  isExplained: (name: string) => boolean,
): readonly Asked[] {
  if (judgement.rating.colour !== "red") return [];
  return [{ kind: "redWithoutReason", about: name, isGiven: isExplained(name) }];
}

const targetAsked = ({ name, askedTarget, targets }: JudgedIndicator): readonly Asked[] =>
  askedTarget === undefined
    ? []
    : [{ kind: "targetMissing", about: name, isGiven: targets.length > 0 }];

function ratingAsked(indicator: JudgedIndicator): readonly Asked[] {
  const { name, judged, judgement } = indicator;
  const { reason } = judgement.rating;
  if (reason.kind === "judged") {
    const isGiven = reason.why !== "" && reason.by !== "";
    return [{ kind: "judgedWithoutReason", about: name, isGiven }];
  }
  return isForAPerson(indicator)
    ? [{ kind: "ratingNeeded", about: name, isGiven: judged?.colour != null }]
    : [];
}

const updateAsked = ({ layout, name, update, thisYear }: JudgedIndicator): readonly Asked[] =>
  layout === "update"
    ? [{ kind: "updateMissing", about: name, isGiven: update !== null || thisYear?.value != null }]
    : [];

const actionAsked = ({ text, progress, status }: Action): readonly Asked[] => [
  { kind: "progressMissing", about: text, isGiven: !isBlank(progress) },
  { kind: "statusMissing", about: text, isGiven: status !== null },
];

/** What stands on a tab until somebody has looked at it. */
function toSettle({ words }: JudgedPriority): readonly Due[] {
  if (words === undefined) return [];
  const changed = [...words.memory.values()].filter(({ beside }) => beside !== null);
  return [
    ...changed.map((): Due => ({ kind: "sourceChanged", about: null })),
    ...words.seconds.map((): Due => ({ kind: "secondText", about: null })),
    ...[...words.left, ...words.outside].map((): Due => ({ kind: "wordsLeft", about: null })),
  ];
}
