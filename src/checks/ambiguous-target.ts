import { indicatorsOf } from "../domain/agreement.ts";
import { notice } from "../finding.ts";
import { offerReadings } from "../readers/cells/target-offers.ts";
import { eachPriority } from "./check.ts";

/** Finds targets that can be read in more than one way, and offers the ways (Rule R6). */
export const checkAmbiguousTargets = eachPriority((priority) =>
  indicatorsOf(priority).flatMap((indicator) => {
    const target = indicator.targets.find(({ ambiguity }) => ambiguity !== null);
    return target?.ambiguity == null
      ? []
      : notice.ambiguousTarget(target.place, {
          priority: priority.name,
          name: indicator.name,
          text: target.text,
          why: target.ambiguity,
          readings: offerReadings(target, indicator),
        });
  }),
);
