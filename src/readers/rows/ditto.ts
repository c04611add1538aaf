const DITTO = /^(["“”″〃]|''|ditto|do\.)$/i;

/** Tells whether a text only repeats what stands above it: a mark of inverted commas, "ditto". */
export const isDitto = (text: string): boolean => DITTO.test(text);
