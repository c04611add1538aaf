import { isOpenEnded, periodLength, type Period } from "../../domain/period.ts";
import { placeOf, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { findPeriod, parsePeriod } from "../cells/period.ts";
import { looksLikeProse } from "../cells/value.ts";

/** A period that a line above a table gives to all of its figures. */
export interface PeriodAbove {
  readonly period: Period;
  readonly place: Place;
}

/** How many lines above a table are looked at. */
const NEAR = 8;

/** "Period: 2023/24" says when, and nothing else. */
const LABEL =
  /^(?:reporting |time |data |current |financial |fiscal |calendar )?(?:period|year|quarter|month|dates?|time ?frame)(?: covered| shown| reported| of data)?(?: is)?(?: ?[:=–-] ?| |$)/i;

/** Words that make a year the paper's, the plan's or a comparison's, and not the figures'. */
const OF_ELSE =
  /\b(plan|strategy|agreement|framework|budget|report|review|meeting|committee|minutes|update[ds]?|published|produced|change[sd]?|compar\w+|versus|vs|against|since|between|target|forecast|project(ed|ion)|base ?line|census|population)\b/i;

/** Reads a line that is labelled as a period: "Period: 2023/24", in one cell or two. */
export function periodLabelled({ items: [first, second, more] }: Line): Period | null {
  if (first === undefined || more !== undefined) return null;
  const label = LABEL.exec(first.text)?.[0];
  if (label === undefined || (second === undefined) === (label === first.text)) return null;
  return parsePeriod(second === undefined ? first.text.slice(label.length) : second.text);
}

/**
 * Finds the period that is said above a table without any of its own: in a line that is labelled so, or in
 * the title. A title's period counts from a quarter to a year: a day or month in it may be the paper's.
 */
export function periodAbove(lines: readonly Line[], at: number): PeriodAbove | undefined {
  for (const line of lines.slice(Math.max(0, at - NEAR), at).reverse()) {
    const [first, second] = line.items;
    if (first === undefined) return undefined;
    const place = placeOf(line, second ?? first);
    const labelled = periodLabelled(line);
    if (labelled !== null) return isDated(labelled) ? { period: labelled, place } : undefined;
    if (second !== undefined) return undefined;
    if (looksLikeProse(first.text) || OF_ELSE.test(first.text)) continue;
    const titled = findPeriod(first.text);
    if (titled === null) continue;
    if (!isDated(titled.period) || findPeriod(titled.rest) !== null) return undefined;
    const months = periodLength(titled.period) ?? 12;
    return months >= 3 && months <= 12 ? { period: titled.period, place } : undefined;
  }
  return undefined;
}

const isDated = (period: Period): boolean =>
  isOpenEnded(period) || (period.start !== null && period.end !== null);
