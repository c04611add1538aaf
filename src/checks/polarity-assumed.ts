import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";

/** Finds ratings that rest on a polarity suggested by the name alone (Rule R1). */
export const checkAssumedPolarity = eachIndicator(({ name, place, polarity, judgement }) => {
  const { colour, assumed } = judgement.rating;
  return assumed && colour !== "notRated" && polarity !== "none"
    ? notice.polarityAssumed(place, { name, better: polarity })
    : null;
});
