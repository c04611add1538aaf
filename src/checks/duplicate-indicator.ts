import { indicatorsOf } from "../domain/agreement.ts";
import type { Indicator } from "../domain/indicator.ts";
import { headingAmong } from "../domain/row-heading.ts";
import { notice, type Finding } from "../finding.ts";
import { eachPriority } from "./check.ts";

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

const targetsOf = (indicator: Indicator): string =>
  indicator.targets.map((target) => wordsOf(target.text)).join("|");

/** A measure and the one that took its place may share a name. */
const isOldAndNew = (one: Indicator, other: Indicator): boolean =>
  one.noLongerMonitored !== other.noLongerMonitored;

/** What a name says before the area that it is told apart by: "Burglary – Ashford" (Rule H17). */
const beforeArea = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf(" – ")));

const areOfTwoAreas = (one: Indicator, other: Indicator): boolean =>
  one.name !== other.name &&
  beforeArea(one.name) !== "" &&
  beforeArea(one.name) === beforeArea(other.name);

function isDuplicate(one: Indicator, other: Indicator): boolean {
  if (areOfTwoAreas(one, other)) return false;
  const sameName = wordsOf(one.name) === wordsOf(other.name);
  // A ditto row repeats the name to set another target.
  if (sameName && targetsOf(one) !== targetsOf(other)) return false;
  if (isOldAndNew(one, other)) return false;
  if (one.code !== null && other.code !== null) return one.code === other.code;
  // "Number" under "Burglary" is not "Number" under "Robbery".
  return (
    sameName &&
    headingAmong(one.notes) === headingAmong(other.notes) &&
    one.unit === other.unit &&
    partOf(one.notes) === partOf(other.notes)
  );
}

/** Columns that say which part of a measure a row is: "Area: Dover". */
const SAYS_PART =
  /^(?:area|district|borough|ward|town|location|site|force|team|unit|measure|type|category|sub-?category|group|age|gender|sex|ethnicity|period|quarter|year)\b[^:]{0,30}: /i;

const partOf = (notes: readonly string[]): string =>
  notes.filter((note) => SAYS_PART.test(note)).join("|");

/** Earlier indicators, by what two must share to be looked at together: the mark of their names, or the code. */
interface Earlier {
  readonly byName: Map<number | string, Indicator[]>;
  readonly byCode: Map<string, Indicator[]>;
}

/**
 * Makes a mark of the letters and digits of a name, in their order. Names with the same words share it,
 * nearly all others do not, and making it takes far less time than taking the words out.
 */
export function markOf(name: string): number | string {
  const letters = name.toLowerCase();
  let mark = 0;
  let isBeyond = false;
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    if ((code >= A && code <= Z) || (code >= NOUGHT && code <= NINE)) {
      mark = (Math.imul(mark, 31) + code) | 0;
    } else if (code > LAST_LATIN) {
      isBeyond = true;
    }
  }
  return isBeyond && /(?![\0-\u024f])\p{L}/u.test(letters) ? wordsOf(name) : mark;
}

const [A, Z, NOUGHT, NINE] = [97, 122, 48, 57] as const;
const LAST_LATIN = 0x24f;

/** So many indicators share a name only where each has a target of its own: no more of them are compared. */
const MOST_COMPARED = 200;

/** Finds the first of the earlier ones that an indicator repeats, and keeps it among them. */
function takeIn({ byName, byCode }: Earlier, indicator: Indicator): Indicator | undefined {
  const first = findRepeated(groupOf(byName, markOf(indicator.name)), indicator);
  if (indicator.code === null) return first;
  const coded = findRepeated(groupOf(byCode, indicator.code), indicator);
  return first ?? coded;
}

/** Finds the first of a group that an indicator repeats, and puts it into the group. */
function findRepeated(group: Indicator[], indicator: Indicator): Indicator | undefined {
  const found = group.find((one) => isDuplicate(one, indicator));
  if (group.length < MOST_COMPARED) group.push(indicator);
  return found;
}

function groupOf<K>(groups: Map<K, Indicator[]>, key: K): Indicator[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

/** Finds indicators that stand twice within one priority: by code or, without one, by name. */
export const checkDuplicates = eachPriority((priority) => {
  const earlier: Earlier = { byName: new Map(), byCode: new Map() };
  return indicatorsOf(priority).flatMap((indicator) => {
    const first = takeIn(earlier, indicator);
    return first === undefined ? NOTHING : [describe(indicator, first)];
  });
});

const NOTHING: readonly Finding[] = [];

function describe({ name, place }: Indicator, first: Indicator): Finding {
  const { sheet, cell } = first.place;
  const other = [sheet === place.sheet ? null : sheet, cell].filter(Boolean).join("!");
  return notice.duplicateIndicator(place, { name, other });
}
