import { MONTH_NAMES } from "./month-names.ts";
import type { Month } from "./period.ts";

/** A day of the calendar, "2014-03-18". */
export type Day = string;

const PARTS = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * Tells the day by the clock on the wall, which is not that of Greenwich everywhere.
 *
 * @example dayOf(new Date(2026, 10, 24, 0, 30)) //=> "2026-11-24"
 */
export const dayOf = (date: Date): Day =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/**
 * Writes a month in words; words that are no such month stay as they are.
 *
 * @example describeMonth("2014-01") //=> "January 2014"
 */
export function describeMonth(month: Month): string {
  const [, year, number] = PARTS.exec(month) ?? [];
  const name = MONTH_NAMES[Number(number) - 1];
  return name === undefined ? month : `${name} ${year ?? ""}`;
}

/**
 * Writes a day in words; words that are no such day stay as they are.
 *
 * @example describeDay("2014-03-18") //=> "18 March 2014"
 */
export function describeDay(day: Day): string {
  const number = PARTS.exec(day)?.[3];
  return number === undefined ? day : `${Number(number)} ${describeMonth(day)}`;
}

/**
 * Writes a day as a committee paper's title does.
 *
 * @example describeDayInTitle("2014-03-18") //=> "18th March 2014"
 */
export function describeDayInTitle(day: Day): string {
  const number = Number(PARTS.exec(day)?.[3]);
  return Number.isNaN(number) ? day : `${number}${suffixOf(number)} ${describeMonth(day)}`;
}

const suffixOf = (number: number): string =>
  number >= 11 && number <= 13 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
