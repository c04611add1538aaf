import type { TypedCounts } from "./count-typed.ts";
import type { Returned, ReturnedTab } from "./read-returned.ts";

/** A line about a returned workbook. */
export interface ReturnedLine {
  readonly text: string;
  /** True where something was wrong, although nothing is lost. */
  readonly isWrong: boolean;
}

const WORDS: readonly (readonly [keyof TypedCounts, one: string, many: string])[] = [
  ["texts", "text", "texts"],
  ["statuses", "status", "statuses"],
  ["ratings", "rating", "ratings"],
  ["figures", "figure", "figures"],
  ["emptied", "cell emptied", "cells emptied"],
];

/**
 * Says in words how much was typed: "4 texts, 2 statuses".
 *
 * @example describeTyped({ texts: 1, statuses: 0, ratings: 0, figures: 0, emptied: 0 }) //=> "1 text"
 */
export function describeTyped(counts: TypedCounts): string {
  const words = WORDS.filter(([kind]) => counts[kind] > 0).map(
    ([kind, one, many]) => `${counts[kind]} ${counts[kind] === 1 ? one : many}`,
  );
  return words.length === 0 ? "nothing new was typed" : words.join(", ");
}

/** Says of a returned workbook what was taken and what was wrong, one line for each of its sheets. */
export function describeReturned(returned: Returned): readonly ReturnedLine[] {
  const { tabs, leftOut, isAlone } = returned;
  const lines = [
    ...tabs.map(describeTab),
    ...leftOut.map((sheet) => describeStranger(sheet, isAlone)),
  ];
  return lines.length === 0 ? [{ text: "nothing stands in it", isWrong: true }] : lines;
}

function describeTab({ sheet, typed, repairedBy }: ReturnedTab): ReturnedLine {
  const words = describeTyped(typed);
  return repairedBy === null
    ? { text: `“${sheet}”: ${words}`, isWrong: false }
    : {
        text: `“${sheet}” has lost its hidden column; it was held against the tab “${repairedBy}”: ${words}, and what could not be placed stands at the end of that tab`,
        isWrong: true,
      };
}

const describeStranger = (sheet: string, isAlone: boolean): ReturnedLine => ({
  text: isAlone
    ? `“${sheet}” is no tab, or has lost its hidden column, and was left out; open the appendix itself and collect it there`
    : `“${sheet}” is no tab of this appendix and was left out`,
  isWrong: true,
});
