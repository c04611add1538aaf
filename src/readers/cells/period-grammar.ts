import { periodRules } from "./period-rules.ts";
import type { PeriodContext, Rule } from "./period-rules.ts";
import { pointPattern } from "./period-words.ts";
import type { Months } from "./period-words.ts";

/** A period read at a place in a text. */
export interface Match {
  readonly months: Months;
  readonly length: number;
  /** False for a bare quarter or span, which takes its year from elsewhere. */
  readonly dated: boolean;
}

type Compiled = Rule & { readonly expression: RegExp };

function compile(bareDigitsAreYears: boolean): readonly Compiled[] {
  return periodRules(pointPattern(bareDigitsAreYears)).map((rule) => ({
    ...rule,
    expression: new RegExp(`(?:${rule.pattern})`, "iy"),
  }));
}

const IN_HEADINGS = compile(true);
const BEFORE_FIGURES = compile(false);

/** What may not stand right after a period: a letter, a digit, a share or the rest of a number. */
const CUT_OFF = /[\p{L}\d%£$€]|[.,/-]\d/uy;

/**
 * Reads the longest period that begins at a place of a text in plain punctuation.
 * Before a figure two bare digits are the figure, never a year: "Jan to Mar 12".
 */
export function matchPeriod(
  text: string,
  at: number,
  context: PeriodContext,
  before: "heading" | "figure" = "heading",
): Match | null {
  let best: Match | null = null;
  for (const rule of before === "heading" ? IN_HEADINGS : BEFORE_FIGURES) {
    if (rule.only !== undefined && at > 0) continue;
    rule.expression.lastIndex = at;
    const found = rule.expression.exec(text);
    const length = found?.[0].length ?? 0;
    if (found === null || length <= (best?.length ?? 0)) continue;
    if (rule.only === "alone" && length < text.length) continue;
    CUT_OFF.lastIndex = at + length;
    if (CUT_OFF.test(text)) continue;
    const words = found.groups ?? {};
    const months = rule.read(words, context);
    if (months) best = { months, length, dated: isDated(rule.read(words, {})) };
  }
  return best;
}

const isDated = (months: Months | null): boolean => (months?.end ?? months?.start ?? null) !== null;
