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
  /^(?:reporting |time |data |current |financial |fiscal |calendar )?(?:period|year|quarter|month|dates?|time ?frame)(?: covered| shown| reported| of data)?(?: ?[:=–-] ?| |$)/i;

/** Words that make a year the paper's, the plan's or a comparison's, and not the figures'. */
const OF_ELSE =
  /\b(plan|strategy|agreement|framework|budget|report|review|meeting|committee|minutes|update[ds]?|published|produced|change[sd]?|compar\w+|versus|vs|against|since|between|target|forecast|project(ed|ion)|base ?line|census|population)\b/i;

/**
 * Finds the period that is said above a table without any of its own: in a line that is labelled so, or in
 * the title. A title's period counts from a quarter to a year: a day or month in it may be the paper's.
 */
export function periodAbove(lines: readonly Line[], at: number): PeriodAbove | undefined {
  for (let above = at - 1; above >= Math.max(0, at - NEAR); above--) {
    const line = lines[above];
    const [first, second, more] = line?.items ?? [];
    if (line === undefined || first === undefined || more !== undefined) return undefined;
    const labelled = LABEL.exec(first.text);
    const words = second === undefined ? first.text.slice(labelled?.[0].length ?? 0) : second.text;
    const isLabelled = labelled !== null && (second === undefined) !== (labelled[0] === first.text);
    const period = isLabelled ? parsePeriod(words) : null;
    if (period !== null)
      return isDated(period) ? { period, place: placeOf(line, second ?? first) } : undefined;
    if (second !== undefined) return undefined;
    const titled =
      looksLikeProse(first.text) || OF_ELSE.test(first.text) ? null : findPeriod(first.text);
    if (titled === null) continue;
    if (!isDated(titled.period) || findPeriod(titled.rest) !== null) return undefined;
    const months = periodLength(titled.period);
    return months === null || (months >= 3 && months <= 12)
      ? { period: titled.period, place: placeOf(line, first) }
      : undefined;
  }
  return undefined;
}

const isDated = (period: Period): boolean =>
  isOpenEnded(period) || (period.start !== null && period.end !== null);
