/** Beyond these texts of one kind the earlier ones are forgotten: no workbook needs them all again. */
const MOST_KNOWN = 5000;

/**
 * Makes a reading of texts that reads each distinct text once: a workbook repeats its words from row
 * to row and from sheet to sheet. What is read may depend on the text alone.
 */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly reading: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.reading;
    const reading = read(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, { reading });
    return reading;
  };
}
