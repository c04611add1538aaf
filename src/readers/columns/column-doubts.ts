import { notice, type Finding } from "../../finding.ts";
import { columnOrRowOf, isTurned } from "./column-choice.ts";
import type { Column } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";
import { coverSameMonths, lastFigureOf, type Judged } from "./judged-columns.ts";

const ONCE: readonly Role[] = ["name", "baseline", "lastYear", "thisYear", "change"];

/** "Change" beside "% change" is the same difference, printed twice. */
const areOneChange = (columns: readonly Column[]): boolean =>
  columns.length === 2 &&
  columns.every(({ role }) => role === "change") &&
  columns.filter(({ lines }) => /%|per ?cent/i.test(lines.join(" "))).length === 1;

const isLastOfAlike = ({ thisYear }: Judged, alike: readonly Column[]): boolean => {
  if (thisYear === undefined) return true;
  const same = alike.filter((column) => coverSameMonths(column, thisYear));
  return same.every(({ left }) => left <= thisYear.left);
};

/** Names, in one finding a table, the columns that claim the same thing, and what else they may be. */
export function doubtsOf(
  all: readonly Column[],
  measured: readonly Column[],
  judged: Judged,
): readonly Finding[] {
  const last = lastFigureOf(judged);
  const claimed = ONCE.flatMap((role) => {
    const having = all.filter((column) => column.role === role);
    // The changes of earlier years stand between the figures, this year's after them.
    const after = role === "change" ? having.filter(({ left }) => left > last) : [];
    const columns = after.length > 0 ? after : having;
    return columns.length > 1 && !areOneChange(columns)
      ? columns.map((column) => ({ column, roles: [role, "ignore"] }))
      : [];
  });
  const alike = measured.filter((column) =>
    measured.some((other) => other !== column && coverSameMonths(column, other)),
  );
  const doubtful = [
    ...claimed,
    ...alike.map((column) => ({ column, roles: ["series", "lastYear", "thisYear", "ignore"] })),
  ];
  const first = doubtful[0];
  if (first === undefined) return [];
  return [
    notice.ambiguousHeading(first.column.place, {
      reading:
        alike.length === 0
          ? "the first of each was taken"
          : isLastOfAlike(judged, alike)
            ? `of two for the same months the one further ${isTurned(all) ? "down" : "right"} was taken as newer`
            : "of two for the same months the one that an earlier period has too was taken",
      choice: {
        sheet: first.column.place.sheet,
        columns: doubtful.map(({ column, roles }) => ({
          ...columnOrRowOf(column),
          heading: column.lines.join(" "),
          roles,
        })),
      },
    }),
  ];
}
