import { readOnce } from "../cells/read-once.ts";

/** What a column is for, as its heading says. */
export type Role =
  | "name"
  | "code"
  | "framework"
  | "unit"
  | "polarity"
  | "polaritySource"
  | "ratingReason"
  | "sourceCell"
  | "baseline"
  | "lastYear"
  | "thisYear"
  | "measured"
  | "change"
  | "differenceToBaseline"
  | "target"
  | "baselinePeriod"
  | "lastYearPeriod"
  | "thisYearPeriod"
  | "targetPeriod"
  | "update"
  | "commentary"
  | "notes"
  | "source"
  | "rating"
  | "priority"
  | "lead"
  | "number"
  | "aim"
  | "action"
  | "aimOrAction"
  | "progress"
  | "owner"
  | "due"
  | "status"
  | "theme";

/**
 * The words of headings, the first that matches wins. To teach the reader another heading, add it
 * here. Headings are compared in lower case, without footnote marks, colons and full stops at the end.
 */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  // What the Indicators tab of an appendix says beside the figures.
  ["polaritySource", /^polarity source$/],
  ["ratingReason", /^rating reason$/],
  ["sourceCell", /^(baseline|last year|this year) cell$|^further (figures|targets)$/],
  ["baselinePeriod", /^base ?line (period|date|year|months?)$/],
  ["lastYearPeriod", /^(last|previous|prior) year'?s? (period|date|months?)$/],
  [
    "thisYearPeriod",
    /^(this|current) year'?s? (period|date|months?)$|^latest (time |data |reporting )?(period|date)$|^(financial |fiscal |calendar |reporting )?(year|period|quarter|month|date)s?$|^time period$/,
  ],
  ["targetPeriod", /^target (period|date|year)$/],
  [
    "differenceToBaseline",
    /^(% )?(diff|difference|change|variance|movement)\b.*\bbase ?line$|^base ?line (diff|difference|change|variance)$|^(vs|against|on) base ?line$/,
  ],
  [
    "change",
    /^(%|per ?cent(age)?|annual|year on year|yoy)? ?(diff|difference|change|chg|variance|movement)( (on|from|to|since|against|vs) (last|previous|prior) year)?$|^(vs|against) (last|previous) year$/,
  ],
  ["baseline", /\bbase ?line\b/],
  [
    "lastYear",
    /^(last|previous|prior) (year|period|figure|value|result|score|12 months|position|performance)\b|^year before$|^ly$|^(previous|last|prior)$|^same (period|quarter|month) (last|previous) year$/,
  ],
  [
    "thisYear",
    /^(this|current|latest) (year|period|figure|value|score|12 months|position|performance|result)\b|^latest$|^current$|^ty$|^(this|current) (quarter|month)$/,
  ],
  [
    "rating",
    /^((overall|current|latest|delivery) )?(b?rag|ragb|r\.?a\.?g)( (status|rating))?$|^ratings?$|^traffic light$|^status \((b?rag|ragb)\)$/,
  ],
  ["target", /^(annual |yearly |local |agreed )?(targets?|goals?)( (value|figure|level))?$/],
  [
    "measured",
    /^(actual|actuals|outturn|result|results|value|values|figure|figures|performance|year to date|ytd)$/,
  ],
  ["code", /^(indicator |k?pi |ni |measure )?(code|ref|reference|id|number|no)( (no|number))?$/],
  ["framework", /^(national )?framework$|^psa$/],
  ["unit", /^units?( of measure(ment)?)?$|^measured in$/],
  [
    "polarity",
    /\bpolarity\b|^good (is|performance is|performance)$|^(better|good)( (if|when|is))?$|^(desired|preferred) direction$|^aim to$|\b(higher|lower|bigger|smaller|high|low)\b.*\b(better|good)\b|^what is (good|better)\??$/,
  ],
  ["priority", /^priorit(y|ies)( (area|theme|name))?$|^(policy|theme|strategic) area$|^outcomes?$/],
  ["theme", /^(cross[- ]cutting )?themes?$/],
  ["lead", /^priority lead$/],
  [
    "aimOrAction",
    /^(aims?|objectives?) ?(\/|and|&) ?actions?$|^actions? ?(\/|and|&) ?(aims?|objectives?)$/,
  ],
  ["aim", /^(strategic )?(aims?|objectives?)$/],
  [
    "action",
    /^(key )?(actions?|tasks?|activit(y|ies)|milestones?)( (required|to be taken|point|description))?$|^what (we will|will we) do$/,
  ],
  ["progress", /^progress( (update|to date|so far|made|against actions?))?$/],
  ["update", /^(latest |quarterly |annual )?(update|position)( to date)?$/],
  [
    "owner",
    /^(action |indicator |data )?(owner|lead)( (officer|agency|partner|organisation|person))?$|^responsib(le|ility)( (officer|person|agency|lead))?$|^who$|^by whom$/,
  ],
  [
    "due",
    /^(due|deadline|timescales?|completion|target completion|end)( (date|by))?$|^by when$|^when$|^complete by$/,
  ],
  ["status", /^(action |current )?status$|^state$/],
  ["commentary", /^(commentary|narrative|explanation)$/],
  ["notes", /^(notes?|remarks?|comments?|caveats?)$/],
  ["source", /^(data )?source( of data)?$/],
  [
    "name",
    /^(crimes?|offences?|offenses?)( (type|group|category))?( ?\/ ?year)?$|^incident (type|group|category)$|^(type|category) of (crime|offence|offense|incident)s?$|^((proxy|key|national|local|performance|success|outcome|measurable|community safety|strategic) )*(indicators?|measures?|kpis?|metrics?|pi(?= (name|title|description)$))( ?(\/|and|or|&) ?(indicators?|measures?))?( (name|title|description))?( ?\(?(s|old|new)\)?)*$/,
  ],
];

/** "No." beside aims is the aim's number, beside indicators a code; both headings look alike. */
const NUMBER = /^(no|nos|number|ref|aim no|action no|#)$/;

const LONGEST_HEADING = 80;

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/\s*[([]\s*s\s*[)\]]/, "s")
    .replace(/[.:*†‡]+(?=\s|$)/g, "")
    .trim();

/**
 * Tells what a column is for from the words of its heading, periods taken out first.
 *
 * @example roleOf("Diff. to Baseline") //=> "differenceToBaseline"
 */
export function roleOf(heading: string): Role | undefined {
  if (heading.length > LONGEST_HEADING || !LETTER.test(heading)) return undefined;
  return roleOfWords(heading);
}

/** Every heading has words; most cells of a table are numbers. */
const LETTER = /[a-z]/i;

/** All headings in one look, since most texts that are asked about are none. */
const ANY = new RegExp(WORDS.map(([, words]) => words.source).join("|"));

const roleOfWords = readOnce((heading): Role | undefined => {
  const text = plain(heading);
  return ANY.test(text) ? WORDS.find(([, words]) => words.test(text))?.[0] : undefined;
});

/** Tells whether a heading numbers the rows below it: "No.". */
export function isNumberHeading(heading: string): boolean {
  return NUMBER.test(plain(heading));
}
