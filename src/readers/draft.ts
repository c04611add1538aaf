import type {
  Agreement,
  Aim,
  IndicatorTable,
  Part,
  Priority,
  TableHeadings,
} from "../domain/agreement.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../grid/place.ts";
import type { ChoicesByHeadings, ColumnChoice, SeenTable } from "./columns/column-choice.ts";
import { markEndedMeasures } from "./ended-measure.ts";
import type { KnownPlans } from "./columns/known-plans.ts";
import { nameKey } from "./name-key.ts";
import type { ChosenPolarities } from "./polarity-choice.ts";

/** A priority while its parts are still being collected, from one sheet or several. */
export interface DraftPriority {
  name: string;
  lead: string | null;
  /** True where the workbook itself calls it a priority: it may stand without a table. */
  isNamed: boolean;
  readonly place: Place;
  readonly parts: Part[];
  /** Indicators of the tables that may still grow, by the table's headings. */
  readonly openTables: Map<TableHeadings, Indicator[]>;
  openAims: Aim[] | null;
}

/** The agreement while sheets are being read, and what was noticed on the way. */
export interface Draft {
  title: string | null;
  letter: string | null;
  reportDate: string | null;
  readonly priorities: Map<string, DraftPriority>;
  readonly findings: Finding[];
  /** The headings of every indicator table that was read. */
  readonly tables: SeenTable[];
  /** What the columns of a heading were found to be, for the tables that have the same. */
  readonly plans: KnownPlans;
  /** What a person says that columns are. */
  readonly choices: readonly ColumnChoice[];
  readonly choicesByHeadings: ChoicesByHeadings;
  /** Texts that belong to no priority and have been named. */
  readonly leftOut: Set<string>;
  /** What a person says is better. */
  readonly polarities: ChosenPolarities;
}

export function startDraft(
  choices: readonly ColumnChoice[] = [],
  byHeadings: ChoicesByHeadings = new Map(),
  polarities: ChosenPolarities = new Map(),
): Draft {
  return {
    title: null,
    letter: null,
    reportDate: null,
    priorities: new Map(),
    findings: [],
    tables: [],
    plans: new Map(),
    choices,
    choicesByHeadings: byHeadings,
    leftOut: new Set(),
    polarities,
  };
}

/** Finds a priority by its name, or opens it; a later sheet may add to it. */
export function openPriority(draft: Draft, name: string, place: Place): DraftPriority {
  const key = nameKey(name);
  const known = draft.priorities.get(key);
  if (known !== undefined) return known;
  const opened: DraftPriority = {
    name,
    lead: null,
    isNamed: false,
    place,
    parts: [],
    openTables: new Map(),
    openAims: null,
  };
  draft.priorities.set(key, opened);
  return opened;
}

/**
 * Adds an indicator to the table it was read from, beginning that table's part where it is the
 * first. Rows of a flat register may come back to a priority after others: they go on in its table.
 */
export function addIndicator(
  priority: DraftPriority,
  table: Omit<IndicatorTable, "indicators">,
  indicator: Indicator,
): void {
  const open = priority.openTables.get(table.headings);
  if (open !== undefined) {
    open.push(indicator);
    return;
  }
  const indicators = [indicator];
  priority.openTables.set(table.headings, indicators);
  priority.parts.push({ kind: "table", table: { ...table, indicators } });
}

/** Adds aims under a priority; aims that follow one another stand in one table. */
export function addAims(priority: DraftPriority, aims: readonly Aim[]): void {
  if (aims.length === 0) return;
  const last = priority.parts.at(-1);
  if (last?.kind === "aims" && priority.openAims !== null) {
    priority.openAims.push(...aims);
    return;
  }
  priority.openAims = [...aims];
  priority.parts.push({ kind: "aims", aims: priority.openAims });
}

/** Remarks on how figures were made, told from commentary by their first words. */
const NOTE =
  /^(\*|†|‡|[([]\d{1,2}[)\]]|(table|figure|chart) \d+[a-z]?\b|this (work)?sheet contains|applied filters\b|n\.?\s?b\b|notes?\b|please note\b|source\b|data source\b|caveat|footnote)|\bunvalidated\b|\bbaselines? (has|have|was|were) (been )?(amended|adjusted|restated|revised|recalculated)\b/i;

/** Tells whether a text is a remark on how figures were made. */
export const isRemark = (text: string): boolean => NOTE.test(text);

/** Adds a paragraph under a priority: a note if it begins as one, else commentary. */
export function addParagraph(priority: DraftPriority, text: string, place: Place): void {
  addText(priority, isRemark(text) ? "note" : "commentary", text, place);
}

/**
 * Adds a title within a priority, "Swale", which says what the lines below it are about. It is kept as a note,
 * since a bare name is no commentary of a lead's.
 */
export function addPartTitle(priority: DraftPriority, text: string, place: Place): void {
  addText(priority, "note", text, place);
}

function addText(
  priority: DraftPriority,
  role: "note" | "commentary",
  text: string,
  place: Place,
): void {
  // A paragraph ends the tables above it: what follows stands below the paragraph.
  priority.openTables.clear();
  priority.parts.push({ kind: "paragraph", role, text, place });
}

/**
 * Closes the draft: a priority that the workbook names needs a lead or a word, one that is only
 * called after a title or a sheet needs a table; anything else is no part of the plan.
 */
export function finishDraft(draft: Draft): Agreement {
  const priorities = [...draft.priorities.values()]
    .filter(({ isNamed, parts, lead }) =>
      isNamed ? parts.length > 0 || lead !== null : parts.some((part) => part.kind !== "paragraph"),
    )
    .map(({ name, lead, place, parts }): Priority =>
      markEndedMeasures({ name, lead, sheet: place.sheet, place, parts }),
    );
  return {
    title: draft.title,
    letter: draft.letter,
    reportDate: draft.reportDate,
    priorities,
  };
}
