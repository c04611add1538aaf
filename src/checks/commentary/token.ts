import type { Months } from "../../readers/cells/period-words.ts";
import type { Form, Way } from "./vocabulary.ts";

/** One thing that a sentence is made of, and where in it. */
export type Token = TokenContent & {
  readonly start: number;
  readonly end: number;
};

export type TokenContent =
  | {
      readonly kind: "word";
      /** In small letters. */
      readonly word: string;
      readonly stem: string;
    }
  | {
      readonly kind: "amount";
      /** Without its sign. */
      readonly value: number;
      readonly decimals: number;
      readonly unit: AmountUnit;
      /** −1 or 1 where a sign is printed, else 0. */
      readonly sign: -1 | 0 | 1;
      /** True where more or fewer words make it vague: "or so". */
      readonly hedged: boolean;
    }
  | {
      /** "doubled", "by a third": a change of about so many percent. */
      readonly kind: "ratio";
      readonly way: Way | null;
      /** The changes, in percent, for which the words can be defended. */
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly kind: "movement";
      readonly word: string;
      readonly way: Way;
      readonly form: Form;
    }
  | {
      readonly kind: "stable";
      /** "remained fairly stable". */
      readonly hedged: boolean;
      /** "unchanged", which says more than "stable". */
      readonly exact: boolean;
    }
  | { readonly kind: "period"; readonly months: Months; readonly label: string }
  | {
      /** A period told from where the sentence stands: "the year before". */
      readonly kind: "when";
      readonly which: "lastYear" | "thisYear" | "baseline" | "elsewhere";
      /** True where the words themselves compare: "year on year", "than last year". */
      readonly compares: boolean;
    }
  /** "around" before an amount. */
  | { readonly kind: "hedge" }
  | { readonly kind: "mark"; readonly mark: string };

export type AmountUnit = "percent" | "points" | "plain";

/** The words of one statement; a sentence may make several. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** Stems of the words that say what it is about. */
  readonly about: readonly string[];
  /** As printed. */
  readonly text: string;
  /** False for a wish, a plan, a forecast, a condition or a question. */
  readonly isFact: boolean;
}
