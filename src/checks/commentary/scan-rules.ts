import { stemOf } from "./stem.ts";
import type { TokenContent } from "./token.ts";
import { MOVEMENTS } from "./vocabulary.ts";

/** One way of reading what stands at a place of a sentence; null where the words mean something else. */
export interface ScanRule {
  /** Sticky, case-insensitive. */
  readonly expression: RegExp;
  readonly read: (
    found: string,
    groups: Readonly<Record<string, string | undefined>>,
  ) => TokenContent;
}

const rule = (pattern: string, read: ScanRule["read"]): ScanRule => ({
  expression: new RegExp(`(?:${pattern})`, "iuy"),
  read,
});

const END = "(?![\\p{L}\\d])";
const word = (text: string): TokenContent => ({
  kind: "word",
  word: text.toLowerCase(),
  stem: stemOf(text),
});

const YEAR_BEFORE =
  "(?:(?:same (?:period|time|point) (?:of |in |during )?)?(?:the )?" +
  "(?:(?:previous|prior|preceding) (?:calendar |financial )?(?:year|12 ?months|twelve months)|year (?:before|earlier|previously))" +
  "|(?:a|one) year (?:ago|before|earlier)|(?:12|twelve) months (?:ago|before|earlier)" +
  "|(?:the )?same (?:period|time|point) (?:of |in )?last year)(?:'s(?: figures?| level)?)?(?: it)?";
const COMPARES =
  "(?:(?:when )?compared (?:to|with|against)|in comparison (?:to|with)|relative to|against|than(?: in)?|on|from|over|since)";
const TWELVE = "(?:12|twelve) ?months";

/** Points of time that only the place of the sentence dates. */
const WHENS: readonly ScanRule[] = [
  rule(
    `${COMPARES} (?:the )?(?:${YEAR_BEFORE}|last year(?:'s(?: figures?| level)?)?)${END}`,
    () => ({
      kind: "when",
      which: "lastYear",
      compares: true,
    }),
  ),
  rule(`(?:a |one )year (?:ago|before|earlier)${END}|year[- ]on[- ]year${END}`, () => ({
    kind: "when",
    which: "lastYear",
    compares: true,
  })),
  rule(`${YEAR_BEFORE}${END}`, () => ({ kind: "when", which: "lastYear", compares: false })),
  rule(
    `(?:(?:in|during|over|for) )?the (?:past|last|latest) (?:year|${TWELVE})${END}|this year${END}|(?:in|over|during) the year${END}|the (?:latest|current) year${END}`,
    () => ({ kind: "when", which: "thisYear", compares: false }),
  ),
  rule(`baseline(?:'s)?(?: (?:year|figure|position|level|period))?${END}`, () => ({
    kind: "when",
    which: "baseline",
    compares: false,
  })),
  rule(
    `(?:the )?(?:previous|last|this|next|same|current|latest) (?:quarter|month|week)${END}|last year${END}`,
    () => ({
      kind: "when",
      which: "elsewhere",
      compares: false,
    }),
  ),
];

const NUMBER_FOLLOWS =
  "(?= ?[+-]?\\d| half| (?:a|one|two|three) ?-?(?:thirds?|quarters?|half|fifths?|tenths?)| (?:doubl|halv|trebl|tripl|quadrupl))";
/** Words before an amount that make it a vague one. */
const HEDGE = rule(
  "(?:around|about|approximately|approx\\.?|nearly|almost|roughly|some|circa|ca?\\.|close to|up to|at least|at most|" +
    "(?:no |slightly |just |well |a little )?(?:more than|less than|fewer than|over|under|above|below)|an estimated|~|≈|<|>)" +
    NUMBER_FOLLOWS,
  () => ({ kind: "hedge" }),
);

const FRACTIONS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  half: [40, 60],
  third: [25, 42],
  quarter: [18, 32],
  fifth: [14, 26],
  tenth: [6, 14],
  thirds: [58, 75],
  quarters: [68, 82],
};
const MULTIPLES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  doubled: [50, 175],
  trebled: [130, 300],
  tripled: [130, 300],
  quadrupled: [220, 420],
};

const RATIOS: readonly ScanRule[] = [
  rule(`(?<times>doubled|trebled|tripled|quadrupled)${END}`, (_, { times = "" }) => {
    const [least, most] = MULTIPLES[times.toLowerCase()] ?? [0, Infinity];
    return { kind: "ratio", way: "up", least, most };
  }),
  rule(`halved${END}`, () => ({ kind: "ratio", way: "down", least: 30, most: 70 })),
  rule(
    `(?:by |of )?(?:(?:a|one)[- ](?<one>half|third|quarter|fifth|tenth)|two[- ](?<two>thirds)|three[- ](?<three>quarters)|(?<=by )(?<half>half))${END}(?! of)`,
    (_, { one, two, three, half }) => {
      const [least, most] = FRACTIONS[(one ?? two ?? three ?? half ?? "").toLowerCase()] ?? [
        0,
        Infinity,
      ];
      return { kind: "ratio", way: null, least, most };
    },
  ),
];

const LOOSELY =
  "(?:fairly|relatively|broadly|largely|generally|reasonably|mostly|quite|very|virtually|almost|more or less|pretty|much|roughly)";
const STABLES: readonly ScanRule[] = [
  rule(
    `(?:(?:has|have) )?(?:remain(?:ed|s)?|stay(?:ed|s)?|held) (?<loosely>${LOOSELY} )?(?<how>unchanged|stable|static|steady|flat|constant|consistent|the same|level)${END}`,
    (_, { loosely, how = "" }) => ({
      kind: "stable",
      hedged: loosely !== undefined,
      exact: /unchanged|same/i.test(how),
    }),
  ),
  rule(`(?<loosely>${LOOSELY} )?unchanged${END}|no change${END}`, (_, { loosely }) => ({
    kind: "stable",
    hedged: loosely !== undefined,
    exact: true,
  })),
];

const UNITS: readonly (readonly [RegExp, "percent" | "points"])[] = [
  [/point|pp/i, "points"],
  [/%|cent/i, "percent"],
];
/** A number, its unit, and what makes it vague; no part of a code, an age, a date or a range. */
const AMOUNT = rule(
  "(?<sign>[+-])?(?<whole>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9})(?:\\.(?<part>\\d{1,4}))?" +
    "(?<unit> (?:percentage |% ?)points?(?!\\p{L})|% points?(?!\\p{L})| points?(?!\\p{L})| ?pp(?!\\p{L})| ?%| ?per ?cent(?!\\p{L}))?" +
    "(?<vague>\\+| plus(?!\\p{L})| or (?:so|more|less|fewer)(?!\\p{L}))?" +
    "(?![\\p{L}\\d/]|[.,]\\d|-\\p{L}| ?- ?\\d)",
  (_, { sign, whole = "", part = "", unit = "", vague }) => ({
    kind: "amount",
    value: Number(`${whole.replaceAll(",", "")}${part === "" ? "" : `.${part}`}`),
    decimals: part.length,
    unit: UNITS.find(([of]) => of.test(unit))?.[1] ?? "plain",
    sign: sign === "-" ? -1 : sign === "+" ? 1 : 0,
    hedged: vague !== undefined,
  }),
);

/** "6 months", "2 years": a length, and one word of a name. */
const LENGTH = rule(
  `(?<n>\\d{1,3})[- ]?(?<of>minute|hour|day|week|month|year)s?${END}`,
  (_, { n = "", of = "" }) => word(`${n}-${of}`),
);
/** "(exc. Medway)": what is left out is one word, so that it never reads as what is meant. */
const LEFT_OUT: ScanRule = {
  expression:
    /(?:[Ee]xc(?:l(?:uding|udes|uded)?)?\.?|[Ww]ithout|[Nn]ot including|[Ee]xcept|[Oo]utside)(?: for)? (?<area>\p{Lu}\p{L}+(?:(?: and | & )\p{Lu}\p{L}+)?)/uy,
  read: (_, { area = "" }) => word(`without-${area.toLowerCase()}`),
};
/** The whole that a report is about, and nothing smaller. */
const EVERYWHERE = rule(
  "(?:across|in|throughout|within|over) the (?:whole |entire )?(?:county|borough|city|partnership area|partnership|force area|force)(?![\\p{L}\\d])|county-?wide(?!\\p{L})|force-?wide(?!\\p{L})",
  () => word("countywide"),
);
/** "when compared" compares; any other "when" is a condition or a time of its own. */
const WHEN_COMPARED = rule(`when compared${END}`, () => word("compared"));
/** "there has been" is no place; any other "there" is. */
const THERE = rule(
  `there(?! (?:is|are|was|were|has|have|continues?|remains?)(?!\\p{L}))${END}`,
  () => word("in-that-place"),
);
/** "the same period in 2012" is 2012. */
const SAME_PERIOD = rule(`same (?:period|time|point)${END}`, () => word("same"));
/** "reported to Kent Police": whoever counts, the count is the same. */
const RECORDED: ScanRule = {
  expression:
    /(?:[Rr]eported|[Rr]ecorded) (?:to|by) (?:the )?(?:(?<area>\p{Lu}\p{L}+) )?(?:[Pp]olice|[Ff]orce)(?![\p{L}\d])/uy,
  read: (_, { area }) => word(area ?? "recorded"),
};
/** A part of what was said before. */
const PART_OF = rule(`(?:of|among|amongst) (?:these|those|them|which)${END}`, () =>
  word("of-these"),
);

/** The rules in the order they are tried; a period is tried before all of them. */
export const SCAN_RULES: readonly ScanRule[] = [
  LEFT_OUT,
  EVERYWHERE,
  PART_OF,
  RECORDED,
  THERE,
  ...WHENS,
  WHEN_COMPARED,
  SAME_PERIOD,
  ...STABLES,
  HEDGE,
  ...RATIOS,
  LENGTH,
  AMOUNT,
  rule("\\p{L}+(?:'\\p{L}+)*", (found) => {
    const movement = MOVEMENTS.get(found.toLowerCase());
    return movement === undefined
      ? word(found)
      : { kind: "movement", word: found.toLowerCase(), ...movement };
  }),
  rule("%", () => word("percentage")),
  // Whatever else begins with a digit or a currency sign is no amount: "28th", "£40k", "16-17".
  rule("[£$€]?\\d[\\p{L}\\d.,/-]*", word),
  rule("[^\\s]", (found) => ({ kind: "mark", mark: found })),
];
