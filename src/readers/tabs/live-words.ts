import type { Cell } from "../../grid/grid.ts";

/** What our formulas give in words: a rating with its reason below it, a difference, a symbol. */
const RATING = /^(green|amber|red|not rated)( \(assumed\))?(\n[\s\S]*)?$/i;
const DIFFERENCE = /^[▲▼◆] [\d.,]+/;

/** A rating and its reason stand on two lines; a person chooses a word alone. */
export const isRatingByFormula = (text: string): boolean =>
  RATING.test(text) && text.includes("\n");

/** Tells whether a formula of ours may have made what stands in a cell. */
export const mayBeLive = ({ kind, text }: Cell): boolean =>
  kind !== "text" || RATING.test(text) || DIFFERENCE.test(text);
