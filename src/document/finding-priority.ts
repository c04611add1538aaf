import type { JudgedPriority } from "../domain/judgement.ts";
import type { Place } from "../grid/place.ts";

const rowOf = ({ cell }: Place): number => {
  const digits = cell === null ? -1 : cell.search(/\d/);
  return digits < 0 ? 0 : Number.parseInt(cell?.slice(digits) ?? "", 10);
};

/** The rows of one sheet that a priority has something in. */
interface RowsOnSheet {
  readonly index: number;
  readonly rows: ReadonlySet<number>;
  readonly first: number;
}

/**
 * Prepares to find the priority that a place of the source belongs to: the one with something in that
 * cell or row, else the last one that begins above it on the same sheet.
 */
export function priorityFinder(
  priorities: readonly JudgedPriority[],
): (place: Place) => number | null {
  const bySheet = new Map<string, RowsOnSheet[]>();
  priorities.forEach((priority, index) => {
    for (const [sheet, rows] of rowsBySheet(priority)) {
      const first = [...rows].reduce((one, other) => Math.min(one, other), Infinity);
      const onSheet = bySheet.get(sheet) ?? [];
      onSheet.push({ index, rows, first });
      bySheet.set(sheet, onSheet);
    }
  });
  return (place) => {
    const onSheet = bySheet.get(place.sheet) ?? [];
    const row = rowOf(place);
    const own = onSheet.find(({ rows }) => rows.has(row));
    const above = onSheet.findLast(({ first }) => first <= row);
    return (own ?? above ?? onSheet[0])?.index ?? null;
  };
}

/** Lists the rows that a priority's figures, names, targets, paragraphs and actions come from. */
function rowsBySheet(priority: JudgedPriority): ReadonlyMap<string, ReadonlySet<number>> {
  const bySheet = new Map<string, Set<number>>();
  const add = ({ place }: { readonly place: Place }): void => {
    const rows = bySheet.get(place.sheet) ?? new Set();
    rows.add(rowOf(place));
    bySheet.set(place.sheet, rows);
  };
  add(priority);
  for (const part of priority.parts) {
    switch (part.kind) {
      case "paragraph":
        add(part);
        break;
      case "table":
        for (const indicator of part.table.indicators) {
          add(indicator);
          for (const one of FIGURES) if (indicator[one] !== null) add(indicator[one]);
          indicator.series.forEach(add);
          indicator.targets.forEach(add);
        }
        break;
      case "aims":
        for (const aim of part.aims) {
          add(aim);
          aim.actions.forEach(add);
        }
        break;
    }
  }
  return bySheet;
}

const FIGURES = ["baseline", "lastYear", "thisYear"] as const;
