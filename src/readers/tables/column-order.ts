import type { Column } from "./heading-columns.ts";

/** Tells when a column's months end, or begin where no end is said; empty without any. */
export const endOf = (column: Column): string => column.period?.end ?? column.period?.start ?? "";

/** "FY2023" does not say its months, but which of two such years is the later one. */
function financialYearOf({ period }: Column): number {
  const digits = /^(?:fy|f\/y|financial|fiscal).*?(\d{2,4})$/i.exec(period?.label ?? "")?.[1];
  return digits === undefined ? 0 : Number(digits) % 100;
}

/** Sorts by time; columns without a date keep their place by number of quarter, then by position. */
export function inTimeOrder(columns: readonly Column[]): readonly Column[] {
  return [...columns].sort((one, other) => {
    if (endOf(one) !== "" && endOf(other) !== "") return endOf(one) < endOf(other) ? -1 : 1;
    return (
      financialYearOf(one) - financialYearOf(other) ||
      (one.quarter ?? 0) - (other.quarter ?? 0) ||
      one.left - other.left
    );
  });
}
