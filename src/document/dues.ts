import type { Place } from "../grid/place.ts";

/** What a lead may owe, in the order in which it is told. */
export const DUE_KINDS = [
  "commentaryMissing",
  "commentaryUnchanged",
  "redWithoutReason",
  "figureMissing",
  "targetMissing",
  "ratingNeeded",
  "judgedWithoutReason",
  "updateMissing",
  "progressMissing",
  "statusMissing",
  "sourceChanged",
  "secondText",
  "wordsLeft",
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing that a lead owes. */
export interface Due {
  readonly kind: DueKind;
  /** The indicator or action that it is about; null where it is the whole priority. */
  readonly about: string | null;
  /** Its cell on the tab that stands, else where the source has it; null where nothing is known of it. */
  readonly place: Place | null;
}

/** What the lead of one priority has given, and what is still to come. */
export interface PriorityDues {
  readonly priority: string;
  /** "priority/domestic-abuse". */
  readonly key: string;
  readonly lead: string | null;
  readonly dues: readonly Due[];
  /** How many things are asked for, and how many of them are there. */
  readonly asked: number;
  readonly given: number;
}

const times = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count} ${many}`;

/** How several dues of one kind are told in one phrase. */
const PHRASES: Readonly<Record<DueKind, (count: number) => string>> = {
  commentaryMissing: () => "commentary",
  commentaryUnchanged: () => "commentary is the last report's",
  redWithoutReason: (count) =>
    times(count, "a red rating without a reason", "red ratings without a reason"),
  figureMissing: (count) => times(count, "a figure", "figures"),
  targetMissing: (count) => times(count, "a target", "targets"),
  ratingNeeded: (count) => times(count, "a rating by a person", "ratings by a person"),
  judgedWithoutReason: (count) =>
    times(count, "reason or name of a judged rating", "judged ratings without a reason or a name"),
  updateMissing: (count) => times(count, "an update", "updates"),
  progressMissing: (count) => times(count, "progress of an action", "actions without progress"),
  statusMissing: (count) => times(count, "status of an action", "actions without a status"),
  sourceChanged: (count) =>
    times(count, "a change in the source to look at", "changes in the source to look at"),
  secondText: (count) => times(count, "two texts to choose from", "places with two texts"),
  wordsLeft: (count) => times(count, "words to move or delete", "texts to move or delete"),
};

/** Says in one line what a lead still owes: "commentary, 3 actions without progress". */
export function describeDues(dues: readonly Due[]): string {
  return DUE_KINDS.flatMap((kind) => {
    const count = dues.filter((due) => due.kind === kind).length;
    return count === 0 ? [] : [PHRASES[kind](count)];
  }).join(", ");
}

/** Says of one thing what is owed: "progress of an action: “Train wardens”". */
export const describeDue = ({ kind, about }: Pick<Due, "kind" | "about">): string =>
  about === null ? PHRASES[kind](1) : `${PHRASES[kind](1)}: “${about}”`;
