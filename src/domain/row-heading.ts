/**
 * Notes which line of its own a row stands under, in the table that it was read from.
 *
 * @example noteHeading("Violent crime") //=> "Under the heading “Violent crime”"
 */
export const noteHeading = (heading: string): string => `${BEFORE}${heading}”`;

const BEFORE = "Under the heading “";

/** Finds the line that a row stands under among its notes; null where it stands under none. */
export const headingAmong = (notes: readonly string[]): string | null =>
  notes.find((note) => note.startsWith(BEFORE)) ?? null;
