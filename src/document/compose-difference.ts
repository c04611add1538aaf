import { MISSING_WORDS } from "../domain/figure.ts";
import type { Difference } from "../domain/judgement.ts";
import type { DifferenceCell, ReportCell } from "./report-cell.ts";

const FORMS = { points: "points", percent: "percent", absolute: "fromZero" } as const;

/** Composes a difference's cell: live where both figures are numbers, otherwise in words (Rules D1, D2, D4). */
export function composeDifference(
  difference: Difference | null,
  against: DifferenceCell["against"],
): ReportCell {
  if (difference === null) return { kind: "text", text: "" };
  if (difference.reproduced !== null) return { kind: "text", text: difference.reproduced };
  if (difference.rounded === null) {
    const why = difference.why;
    return {
      kind: "text",
      text: why === "notComparable" ? "not comparable" : MISSING_WORDS[why ?? "x"],
    };
  }
  return {
    kind: "difference",
    against,
    form: FORMS[difference.kind],
    rounded: difference.rounded,
    decimals: difference.decimals,
    qualifier: difference.qualifier,
  };
}
