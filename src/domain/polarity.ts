import type { Polarity } from "./indicator.ts";

/** One group of words and what they suggest. */
interface Clue {
  readonly suggests: Polarity;
  readonly words: RegExp;
  /** Words that turn the clue into none, because they turn its sense round. */
  readonly unless?: RegExp;
}

/** Clues that are looked for together: of several, the first in the name counts. */
interface Step {
  readonly step: string;
  readonly clues: readonly Clue[];
}

/** "who do not feel safe", "not in education, employment or training". */
const TURNED_ROUND =
  /\b(?:do|does|did|are|is|was|were|who|feel) not (?!re-?present)|\bnot in\b|\bNEET\b/i;

/** Rule R1, in its order. Steps marked (ours) guard the rule against names outside the seeds. */
export const POLARITY_STEPS: readonly Step[] = [
  {
    step: "(1) a verb in the name",
    clues: [
      {
        suggests: "higher",
        words:
          /\b(?:increase|improve|(?:increase|improvement)s? in)\b|(?<!\b(?:is|are|was|were|be|been|being|has|have) )\bimproved\b/i,
      },
      { suggests: "lower", words: /\b(?:reduce|reductions? in|decrease)\b/i },
    ],
  },
  {
    step: "(1a, ours) coming back to treatment",
    clues: [
      { suggests: "lower", words: /\bre-present/i, unless: /\bnot\b[^.;]{0,20}\bre-?present/i },
    ],
  },
  {
    step: "(2) words for a good outcome",
    clues: [
      {
        suggests: "higher",
        words:
          /\bsatisf|\bcomplet\w*(?: \w+){0,2} treatment|\btreatment complet|\btrain(?:ed|ing)\b|\bemploy(?:ed|ment)\b|\baccommodat|\bsupported\b|\bsupport (?:to|for)\b|\brisk\b[^.;]*\breduced\b|\breduced risk\b|\bnot\b[^.;]{0,20}\bre-?present|\bdealing with\b|\bunderstanding of\b/i,
        unless: TURNED_ROUND,
      },
      {
        suggests: "higher",
        words:
          /\bsafe(?:ly)?\b|\bsafer\b(?! (?:streets?|neighbourhoods?|communit|schools?|roads?))|\b(?:feelings?|perceptions?|sense) of safety\b|\bsafety (?:checks?|visits?)\b/i,
        unless: TURNED_ROUND,
      },
      {
        suggests: "higher",
        words: /\battend/i,
        unless: /\bA ?& ?E\b|\baccident and emergency\b|\bhospital|\bemergency department/i,
      },
    ],
  },
  {
    step: "(2a) repeats, before domestic abuse",
    clues: [{ suggests: "lower", words: /\brepeat/i }],
  },
  {
    step: "(2b, ours) harm that was dealt with",
    clues: [
      {
        suggests: "higher",
        words: /\b(?:resolved|solved|cleared(?: up)?|brought to justice)\b/i,
        unless: TURNED_ROUND,
      },
    ],
  },
  {
    step: "(3) more reports may be trust, not harm",
    clues: [
      {
        suggests: "none",
        words:
          /\b(?:domestic (?:abuse|violence)|DA|DV|hate)(?: and hate)?[ -](?:crime )?(?:incident|offence|crime|report)|\bincidents of (?:domestic|hate)|\breferr/i,
      },
    ],
  },
  {
    step: "(4) words for harm",
    clues: [
      {
        suggests: "lower",
        words:
          /\bcrimes?\b|\bthefts?\b|\bburglar|\bviolence\b|\bviolent (?:crime|offence|incident)|\bcasualt|\bKSIs?\b|\bkilled (?:or|and) serious(?:ly)? injured\b|\bASB\b|\banti-? ?social behaviour\b|\bre-?offend|\bentrants?\b|\bfly[ -]?tip/i,
        unless: /\bdetect|\bsolved\b|\bprevention\b|\bbrought to justice\b|\bprosecut/i,
      },
    ],
  },
];

function earliest(step: Step, name: string): Polarity | null {
  let first: { readonly suggests: Polarity; readonly at: number } | null = null;
  for (const { suggests, words, unless } of step.clues) {
    const at = name.search(words);
    if (at < 0 || unless?.test(name) === true) continue;
    if (first === null || at < first.at) first = { suggests, at };
  }
  return first?.suggests ?? null;
}

/** Spaces and dashes that are written in one way before words are looked for. */
const UNEVEN = /[^\S ]| {2}|[‐‑–]/;

/**
 * Suggests from an indicator's name whether higher or lower is better, or neither (Rule R1).
 *
 * @example suggestPolarity("% of repeat victims of Domestic Abuse") //=> "lower"
 */
export function suggestPolarity(name: string): Polarity {
  const oneLine = UNEVEN.test(name) ? name.replace(/\s+/g, " ").replace(/[‐‑–]/g, "-") : name;
  for (const step of POLARITY_STEPS) {
    const suggested = earliest(step, oneLine);
    if (suggested !== null) return suggested;
  }
  return "none";
}
