import { isToDate, periodLength, type Period } from "../../domain/period.ts";
import type { Item, Line } from "../../grid/lines.ts";
import { combinePeriod, findPeriod, parsePeriod } from "../cells/period.ts";
import { readOnce } from "../cells/read-once.ts";
import { readHeadingCell } from "./heading-cell.ts";
import { roleOf, type Role } from "./heading-role.ts";

/** A year as a heading or the beginning of a row names it. */
export interface YearHead {
  /** "2021/22", without the words beside it. */
  readonly label: string;
  readonly start: string;
  /** What the sheet calls it besides: "Baseline 2018/19". */
  readonly role: Role;
  /** True for "2022/23 YTD": its total is none of a whole year. */
  readonly isToDate: boolean;
}

/** Reads an item that names one whole year, or one that is not over; undefined where it names none. */
export function yearIn(item: Item): YearHead | undefined {
  const cell = readHeadingCell(item);
  const period = cell?.period ?? null;
  if (cell?.role === undefined || !OF_YEARS.includes(cell.role) || period?.start == null) {
    return undefined;
  }
  // "2012/13 burglary" is no year of something else.
  const rest = cell.role === "measured" ? findPeriod(item.text)?.rest : "";
  if (rest !== undefined && !NO_MORE.test(rest)) return undefined;
  const head = { start: period.start, role: cell.role };
  if (isToDate(period)) {
    const label = parsePeriod(period.label.replace(TO_DATE, " ").trim())?.label;
    return label === undefined ? undefined : { ...head, label, isToDate: true };
  }
  return periodLength(period) === 12
    ? { ...head, label: labelOf(period), isToDate: false }
    : undefined;
}

const NO_MORE = /^$|^\W?(p|r|provisional|revised|estimated?|actuals?|outturn)\W?$/i;
const OF_YEARS: readonly Role[] = ["measured", "baseline", "lastYear", "thisYear"];
const TO_DATE = /\bf?ytd\b|\b(financial |fiscal )?(year )?to date\b|\bso far\b|[()]/gi;

/** Names a year so that a part of it can be put to it. */
const labelOf = ({ label, start, end }: Period): string =>
  start === null || end === null || combinePeriod("Q1", label)?.start === start
    ? label
    : start.slice(0, 4) === end.slice(0, 4)
      ? start.slice(0, 4)
      : `${start.slice(0, 4)}/${end.slice(2, 4)}`;

/** What stands beside the parts of a year. */
export type PartKind =
  /** A quarter, a month, a run of months. */
  | "part"
  /** The whole year: "Total". */
  | "whole"
  /** What has come together so far: "YTD". */
  | "soFar"
  | "target"
  | "other";

const WHOLE =
  /^((grand|annual|yearly|year|full[- ]year|overall|12[- ]month) )?total( for( the)? year)?$|^(full|whole)[- ]year$|^(financial |calendar )?year( end)?$|^annual( figure)?$|^sum$|^(year[- ]end )?outturn$/i;
const SO_FAR = /^(ytd|(year )?to date|cumulative( total)?|running total|total to date)$/i;

const LONGEST_PART = 30;
const ANY_YEAR = "2001/02";

/** Tells a quarter, a month or a run of them that needs a year to be dated: "Q1", "April", "Jul – Sep". */
const isPartText = readOnce((text): boolean => {
  const period = parsePeriod(text);
  if (period === null || period.start !== null || period.end !== null) return false;
  const dated = combinePeriod(text, ANY_YEAR);
  return dated?.start != null && (periodLength(dated) ?? 12) < 12;
});

/** Most words begin otherwise, and are not looked at twice. */
const BEGINS_PART =
  /^[( ]*(q|[1-4](st|nd|rd|th)|first|second|third|fourth|\d\d? |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Tells whether an item names a part of a year and not the year. */
export const isPart = ({ text, cell }: Item): boolean =>
  (cell.kind === "text" || cell.kind === "date") &&
  text.length <= LONGEST_PART &&
  BEGINS_PART.test(text) &&
  isPartText(text);

/** Tells what stands in a row or column beside the parts of a year. */
export function kindOf(item: Item): PartKind {
  if (isPart(item)) return "part";
  if (WHOLE.test(item.text)) return "whole";
  if (SO_FAR.test(item.text)) return "soFar";
  return roleOf(item.text) === "target" ? "target" : "other";
}

/** Tells whether a line names parts of years, whatever else it says: it holds no figures. */
export const isLineOfParts = ({ items }: Line): boolean =>
  items.filter(isPart).length > 1 && items.every(({ cell }) => cell.kind === "text");

/** Tells whether words say that a column is a whole year's: "Total". */
export const saysWhole = (text: string): boolean => WHOLE.test(text);

/** Dates a part by its year. */
export const periodOfPart = (text: string, { label }: YearHead): Period | null =>
  combinePeriod(text, label);

/** Headings over the years or their parts: they name no indicator. */
export const OVER_YEARS =
  /^((financial|fiscal|calendar|reporting|performance) )?(years?|yr|fy|quarters?|qtrs?|months?|periods?|dates?)( ?(\/|&|and|by|\\) ?(years?|quarters?|qtrs?|months?|periods?))?( ending| ended)?$/i;

/** How a column of periods is headed. */
export const PERIODS =
  /^(financial |fiscal |calendar |reporting )?(years?|quarters?|months?|periods?|dates?)( ending| ended)?$|^time period$/i;
