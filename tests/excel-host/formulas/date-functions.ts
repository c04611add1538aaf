import { dayNumber, dayOf, daysInMonth } from "../model/day-number.ts";
import type { Argument, FormulaFunction, Surroundings } from "./argument.ts";
import { number, whole } from "./read-argument.ts";
import { fault } from "./value.ts";

function day(args: readonly Argument[], at: number): number {
  const value = Math.floor(number(args, at));
  if (value < 0 || value > 2_958_465) throw fault("#NUM!");
  return value;
}

/** The month `months` away from a day's, as a year and a month from 1. */
function monthFrom(
  value: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const { year, month } = dayOf(value);
  const all = year * 12 + month - 1 + months;
  return { year: Math.floor(all / 12), month: (all % 12) + 1 };
}

function today({ book }: Surroundings): number {
  const now = book.now();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export const DATE_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  TODAY: (_, at) => today(at),
  NOW: (_, at) => {
    const now = at.book.now();
    return today(at) + (now.getHours() * 60 + now.getMinutes()) / 1440 + now.getSeconds() / 86_400;
  },
  DATE: (args) => {
    const year = whole(args, 0);
    return dayNumber(year < 1900 ? year + 1900 : year, whole(args, 1), whole(args, 2));
  },
  YEAR: (args) => dayOf(day(args, 0)).year,
  MONTH: (args) => dayOf(day(args, 0)).month,
  DAY: (args) => dayOf(day(args, 0)).day,
  WEEKDAY: (args) => ((day(args, 0) + 6) % 7) + 1,
  EDATE: (args) => {
    const from = day(args, 0);
    const { year, month } = monthFrom(from, whole(args, 1));
    return dayNumber(year, month, Math.min(dayOf(from).day, daysInMonth(year, month)));
  },
  EOMONTH: (args) => {
    const { year, month } = monthFrom(day(args, 0), whole(args, 1));
    return dayNumber(year, month, daysInMonth(year, month));
  },
};
