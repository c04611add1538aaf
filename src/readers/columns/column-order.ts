import { addMonths } from "../../domain/period.ts";
import { fullYear } from "../cells/period-words.ts";
import type { Column } from "../headings/heading-columns.ts";

/** A fiscal year whose months nobody has said: "FY23". */
const FISCAL_YEAR = /\bf(?:y|iscal year|inancial year) ?'?(\d{4}|\d\d)(?!\d)/i;

/** Says when a column's period ends, as far as its heading tells, in a way that sorts by time; empty without any. */
export function endOf({ period }: Column): string {
  if (period === null) return "";
  if (period.end !== null) return period.end;
  if (period.start !== null) return addMonths(period.start, 11);
  const year = fullYear(FISCAL_YEAR.exec(period.label)?.[1] ?? "");
  return year === null ? "" : String(year);
}

/** Sorts by time; columns without a date keep their place by number of quarter, then by position. */
export function inTimeOrder(columns: readonly Column[]): readonly Column[] {
  return [...columns].sort((one, other) => {
    const [end, otherEnd] = [endOf(one), endOf(other)];
    if (end !== "" && otherEnd !== "") {
      // The last quarter of a year stands before the year that ends with it.
      const [start, otherStart] = [one.period?.start ?? "", other.period?.start ?? ""];
      if (end !== otherEnd) return end < otherEnd ? -1 : 1;
      return start === otherStart ? one.left - other.left : start > otherStart ? -1 : 1;
    }
    return (one.quarter ?? 0) - (other.quarter ?? 0) || one.left - other.left;
  });
}
