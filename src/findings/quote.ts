/** A space that is no plain one, two in a row, or one at an end: most texts have none. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** Shortens a quotation at a word's end, so that a sentence stays one. */
export function quote(text: string, longest = 90): string {
  const oneLine = UNEVEN.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  if (oneLine.length <= longest) return `“${oneLine}”`;
  const cut = oneLine.slice(0, longest);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()} …”`;
}
