import { sentencesOf } from "../../readers/cells/value-prose.ts";
import { clausesOf } from "./clauses.ts";
import { readClaim } from "./read-claim.ts";
import { maySpeakOfOtherPeriod } from "./stray-periods.ts";
import type { Clause } from "./token.ts";
import { MOVEMENTS } from "./vocabulary.ts";

/** Words that may tell how far a number moved without giving one: "doubled", "by a third", "no change". */
const WITHOUT_NUMBER =
  "doubled|trebled|tripled|quadrupled|halved|half|thirds?|quarters?|fifth|tenth|" +
  "unchanged|stable|static|steady|flat|constant|consistent|same|level|change";

/** Every statement that a table could contradict has a digit in it or one of these words. */
const MAY_TELL = new RegExp(
  `\\d|(?<!\\p{L})(?:${[...MOVEMENTS.keys()].join("|")}|${WITHOUT_NUMBER})(?!\\p{L})`,
  "iu",
);

function tells(clause: Clause): boolean {
  const claim = readClaim(clause);
  const isClaim =
    claim !== null && (claim.way !== null || claim.ratio !== null || claim.amounts.length > 0);
  return isClaim || maySpeakOfOtherPeriod(clause);
}

const sentenceTells = (sentence: string): boolean =>
  MAY_TELL.test(sentence) && clausesOf(sentence).some(tells);

/**
 * Tells whether a paragraph says anything that a table could contradict. Most say nothing of the kind,
 * and are not read word by word.
 *
 * @param known what was told of sentences before: paragraphs of one workbook have many in common
 *
 * @example tellsAnything("Partners meet every month.") //=> false
 */
export const tellsAnything = (text: string, known = new Map<string, boolean>()): boolean =>
  sentencesOf(text).some((sentence) => {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const told = sentenceTells(sentence);
    known.set(sentence, told);
    return told;
  });
