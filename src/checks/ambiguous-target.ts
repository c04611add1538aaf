import { notice } from "../finding.ts";
import { offerReadings } from "../readers/cells/target-offers.ts";
import { eachIndicator } from "./check.ts";

/** Finds targets that can be read in more than one way, and offers the ways (Rule R6). */
export const checkAmbiguousTargets = eachIndicator((indicator, { priority }) => {
  const target = indicator.targets.find(({ ambiguity }) => ambiguity !== null);
  return target?.ambiguity == null
    ? null
    : notice.ambiguousTarget(target.place, {
        priority,
        name: indicator.name,
        text: target.text,
        why: target.ambiguity,
        readings: offerReadings(target, indicator),
      });
});
