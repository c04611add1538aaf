import type { LoneText } from "../sheet-state.ts";

/** A line of its own that heads the rows below it: "Burglary" over "Dwelling" and "Other". */
export interface Group {
  readonly text: string;
  /** As its cell has it, with the spaces that it is set in by. */
  readonly raw: string;
  /** True where it heads only the rows that cannot stand without it: "of which dwellings". */
  readonly isLeaning: boolean;
  /** What it stands under itself. */
  readonly outer: Group | null;
}

/** What an open table knows of its headings. */
export interface Grouped {
  group: Group | null;
  /** The heading while no row under it has been read. */
  unusedGroup: LoneText | null;
}

/** Signs that a name is part of the one above: "… with injury", "– dwelling", "• knife". */
const PART = /^(?:…|\.{2,}|[-–—•·▪◦○→↳└>]\s*(?=\p{L}))/u;
const GOES_ON =
  /^(?:of (?:which|whom|these|those)|with|without|against|involving|including|excluding|other than)(?![\p{L}\d])/iu;
/** Names that say how, or of whom, and not what: "Rate per 1,000" under "Burglary". */
const NO_NAME =
  /^(?:number|count|volume|rate|percentage|proportion|value|average|males?|females?|men|women|boys|girls|adults|children)(?: per .*)?$/i;
/** What goes on with a list whatever it is a list of. */
const OTHERS = /^(?:all )?others?$/i;
const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\P{L}*\p{Lu}/u;

/** How many spaces a text is set in by; a single one is a slip of the hand. */
const setIn = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;

/**
 * Tells whether a row's name says nothing without the line above it (Rule L1): it begins with a mark or a
 * word that goes on, in small letters under a capital, is set further in, or says only how much.
 *
 * @example leansOn("…with injury", "Violent crime") //=> true
 */
export function leansOn(name: string, above: string): boolean {
  const text = name.trim();
  if (PART.test(text) && !PART.test(above.trim())) return true;
  if (GOES_ON.test(text) || NO_NAME.test(text)) return true;
  if (SMALL.test(text) && CAPITAL.test(above)) return true;
  return setIn(name) > setIn(above) + 1;
}

/** Opens a heading over the rows below; of headings one under another none is lost. */
export function openGroup(
  table: Grouped,
  { text, raw, place }: LoneText & { readonly raw: string },
  isLeaning: boolean,
): void {
  const { unusedGroup } = table;
  if (unusedGroup === null) leaveGroup(table, raw);
  const outer = unusedGroup !== null || isLeaning ? table.group : null;
  table.group = { text, raw, isLeaning, outer };
  table.unusedGroup ??= { text, place };
}

/** Leaves a heading that the next row does not lean on. */
export function leaveGroup(table: Grouped, name: string): void {
  if (OTHERS.test(name.trim())) return;
  while (table.group?.isLeaning === true && !leansOn(name, table.group.raw)) {
    table.group = table.group.outer;
  }
}

/** Says a heading with those that it stands under: "Acquisitive – Homes"; null for none. */
export function textOfGroup(group: Group | null): string | null {
  if (group === null) return null;
  const outer = textOfGroup(group.outer);
  const own = group.text.replace(/ ?:$/, "");
  return outer === null ? own : `${outer} – ${own}`;
}
