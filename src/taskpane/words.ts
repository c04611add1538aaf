import type { ChosenRole } from "../appendix.ts";
import type { Polarity } from "../domain/indicator.ts";
import type { Severity } from "../finding.ts";
import type { Place } from "../grid/place.ts";

/**
 * Counts things in words, with the plural where it is due.
 *
 * @example countOf(1, "priority", "priorities") //=> "1 priority"
 */
export const countOf = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/**
 * Names a place as a person looks for it.
 *
 * @example describePlace({ sheet: "Road Safety", cell: "E8" }) //=> "Road Safety, E8"
 */
export const describePlace = ({ sheet, cell }: Place): string =>
  cell === null ? sheet : `${sheet}, ${cell}`;

export const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  higher: "Higher is better",
  lower: "Lower is better",
  none: "Neither",
};

/** What a column may be, as a person says it. */
const ROLE_WORDS: Readonly<Record<ChosenRole, string>> = {
  name: "The indicator’s name",
  code: "Its code",
  unit: "Its unit",
  polarity: "Which way is good",
  priority: "The priority",
  baseline: "Baseline",
  lastYear: "Last year",
  thisYear: "This year",
  series: "Another period",
  target: "Target",
  change: "Change on last year",
  differenceToBaseline: "Difference to baseline",
  notes: "A note",
  period: "When it was measured",
  value: "The figure",
  ignore: "Leave it out",
};

const ROLES = new Map<string, string>(Object.entries(ROLE_WORDS));

/** Says what a column may be; a role that is not named here shows its own words. */
export const describeRole = (role: string): string => ROLES.get(role) ?? role;

export const SEVERITY_WORDS: Readonly<
  Record<Severity, { readonly one: string; readonly many: string; readonly about: string }>
> = {
  error: { one: "error", many: "errors", about: "Put these right before the appendix goes out." },
  warning: { one: "warning", many: "warnings", about: "Check these, or answer them here." },
  note: { one: "note", many: "notes", about: "For information." },
};

/** Tells whether a column may be called so. */
export const isRole = (role: string): role is ChosenRole => ROLES.has(role);
