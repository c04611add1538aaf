import { stemOf } from "./stem.ts";
import type { TokenContent } from "./token.ts";
import { MOVEMENTS } from "./vocabulary.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/** One way of reading what stands at a place of a sentence. */
export interface ScanRule {
  /** The words it may begin with, so that others are not asked; "" for anything but a letter. */
  readonly begins: readonly string[];
  /** Sticky. */
  readonly expression: RegExp;
  readonly read: (found: string, groups: Groups) => TokenContent;
}

const listed = (words: string): readonly string[] => words.split(" ");

const rule = (begins: string, pattern: string, read: ScanRule["read"]): ScanRule => ({
  begins: listed(begins),
  expression: new RegExp(`(?:${pattern})`, "iuy"),
  read,
});

const END = "(?![\\p{L}\\d])";
const word = (text: string): TokenContent => ({
  kind: "word",
  word: text.toLowerCase(),
  stem: stemOf(text),
});

/** Reads a plain word, which may tell a movement. */
export function readWord(text: string): TokenContent {
  const found = text.toLowerCase();
  const movement = MOVEMENTS.get(found);
  return movement === undefined ? word(text) : { kind: "movement", word: found, ...movement };
}

const TWELVE = "(?:12|twelve) ?months";
const YEAR_BEFORE =
  "(?:(?:same (?:period|time|point) (?:of |in |during )?)?(?:the )?" +
  `(?:(?:previous|prior|preceding) (?:calendar |financial )?(?:year|${TWELVE})|year (?:before|earlier|previously))` +
  `|(?:a|one) year (?:ago|before|earlier)|${TWELVE} (?:ago|before|earlier)` +
  "|(?:the )?same (?:period|time|point) (?:of |in )?last year)(?:'s(?: figures?| level)?)?(?: it)?";
const COMPARES =
  "(?:(?:when )?compared (?:to|with|against)|in comparison (?:to|with)|relative to|against|(?:than|as)(?: in)?|on|from|over|since)";

const when = (
  which: "lastYear" | "thisYear" | "baseline" | "elsewhere",
  compares = false,
): (() => TokenContent) => {
  const content: TokenContent = { kind: "when", which, compares };
  return () => content;
};

/** Times that only the place of the sentence dates. */
const WHENS: readonly ScanRule[] = [
  rule(
    "when compared in relative against than as on from over since",
    `${COMPARES} (?:the )?(?:${YEAR_BEFORE}|last year(?:'s(?: figures?| level)?)?)${END}`,
    when("lastYear", true),
  ),
  rule(
    "a one year",
    `(?:a |one )year (?:ago|before|earlier)${END}|year[- ]on[- ]year${END}`,
    when("lastYear", true),
  ),
  rule(
    "same the previous prior preceding year twelve a one ",
    `${YEAR_BEFORE}${END}`,
    when("lastYear"),
  ),
  rule(
    "in during over for the this",
    `(?:(?:in|during|over|for) )?the (?:past|last|latest) (?:year|${TWELVE})${END}|this year${END}|(?:in|over|during) the year${END}|the (?:latest|current) year${END}`,
    when("thisYear"),
  ),
  rule(
    "baseline",
    `baseline(?:'s)?(?: (?:year|figure|position|level|period))?${END}`,
    when("baseline"),
  ),
  rule(
    "the previous last this next same current latest",
    `(?:the )?(?:previous|last|this|next|same|current|latest) (?:quarter|month|week)${END}|last year${END}`,
    when("elsewhere"),
  ),
];

const NUMBER_FOLLOWS =
  "(?= ?[+-]?\\d| half| (?:a|one|two|three) ?-?(?:thirds?|quarters?|half|fifths?|tenths?)| (?:doubl|halv|trebl|tripl|quadrupl))";
/** Words before an amount that make it a vague one. */
const HEDGE = rule(
  "around about approximately approx nearly almost roughly some circa c ca close up at no slightly just well a more less fewer over under above below an ",
  "(?:around|about|approximately|approx\\.?|nearly|almost|roughly|some|circa|ca?\\.|close to|up to|at least|at most|" +
    "(?:no |slightly |just |well |a little )?(?:more than|less than|fewer than|over|under|above|below)|an estimated|~|≈|<|>)" +
    NUMBER_FOLLOWS,
  () => ({ kind: "hedge" }),
);

/** Changes in percent for which a word can be defended. */
type Bounds = readonly [least: number, most: number];
const ANY: Bounds = [0, Infinity];
const FRACTIONS: Readonly<Record<string, Bounds>> = {
  half: [40, 60],
  third: [25, 42],
  quarter: [18, 32],
  fifth: [14, 26],
  tenth: [6, 14],
  thirds: [58, 75],
  quarters: [68, 82],
};
const MULTIPLES: Readonly<Record<string, Bounds>> = {
  doubled: [50, 175],
  trebled: [130, 300],
  tripled: [130, 300],
  quadrupled: [220, 420],
};

const RATIOS: readonly ScanRule[] = [
  rule(
    "doubled trebled tripled quadrupled",
    `(?<times>doubled|trebled|tripled|quadrupled)${END}`,
    (_, { times = "" }) => {
      const [least, most] = MULTIPLES[times.toLowerCase()] ?? ANY;
      return { kind: "ratio", way: "up", least, most };
    },
  ),
  rule("halved", `halved${END}`, () => ({ kind: "ratio", way: "down", least: 30, most: 70 })),
  rule(
    "by of a one two three",
    `(?:by |of )?(?:(?:a|one)[- ](?<one>half|third|quarter|fifth|tenth)|two[- ](?<two>thirds)|three[- ](?<three>quarters)|(?<=by )(?<half>half))${END}(?! of)`,
    (_, { one, two, three, half }) => {
      const [least, most] = FRACTIONS[(one ?? two ?? three ?? half ?? "").toLowerCase()] ?? ANY;
      return { kind: "ratio", way: null, least, most };
    },
  ),
];

const LOOSE =
  "fairly relatively broadly largely generally reasonably mostly quite very virtually almost pretty much roughly";
const LOOSELY = `(?:${LOOSE.replaceAll(" ", "|")}|more or less)`;
const STABLES: readonly ScanRule[] = [
  rule(
    "has have remain remained remains stay stayed stays held",
    `(?:(?:has|have) )?(?:remain(?:ed|s)?|stay(?:ed|s)?|held) (?<loosely>${LOOSELY} )?(?<how>unchanged|stable|static|steady|flat|constant|consistent|the same|level)${END}`,
    (_, { loosely, how = "" }) => ({
      kind: "stable",
      hedged: loosely !== undefined,
      exact: /unchanged|same/i.test(how),
    }),
  ),
  rule(
    "has have remain remained remains stay stayed stays stand stands stood",
    `(?:(?:has|have) )?(?:remain(?:ed|s)?|stay(?:ed|s)?|stands?|stood) at the same level${END}`,
    () => ({ kind: "stable", hedged: false, exact: true }),
  ),
  rule(
    `${LOOSE} more unchanged no`,
    `(?<loosely>${LOOSELY} )?unchanged${END}|no change${END}`,
    (_, { loosely }) => ({ kind: "stable", hedged: loosely !== undefined, exact: true }),
  ),
];

const UNITS: readonly (readonly [RegExp, "percent" | "points"])[] = [
  [/point|pp/i, "points"],
  [/%|cent/i, "percent"],
];
/** A number, its unit, and what makes it vague; no part of a code, an age, a date or a range. */
const AMOUNT = rule(
  "",
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
  "",
  `(?<n>\\d{1,3})[- ]?(?<of>minute|hour|day|week|month|year)s?${END}`,
  (_, { n = "", of = "" }) => word(`${n}-${of}`),
);
/** "(exc. Medway)": what is left out is one word, so that it never reads as what is meant. */
const LEFT_OUT: ScanRule = {
  begins: listed("exc excl excluding excludes excluded without not except outside"),
  expression:
    /(?:[Ee]xc(?:l(?:uding|udes|uded)?)?\.?|[Ww]ithout|[Nn]ot including|[Ee]xcept|[Oo]utside)(?: for)? (?<area>\p{Lu}\p{L}+(?:(?: and | & )\p{Lu}\p{L}+)?)/uy,
  read: (_, { area = "" }) => word(`without-${area.toLowerCase()}`),
};
/** The whole that a report is about, and nothing smaller. */
const EVERYWHERE = rule(
  "across in throughout within over county countywide force forcewide",
  `(?:across|in|throughout|within|over) the (?:whole |entire )?(?:county|borough|city|partnership area|partnership|force area|force)${END}|(?:county|force)-?wide${END}`,
  () => word("countywide"),
);
/** A part of what was said before. */
const PART_OF = rule(
  "of among amongst",
  `(?:of|among|amongst) (?:these|those|them|which)${END}`,
  () => word("of-these"),
);
/** "reported to Kent Police": whoever counts, the count is the same. */
const RECORDED: ScanRule = {
  begins: listed("reported recorded"),
  expression:
    /(?:[Rr]eported|[Rr]ecorded) (?:to|by) (?:the )?(?:(?<area>\p{Lu}\p{L}+) )?(?:[Pp]olice|[Ff]orce)(?![\p{L}\d])/uy,
  read: (_, { area }) => word(area ?? "recorded"),
};
/** "there has been" is no place; any other "there" is. */
const THERE = rule(
  "there",
  `there(?! (?:is|are|was|were|has|have|continues?|remains?)(?!\\p{L}))${END}`,
  () => word("in-that-place"),
);
/** "when compared" compares; any other "when" is a condition or a time of its own. */
const WHEN_COMPARED = rule("when", `when compared${END}`, () => word("compared"));
/** "the same period in 2012" is 2012. */
const SAME_PERIOD = rule("same", `same (?:period|time|point)${END}`, () => word("same"));

/** The rules in the order they are tried; a period is tried before all of them. */
const RULES: readonly ScanRule[] = [
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
  rule("", "%", () => word("percentage")),
  // Whatever else begins with a digit or a currency sign is no amount: "28th", "£40k", "16-17".
  rule("", "[£$€]?\\d[\\p{L}\\d.,/-]*", word),
  rule("", "[^\\s]", (found) => ({ kind: "mark", mark: found })),
];

/** The rules by the word they may begin with, "" for anything but a letter. */
export const RULES_BY_WORD: ReadonlyMap<string, readonly ScanRule[]> = new Map(
  RULES.flatMap(({ begins }) => begins).map((begin) => [
    begin,
    RULES.filter(({ begins }) => begins.includes(begin)),
  ]),
);
