import type { RowContext } from "./row-figures.ts";

/** A footnote's number that is glued to the end of a name: "Violent crime3". */
const GLUED_NUMBER = /(?<=\p{Ll}{4}|\p{Ll}\))\d{1,2}(?:, ?\d{1,2})*$/u;
/** A footnote's mark at the end of a name: "Burglary(a)", "Robbery [note 2]", "Arson*". */
const MARK =
  / ?(?:\((?:[a-h]|\d{1,2})\)|\[(?:[a-h]|(?:notes? ?)?\d{1,2})\]|[¹²³⁰-⁹]{1,3}|[*†‡§]{1,3})$/u;

const SHORTEST_NAME = 3;

/** Finds the footnote's mark at the end of a name, as it stands there; most names end in a letter. */
export function footnoteOf({ name, isNumbered }: RowContext): string | null {
  const end = name.slice(-12);
  if (/\p{L}$/u.test(end)) return null;
  const glued = /\d$/.test(end) && !isNumbered ? GLUED_NUMBER.exec(name) : null;
  const mark = glued?.[0] ?? MARK.exec(end)?.[0];
  return mark !== undefined && name.length - mark.length >= SHORTEST_NAME ? mark : null;
}
