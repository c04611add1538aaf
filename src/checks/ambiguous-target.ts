import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";

/** Finds targets that can be read in more than one way (Rule R6). */
export const checkAmbiguousTargets = eachIndicator((indicator) => {
  const target = indicator.targets.find(({ ambiguity }) => ambiguity !== null);
  return target?.ambiguity == null
    ? null
    : notice.ambiguousTarget(target.place, {
        name: indicator.name,
        text: target.text,
        why: target.ambiguity,
      });
});
