import { leadingNumber } from "./value-number.ts";
import type { PrintedNumber } from "./value-number.ts";

const UP = "increased?|increases|rise|risen|rose|up|higher|more|growth|grown?|grew|gain(?:ed)?";
const DOWN =
  "reduction|reduced?|reduces|decreased?|decreases|fall|fallen|fell|drop|dropped|declined?|down|lower|fewer|less";
/** What an arrow says, and how the appendix draws it. */
interface Pointed {
  readonly direction: 1 | -1 | 0;
  readonly arrow: "▲" | "▼" | "◆";
}

const pointing = (
  pointed: Pointed,
  ...arrows: readonly string[]
): readonly (readonly [string, Pointed])[] => arrows.map((arrow) => [arrow, pointed]);

const ARROWS: ReadonlyMap<string, Pointed> = new Map([
  ...pointing({ direction: 1, arrow: "▲" }, "↑", "▲", "⬆", "△", "↗"),
  ...pointing({ direction: -1, arrow: "▼" }, "↓", "▼", "⬇", "▽", "↘"),
  ...pointing({ direction: 0, arrow: "◆" }, "◆", "◇", "→", "↔", "➡", "►"),
]);
const BEFORE = new RegExp(
  `^(?:an? |overall )?(?:(?<up>${UP})|(?:${DOWN}))(?: of| by)?:? (?:an? )?`,
  "i",
);
const AFTER = new RegExp(
  `^ ?-? ?(?:points? |percentage points? )?(?:(?<up>${UP})|(?:${DOWN}))(?![a-z])`,
  "i",
);

/** A figure that is itself a change. */
export interface PrintedChange extends PrintedNumber {
  /** Signed by the word or the arrow: "28% reduction" is −28. */
  readonly value: number;
  readonly arrow: "▲" | "▼" | "◆" | null;
}

/**
 * Reads the arrow a text begins with.
 *
 * @example readArrow("↓ 2.0") //=> { direction: -1, arrow: "▼", rest: "2.0" }
 */
export function readArrow(plain: string): (Pointed & { readonly rest: string }) | null {
  const pointed = ARROWS.get(plain.charAt(0));
  if (pointed === undefined) return null;
  let at = 1;
  while (at < 4 && BEHIND_ARROW.has(plain.charAt(at))) at++;
  return { direction: pointed.direction, arrow: pointed.arrow, rest: plain.slice(at) };
}

/** A space, and what says whether an arrow is drawn as a picture. */
const BEHIND_ARROW: ReadonlySet<string> = new Set([" ", "\uFE0E", "\uFE0F"]);

const signedBy = (number: PrintedNumber, direction: 1 | -1): number =>
  number.value === 0 ? 0 : Math.abs(number.value) * direction;

/**
 * Reads a plain text whose number is a change: a word before or after it, or an arrow before it.
 *
 * @example readChange("22% decrease") //=> { value: -22, percent: true, … }
 */
export function readChange(plain: string): PrintedChange | null {
  const pointed = readArrow(plain);
  if (pointed) {
    const number = leadingNumber(pointed.rest);
    if (number === null) return null;
    const value =
      number.signed || pointed.direction === 0 ? number.value : signedBy(number, pointed.direction);
    const { decimals, percent, currency, signed } = number;
    const after = number.rest === "" ? 0 : (AFTER.exec(number.rest)?.[0].length ?? 0);
    const rest = number.rest.slice(after);
    return { value, decimals, percent, currency, signed, rest, arrow: pointed.arrow };
  }
  const word = BEFORE.exec(plain);
  if (word) {
    const number = leadingNumber(plain.slice(word[0].length));
    const direction = word.groups?.up === undefined ? -1 : 1;
    return number && { ...number, value: signedBy(number, direction), arrow: null };
  }
  const number = leadingNumber(plain);
  const after = number === null || number.rest === "" ? null : AFTER.exec(number.rest);
  if (number === null || after === null) return null;
  const direction = after.groups?.up === undefined ? -1 : 1;
  return {
    ...number,
    value: signedBy(number, direction),
    rest: number.rest.slice(after[0].length),
    arrow: null,
  };
}
