import type { JudgedIndicator, NotRatedReason } from "./judgement.ts";

/** Why nothing can be computed, and a person may judge instead. */
const FOR_A_PERSON: readonly NotRatedReason[] = ["needsPerson", "notComparable"];

/** Tells whether an indicator can be rated by a person alone (Rule W6). */
export function isForAPerson({
  layout,
  judgement,
  noLongerMonitored,
  thisYear,
}: JudgedIndicator): boolean {
  const { kind } = judgement.rating.reason;
  if (layout === "catalogue" || noLongerMonitored) return false;
  // A figure without anything to hold it against can be judged; without a figure there is nothing to judge.
  if (kind === "noTarget" || kind === "noBaseline") return thisYear?.value != null;
  // Beside an update in words a milestone is met or not, whatever figures there are.
  return FOR_A_PERSON.some((own) => own === kind) || (layout === "update" && kind === "noData");
}
