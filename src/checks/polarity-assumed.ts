import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";

/** Finds ratings that rest on a polarity suggested by the name alone (Rule R1). */
export const checkAssumedPolarity = eachIndicator((indicator, { priority }) => {
  const { name, place, polarity, judgement } = indicator;
  const { colour, assumed } = judgement.rating;
  return assumed && colour !== "notRated" && polarity !== "none"
    ? notice.polarityAssumed(place, { priority, name, better: polarity })
    : null;
});
