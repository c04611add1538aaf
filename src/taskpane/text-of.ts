/** Puts a text of several lines on one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Begins a sentence with a capital. */
export const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
