import { aimsOf, indicatorsOf, paragraphsOf, type Action } from "../domain/agreement.ts";
import { askedFigures } from "../domain/asked-figures.ts";
import { isForAPerson } from "../domain/for-a-person.ts";
import type { JudgedAgreement, JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";
import { mentionedIn } from "../domain/mentions.ts";
import { actionKeys, indicatorKeys, priorityKeys } from "../domain/plan-keys.ts";
import { isBlank, textMark } from "../domain/text-mark.ts";
import { judgedKey, type TypedTab } from "../domain/typed-words.ts";
import { openCells, type OpenCells } from "./due-places.ts";
import type { Due, PriorityDues } from "./dues.ts";

/** Something that is asked of a lead, and whether it is there. */
interface Asked extends Due {
  readonly isGiven: boolean;
}

/** An indicator or action with what its row is known by, and the cells of its tab. */
interface AskedRow<Thing> {
  readonly thing: Thing;
  readonly row: string;
  readonly cells: OpenCells;
}

/**
 * Tells of each priority what its lead has given, and what is still to come (Rule W10).
 *
 * @param tabs those that stand, where there are any: each due then has its cell there
 */
export function composeDues(
  agreement: JudgedAgreement,
  tabs: readonly TypedTab[] = [],
): readonly PriorityDues[] {
  const keys = priorityKeys(agreement);
  return agreement.priorities.map((priority, at) => {
    const key = keys[at] ?? "";
    const cells = openCells(tabs, key);
    const asked = askedOf(priority, agreement.reportDate, cells);
    const dues = asked.filter(({ isGiven }) => !isGiven);
    return {
      priority: priority.name,
      key,
      lead: priority.lead,
      dues: [
        ...dues.map(({ kind, about, place }): Due => ({ kind, about, place })),
        ...toSettle(priority, cells),
      ],
      asked: asked.length,
      given: asked.length - dues.length,
    };
  });
}

function askedOf(
  priority: JudgedPriority,
  reportDate: string | null,
  cells: OpenCells,
): readonly Asked[] {
  const commentary = paragraphsOf(priority, "commentary").filter((text) => !isBlank(text));
  const indicators = indicatorsOf(priority);
  const isMentioned = mentionedIn(commentary);
  const isExplained = (name: string): boolean =>
    indicators.length === 1 ? commentary.length > 0 : isMentioned(name);
  const rows = indicatorKeys(priority);
  const ofActions = actionKeys(priority);
  const actions = aimsOf(priority).flatMap((aim) => aim.actions);
  return [
    ...commentaryAsked(priority, commentary, cells),
    ...indicators.flatMap((thing, at) => {
      const own = { thing, row: rows[at] ?? "", cells };
      return [
        ...reasonAsked(own, isExplained),
        ...figuresAsked(own, reportDate),
        ...targetAsked(own),
        ...ratingAsked(own),
        ...updateAsked(own),
      ];
    }),
    ...actions.flatMap((thing, at) => actionAsked({ thing, row: ofActions[at] ?? "", cells })),
  ];
}

/** A catalogue of names has nothing to comment on; everything else has. */
function commentaryAsked(
  priority: JudgedPriority,
  commentary: readonly string[],
  cells: OpenCells,
): readonly Asked[] {
  const indicators = indicatorsOf(priority);
  const isCatalogue = indicators.length > 0 && indicators.every((it) => it.layout === "catalogue");
  if (isCatalogue && commentary.length === 0) return [];
  const place = cells.forCommentary() ?? priority.place;
  if (commentary.length === 0) {
    return [{ kind: "commentaryMissing", about: null, place, isGiven: false }];
  }
  const last = new Set(priority.words?.reference.map(textMark));
  const isNew = last.size === 0 || commentary.some((text) => !last.has(textMark(text)));
  return [{ kind: "commentaryUnchanged", about: null, place, isGiven: isNew }];
}

/** A red rating needs words: of the indicator, or of the only one that there is. */
function reasonAsked(
  { thing: { name, judgement, place }, cells }: AskedRow<JudgedIndicator>,
  isExplained: (name: string) => boolean,
): readonly Asked[] {
  if (judgement.rating.colour !== "red") return [];
  const cell = cells.forCommentary() ?? place;
  return [{ kind: "redWithoutReason", about: name, place: cell, isGiven: isExplained(name) }];
}

const figuresAsked = (
  { thing, row, cells }: AskedRow<JudgedIndicator>,
  reportDate: string | null,
): readonly Asked[] =>
  askedFigures(thing, reportDate).map(({ which, figure }) => ({
    kind: "figureMissing",
    about: thing.name,
    place: cells.at(row, "figure", which) ?? figure.place,
    isGiven: figure.value !== null,
  }));

const targetAsked = ({ thing, row, cells }: AskedRow<JudgedIndicator>): readonly Asked[] => {
  const { name, askedTarget, targets } = thing;
  if (askedTarget === undefined) return [];
  const place = cells.at(row, "target") ?? askedTarget.place;
  return [{ kind: "targetMissing", about: name, place, isGiven: targets.length > 0 }];
};

function ratingAsked({ thing, row, cells }: AskedRow<JudgedIndicator>): readonly Asked[] {
  const { name, judged, judgement, place } = thing;
  const { reason } = judgement.rating;
  if (reason.kind === "judged") {
    const isGiven = reason.why !== "" && reason.by !== "";
    const cell =
      cells.at(judgedKey(row), reason.why === "" ? "reason" : "name") ??
      cells.at(row, "rating") ??
      place;
    return [{ kind: "judgedWithoutReason", about: name, place: cell, isGiven }];
  }
  if (!isForAPerson(thing)) return [];
  const cell = cells.at(row, "rating") ?? place;
  return [{ kind: "ratingNeeded", about: name, place: cell, isGiven: judged?.colour != null }];
}

function updateAsked({ thing, row, cells }: AskedRow<JudgedIndicator>): readonly Asked[] {
  const { layout, name, update, thisYear } = thing;
  if (layout !== "update") return [];
  const place = cells.at(row, "update") ?? thing.place;
  const isGiven = update !== null || thisYear?.value != null;
  return [{ kind: "updateMissing", about: name, place, isGiven }];
}

const actionAsked = ({ thing, row, cells }: AskedRow<Action>): readonly Asked[] => [
  {
    kind: "progressMissing",
    about: thing.text,
    place: cells.at(row, "progress") ?? thing.place,
    isGiven: !isBlank(thing.progress),
  },
  {
    kind: "statusMissing",
    about: thing.text,
    place: cells.at(row, "status") ?? thing.place,
    isGiven: thing.status !== null,
  },
];

/** What stands on a tab until somebody has looked at it. */
function toSettle({ words }: JudgedPriority, cells: OpenCells): readonly Due[] {
  if (words === undefined) return [];
  const changed = [...words.memory].filter(([, { beside }]) => beside !== null);
  return [
    ...changed.map(([id]): Due => ({ kind: "sourceChanged", about: null, place: cells.named(id) })),
    ...words.seconds.map(({ text }): Due => ({
      kind: "secondText",
      about: null,
      place: cells.saying(text),
    })),
    ...[...words.left, ...words.outside].map(({ text }): Due => ({
      kind: "wordsLeft",
      about: null,
      place: cells.saying(text),
    })),
  ];
}
