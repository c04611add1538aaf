import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import type { JudgedPriority } from "../domain/judgement.ts";
import type { Place } from "../grid/place.ts";

/** Lists every cell that a priority's figures, names, targets and actions come from. */
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
  return [priority.place, ...indicators, ...aims];
}

const rowOf = ({ cell }: Place): number => Number(/\d+/.exec(cell ?? "")?.[0] ?? 0);

/**
 * Finds the priority that a place of the source belongs to: the one with something in that cell or row,
 * else the last one that begins above it on the same sheet.
 */
export function priorityOfPlace(
  priorities: readonly JudgedPriority[],
  place: Place,
): number | null {
  const onSheet = priorities.flatMap((priority, index) => {
    const rows = placesOf(priority)
      .filter(({ sheet }) => sheet === place.sheet)
      .map(rowOf);
    return rows.length === 0 ? [] : [{ index, rows, first: Math.min(...rows) }];
  });
  const own = onSheet.find(({ rows }) => rows.includes(rowOf(place)));
  const above = onSheet.filter(({ first }) => first <= rowOf(place));
  return (own ?? above.at(-1) ?? onSheet[0])?.index ?? null;
}
