import type { StatusCounts } from "./pipeline/pane-reading.ts";

const WORDS: readonly (readonly [keyof StatusCounts, string])[] = [
  ["complete", "complete"],
  ["inProgress", "in progress"],
  ["incomplete", "incomplete"],
  ["none", "without a status"],
];

/**
 * Counts actions by their status in words; a status that none has is left out.
 *
 * @example describeStatuses({ complete: 3, inProgress: 15, incomplete: 0, none: 0 }) //=> "3 complete, 15 in progress"
 */
export const describeStatuses = (statuses: StatusCounts): string =>
  WORDS.filter(([status]) => statuses[status] > 0)
    .map(([status, words]) => `${statuses[status].toLocaleString("en-GB")} ${words}`)
    .join(", ");
