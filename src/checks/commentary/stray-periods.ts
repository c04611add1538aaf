import type { JudgedIndicator } from "../../domain/judgement.ts";
import { describeMonth } from "../../domain/day.ts";
import { periodLength } from "../../domain/period.ts";
import { numberedFigures } from "../figures.ts";
import type { NumberedFigure } from "../figures.ts";
import { sharedMonths, spanOf } from "./bases.ts";
import type { Span } from "./bases.ts";
import type { Contradiction } from "./compare-claim.ts";
import type { NameIndex } from "./name-index.ts";
import type { ParagraphLine } from "./paragraph.ts";
import type { Clause, Token } from "./token.ts";

/** A paragraph's words about a period that the table does not have. */
export interface StrayPeriod {
  readonly said: string;
  readonly contradiction: Contradiction;
}

type PeriodToken = Extract<Token, { kind: "period" }>;
/** A figure whose months are known. */
interface Dated {
  readonly figure: NumberedFigure;
  readonly span: Span;
  readonly label: string;
}

const DATA = new Set(["data", "figures", "figure", "statistics", "results", "numbers"]);
const OF = new Set(["for", "from", "in", "of", "the", "during"]);
/** What is said of figures that are not final. */
const NOT_FINAL =
  /\b(?:unvalidated|not (?:yet )?(?:been )?validated|unconfirmed|provisional|subject to change|may still change)\b/i;
const PERFORMANCE = new Set(["performance", "result", "data"]);
/** What is said of a performance as a whole: "much like the quarter before". */
const JUDGED = new Set([
  ...["good", "strong", "poor", "mixed", "positive", "similar", "better", "worse"],
  ...["much", "like", "quarter", "before"],
]);

const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.kind === "word" && words.has(token.word);

const lies = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
const isSame = (one: Span, other: Span): boolean => lies(one, other) && lies(other, one);

/** What is known of a priority's periods. */
export interface KnownPeriods {
  /** One figure for each period, and the newest. */
  readonly all: readonly Dated[];
  readonly newest: Dated;
  readonly quarters: readonly Dated[];
  readonly newestQuarter: Dated | null;
}

const newestOf = (dated: readonly Dated[]): Dated | null =>
  dated.reduce<Dated | null>(
    (newest, one) => (newest === null || one.span.end > newest.span.end ? one : newest),
    null,
  );

/**
 * Lists the periods of a priority's figures; null where a figure has none or an indicator has no
 * figure, since a sentence may speak of that.
 */
export function knownPeriods(indicators: readonly JudgedIndicator[]): KnownPeriods | null {
  const dated = new Map<string, Dated>();
  for (const indicator of indicators) {
    const figures = numberedFigures(indicator);
    if (figures.length === 0) return null;
    for (const figure of figures) {
      const { period } = figure;
      if (period?.start == null || period.end == null) return null;
      const { start, end, label } = period;
      const key = `${start} ${end}`;
      if (!dated.has(key)) dated.set(key, { figure, label, span: { start, end } });
    }
  }
  const all = [...dated.values()];
  const newest = newestOf(all);
  const quarters = all.filter(({ span }) => isQuarter(span));
  return newest === null ? null : { all, newest, quarters, newestQuarter: newestOf(quarters) };
}

const against = ({ figure, label, span }: Dated, what: "figure" | "quarter"): Contradiction => ({
  kind: "period",
  given: `no figure for that: its newest ${what} is ${label}`,
  from: `to ${describeMonth(span.end)}`,
  place: figure.place,
  isPrinted: false,
});

/** Finds the period of "all 2013 data" or "figures for 2013". */
function periodOfData(tokens: readonly Token[]): PeriodToken | null {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "period") continue;
    if (isOneOf(tokens[at + 1], DATA)) return token;
    let before = at - 1;
    while (isOneOf(tokens[before], OF)) before--;
    if (before < at - 1 && isOneOf(tokens[before], DATA)) return token;
  }
  return null;
}

/** Words that a remark on data may hold beside the period; any other would say which data. */
const OF_A_REMARK: ReadonlySet<string> = new Set(
  (
    "nb note please some most any data statistic result therefore so not yet still only may " +
    "unvalidated validated unconfirmed provisional subject change final"
  ).split(" "),
);

const isRemark = ({ about }: Clause, index: NameIndex): boolean =>
  about.every((word) => OF_A_REMARK.has(word) || index.known.has(word) || index.byWord.has(word));

/** Who calls a year from February to January "2013/14" means that year. */
const HALF_A_YEAR = 6;

/**
 * Finds a remark that data of a period are not final, where the table has no figure that lies in that
 * period or takes it in: "All 2013 data is unvalidated" beside figures from April 2012 to March 2013.
 */
function strayData(clause: Clause, periods: KnownPeriods, index: NameIndex): StrayPeriod | null {
  const period = NOT_FINAL.test(clause.text) ? periodOfData(clause.tokens) : null;
  const span = period === null ? null : spanOf(period.months);
  if (span === null || !isRemark(clause, index)) return null;
  const isThere = periods.all.some(
    (one) =>
      lies(one.span, span) || lies(span, one.span) || sharedMonths(one.span, span) >= HALF_A_YEAR,
  );
  return isThere ? null : { said: clause.text, contradiction: against(periods.newest, "figure") };
}

const isQuarter = ({ start, end }: Span): boolean => periodLength({ label: "", start, end }) === 3;

const isPeriod = (token: Token): token is PeriodToken => token.kind === "period";

function quartersIn(tokens: readonly Token[]): readonly Span[] {
  return tokens.filter(isPeriod).flatMap((token) => {
    const span = spanOf(token.months);
    return span === null || !isQuarter(span) ? [] : [span];
  });
}

/** "Performance in Quarter 2 was …": about the priority's measures as a whole, and nothing else. */
function speaksOfPerformance({ about, isFact }: Clause, index: NameIndex): boolean {
  const isExplained = about.every(
    (word) => PERFORMANCE.has(word) || JUDGED.has(word) || index.known.has(word),
  );
  return isFact && isExplained && about.some((word) => PERFORMANCE.has(word));
}

/** Finds the quarter that a paragraph says the performance of, where the table has others only. */
function strayQuarter(
  clauses: readonly Clause[],
  { quarters, newestQuarter }: KnownPeriods,
  index: NameIndex,
): StrayPeriod | null {
  if (newestQuarter === null) return null;
  const isOurs = (span: Span): boolean => quarters.some((one) => isSame(one.span, span));
  // Who tells of the table's quarters as well is telling a history.
  if (clauses.some(({ tokens }) => quartersIn(tokens).some(isOurs))) return null;
  const clause = clauses.find(
    (one) => quartersIn(one.tokens).length === 1 && speaksOfPerformance(one, index),
  );
  return clause === undefined
    ? null
    : { said: clause.text, contradiction: against(newestQuarter, "quarter") };
}

/** Tells whether a statement can be one of those below, whatever the table's periods are. */
export const maySpeakOfOtherPeriod = ({ text, tokens }: Clause): boolean =>
  NOT_FINAL.test(text) || quartersIn(tokens).length === 1;

/** Finds what a paragraph says of periods that none of a priority's figures is for. */
export function findStrayPeriods(
  paragraph: readonly ParagraphLine[],
  index: NameIndex,
  periods: KnownPeriods,
): readonly StrayPeriod[] {
  const clauses = paragraph.flatMap(({ sentences }) => sentences.flat());
  const data = clauses.flatMap((clause) => strayData(clause, periods, index) ?? []);
  const quarter = strayQuarter(clauses, periods, index);
  return quarter === null ? data : [...data, quarter];
}
