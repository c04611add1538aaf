import { periodsOverlap } from "../domain/period.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { nameWithPeriod } from "./figures.ts";

/** Finds figures that are held against one another although their periods share months. */
export const checkOverlappingPeriods = eachIndicator((indicator, { pairs }) => {
  const pair = pairs.find(([one, other]) => periodsOverlap(one.figure.period, other.figure.period));
  if (pair === undefined) return null;
  const [one, other] = pair;
  return notice.overlappingPeriods(one.figure.place, {
    name: indicator.name,
    one: nameWithPeriod(one),
    other: nameWithPeriod(other),
  });
});
