import { leadingNumber } from "./value-number.ts";
import type { PrintedNumber } from "./value-number.ts";

const UP = "increased?|increases|rise|risen|rose|up|higher|more|growth|grown?|grew|gain(?:ed)?";
const DOWN =
  "reduction|reduced?|reduces|decreased?|decreases|fall|fallen|fell|drop|dropped|declined?|down|lower|fewer|less";
const ARROWS: Readonly<Record<string, 1 | -1 | 0>> = {
  "↑": 1,
  "▲": 1,
  "⬆": 1,
  "△": 1,
  "↗": 1,
  "↓": -1,
  "▼": -1,
  "⬇": -1,
  "▽": -1,
  "↘": -1,
  "◆": 0,
  "◇": 0,
  "→": 0,
  "↔": 0,
  "➡": 0,
  "►": 0,
};
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

const NORMAL = { "1": "▲", "-1": "▼", "0": "◆" } as const;

/**
 * Reads the arrow a text begins with.
 *
 * @example readArrow("↓ 2.0") //=> { direction: -1, arrow: "▼", rest: "2.0" }
 */
export function readArrow(plain: string): {
  readonly direction: 1 | -1 | 0;
  readonly arrow: "▲" | "▼" | "◆";
  readonly rest: string;
} | null {
  const direction = ARROWS[plain.charAt(0)];
  if (direction === undefined) return null;
  const rest = plain.slice(1).replace(/^[\uFE0E\uFE0F ]{1,3}/, "");
  return { direction, arrow: NORMAL[`${direction}`], rest };
}

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
