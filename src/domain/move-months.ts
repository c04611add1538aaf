import { MONTH_NAMES, SHORT_MONTHS } from "./month-names.ts";

/** In full and cut short; "Sept" is cut short in a way of its own. */
const MONTH = new RegExp(
  String.raw`\b(?<name>${MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}`).join("|")}|Sept)\b`,
  "gi",
);
const QUARTER = /(?<word>\bQ(?:uarter|tr)?\.? ?)(?<number>[1-4])\b/gi;

/** April opens the year that is named by two: 2013/14. */
const APRIL = 3;

const numberOf = (name: string): number => SHORT_MONTHS.indexOf(name.slice(0, 3).toLowerCase());

/** Writes a month as another is written: in full or cut short, in capitals or not. */
function like(written: string, month: number): string {
  const full = MONTH_NAMES[month] ?? "";
  // "May" is both: what stands for it is cut short, as most headings are.
  const name = written.length > 4 || /^(?:june|july)$/i.test(written) ? full : full.slice(0, 3);
  if (written === written.toUpperCase()) return name.toUpperCase();
  return written === written.toLowerCase() ? name.toLowerCase() : name;
}

/**
 * Moves the months and quarters in a label on by their names.
 *
 * @example moveMonthNames("Oct – Dec", 3) //=> "Jan – Mar"
 */
export const moveMonthNames = (label: string, months: number): string =>
  label
    .replace(MONTH, (name: string) => like(name, (numberOf(name) + months) % 12))
    .replace(QUARTER, (text: string, word: string, number: string) =>
      months % 3 === 0 ? `${word}${((Number(number) - 1 + months / 3) % 4) + 1}` : text,
    );

/**
 * Counts the new years that a month or quarter passes when it moves on: the first of April for a year that
 * is named by two, the first of January for others.
 *
 * @param beside what stands before a year, or after one that opens a label: "Q4 " of "Q4 2010/11"
 * @returns null where it names neither
 */
export function passesNewYear(beside: string, months: number, isOfTwo: boolean): number | null {
  const month = [...beside.matchAll(MONTH)].at(-1)?.[0];
  if (month !== undefined) {
    const since = isOfTwo ? (numberOf(month) - APRIL + 12) % 12 : numberOf(month);
    return Math.floor((since + months) / 12);
  }
  const quarter = [...beside.matchAll(QUARTER)].at(-1)?.groups?.["number"];
  return quarter === undefined ? null : Math.floor(((Number(quarter) - 1) * 3 + months) / 12);
}
