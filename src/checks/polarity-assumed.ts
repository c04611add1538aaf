import { indicatorsOf } from "../domain/agreement.ts";
import { notice } from "../finding.ts";
import { eachPriority } from "./check.ts";

/** Finds ratings that rest on a polarity suggested by the name alone (Rule R1). */
export const checkAssumedPolarity = eachPriority((priority) =>
  indicatorsOf(priority).flatMap(({ name, place, polarity, judgement }) => {
    const { colour, assumed } = judgement.rating;
    return assumed && colour !== "notRated" && polarity !== "none"
      ? notice.polarityAssumed(place, { priority: priority.name, name, better: polarity })
      : [];
  }),
);
