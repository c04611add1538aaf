import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import type { JudgedPriority } from "../domain/judgement.ts";
import type { Place } from "../grid/place.ts";

/** Lists every cell that a priority's figures, names, targets, paragraphs and actions come from. */
function placesOf(priority: JudgedPriority): readonly Place[] {
  const indicators = indicatorsOf(priority).flatMap((it) => [
    it.place,
    ...[it.baseline, it.lastYear, it.thisYear].flatMap((figure) => figure?.place ?? []),
    ...it.series.map(({ place }) => place),
    ...it.targets.map(({ place }) => place),
  ]);
  const aims = aimsOf(priority).flatMap((aim) => [
    aim.place,
    ...aim.actions.map(({ place }) => place),
  ]);
  const paragraphs = priority.parts.flatMap((part) =>
    part.kind === "paragraph" ? [part.place] : [],
  );
  return [priority.place, ...indicators, ...paragraphs, ...aims];
}

const rowOf = ({ cell }: Place): number => Number(/\d+/.exec(cell ?? "")?.[0] ?? 0);

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

function rowsBySheet(priority: JudgedPriority): ReadonlyMap<string, ReadonlySet<number>> {
  const bySheet = new Map<string, Set<number>>();
  for (const place of placesOf(priority)) {
    const rows = bySheet.get(place.sheet) ?? new Set();
    rows.add(rowOf(place));
    bySheet.set(place.sheet, rows);
  }
  return bySheet;
}
