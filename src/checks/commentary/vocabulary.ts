/** Which way a number went. */
export type Way = "up" | "down";

/** How a word for a movement stands in a sentence, which decides whether it tells a fact. */
export type Form =
  /** "rise", "reduce": a noun, or a verb that may be an instruction or an intention. */
  | "base"
  /** "rose", "reduced". */
  | "past"
  /** "rising". */
  | "ing"
  /** "higher", "more", "up": compares by itself. */
  | "degree";

export interface Movement {
  readonly way: Way;
  readonly form: Form;
}

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

const movements = (way: Way, form: Form, words: string): readonly (readonly [string, Movement])[] =>
  listed(words).map((word) => [word, { way, form }]);

/** Words that tell a movement; whether it is good is the rating's affair, so "improved" is none. */
export const MOVEMENTS: ReadonlyMap<string, Movement> = new Map([
  ...movements("up", "base", "rise rises increase increases grow grows growth climb climbs upturn"),
  ...movements("up", "past", "rose risen increased grew grown climbed jumped soared surged"),
  ...movements("up", "ing", "rising increasing growing climbing"),
  ...movements("up", "degree", "up higher more greater above"),
  ...movements("down", "base", "fall falls decrease decreases decline declines drop drops"),
  ...movements("down", "base", "reduce reduces reduction reductions downturn dip dips"),
  ...movements("down", "past", "fell fallen decreased declined dropped reduced dipped shrank"),
  ...movements("down", "ing", "falling decreasing declining dropping reducing"),
  ...movements("down", "degree", "down lower fewer less below"),
]);

/** Words that carry a sentence and say nothing of what it is about. */
export const CARRYING: ReadonlySet<string> = new Set(
  listed(`
    a an the all of in on at to for by with from and or as than there we our s across
    same goods since against between versus vs relative end
    has have been be being is are was were
    it its they their this these that those them which who
    came come gone went goes brought saw seen see sees shows show showed showing shown
    experienced experiencing stands stand stood standing reached reaching totalled totalling
    continue continued continues remains remained equating equal equals equivalent representing
    despite although though while whilst whereas actually therefore thus
    please note nb ie currently now again also however overall total totals altogether
    year calendar financial
    slight slightly small marginal marginally modest modestly significant significantly
    considerable considerably substantial substantially sharp sharply large steady steadily
    clear clearly generally broadly recorded reported
    compared comparing comparison relation measured
    percentage proportion share rate number numbers level levels volume volumes count figure figures
    countywide
  `),
);

/** Words that point back at what was said before. */
export const POINTING_BACK: ReadonlySet<string> = new Set(
  listed("it its they their this these that those them which such"),
);

/** Words that turn a statement into a wish, a plan, a forecast or a condition. */
export const NOT_A_FACT: ReadonlySet<string> = new Set(
  listed(`
    will would shall should may might could can cannot
    expect expects expected expecting forecast forecasts predicted prediction projected projection
    anticipate anticipated hope hopes hoped hoping plan plans planned planning intend intends intended
    aim aims aimed aiming target targets targeted goal ambition
    if unless whether likely unlikely possible possibly potential potentially perhaps
    seek seeks seeking try trying track attempt want need needs
    estimate estimates estimated provisional provisionally indicative
  `),
);

/** Nouns for what is counted: which of them it is, other words must say. */
export const COUNTED: ReadonlySet<string> = new Set(
  listed(`
    crime offence incident case victim people user client casualty report referral household
    resident patient offender
  `),
);

/** What a measure without a noun of its own is counted in. */
export const COUNTED_ANYWAY: ReadonlySet<string> = new Set(listed("crime offence incident case"));

/** Which kind of number a phrase speaks of. */
export const MEASURES: ReadonlyMap<string, "count" | "share"> = new Map([
  ["number", "count"],
  ["numbers", "count"],
  ["volume", "count"],
  ["volumes", "count"],
  ["count", "count"],
  ["percentage", "share"],
  ["proportion", "share"],
  ["share", "share"],
  ["rate", "share"],
]);

/** Words that set a period against another: "compared with 2012", "since 2010/11". */
export const AGAINST: ReadonlySet<string> = new Set(
  listed("against since than as versus vs compared comparison relative between on measured"),
);
/** Words that may do so: "up from 2012", but "from January to December 2013". */
export const PERHAPS_AGAINST: ReadonlySet<string> = new Set(listed("from over"));
/** Words that may stand between such a word and its period. */
export const BETWEEN_AGAINST_AND_PERIOD: ReadonlySet<string> = new Set(
  listed("the same in of for to with year figure figures period level end calendar financial"),
);

/** Words that say how much and may stand between an amount and its movement. */
export const DEGREES: ReadonlySet<string> = new Set(
  listed(`
    a an the slight small marginal modest significant considerable substantial sharp large steady
    clear overall
  `),
);

/** Words after which a number is the figure itself. */
export const HAS_FIGURE: ReadonlySet<string> = new Set(
  listed("at reached reaching totalled totalling recorded reported is are was were been"),
);
export const IS: ReadonlySet<string> = new Set(listed("is are was were been"));
/** Nouns whose "of" is followed by the figure itself: "a total of 24,137". */
export const FIGURE_NOUNS: ReadonlySet<string> = new Set(
  listed("total figure level rate volume number percentage proportion"),
);

/** Words that always begin another statement of the same sentence. */
export const BEGINS_CLAUSE: ReadonlySet<string> = new Set(
  listed(`
    which while whilst whereas although though but because due owing mainly primarily largely
    mostly partly particularly especially driven despite so where
  `),
);

/** Verbs that also do something to something else: "reduced theft", where theft did not reduce itself. */
export const ACTS_ON: ReadonlySet<string> = new Set(
  listed(
    "reduced increased decreased grew dropped reducing increasing decreasing dropping growing",
  ),
);
/** Words that begin what such a verb acts on. */
export const BEGINS_OBJECT: ReadonlySet<string> = new Set(
  listed("a an the all our its their this these that those it them"),
);

/** Words in front of a place. */
export const IN_A_PLACE: ReadonlySet<string> = new Set(
  listed("in across at for within throughout around outside"),
);
/** Verbs behind the name of a place that a sentence begins with: "Swale saw …". */
export const BEHIND_A_NAME: ReadonlySet<string> = new Set(
  listed(
    "has had have is was saw experienced recorded reported showed continues continued remains",
  ),
);
export const MONTHS: ReadonlySet<string> = new Set(
  listed(`
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
  `),
);
