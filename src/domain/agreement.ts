import type { Place } from "../grid/place.ts";
import type { Indicator } from "./indicator.ts";
import type { Status } from "./status.ts";
import type { OtherWords, PriorityWords } from "./typed-words.ts";

/** One thing somebody does under an aim. */
export interface Action {
  readonly text: string;
  readonly progress: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: Status | null;
  readonly statusSource: "stated" | "colour" | null;
  readonly theme: string | null;
  readonly place: Place;
  /** What a lead typed for a status and is none of the three. */
  readonly statusText?: string;
}

/** A numbered aim. The number is its key: several aims may have the same words. */
export interface Aim {
  readonly number: string | null;
  readonly text: string;
  readonly actions: readonly Action[];
  readonly place: Place;
}

/** The headings of an indicator table as the source prints them, one entry a column, in our order. */
export interface TableHeadings {
  /** "Proxy Measure / Indicator (Old)"; empty in a change of heading in mid-table. */
  readonly name: string;
  /** Lines of each heading, top line first: ["January – December", "2012"]. Null: no such column. */
  readonly baseline: readonly string[] | null;
  readonly lastYear: readonly string[] | null;
  readonly thisYear: readonly string[] | null;
  readonly change: readonly string[] | null;
  readonly differenceToBaseline: readonly string[] | null;
  /** One for each target column. */
  readonly targets: readonly (readonly string[])[];
  /** One for each further measured column, quarters among them, in time order. */
  readonly series: readonly (readonly string[])[];
}

/** Indicators under one set of headings. */
export interface IndicatorTable<I extends Indicator = Indicator> {
  readonly layout: Indicator["layout"];
  readonly headings: TableHeadings;
  /** True where it goes on from the table above with other periods. */
  readonly continues: boolean;
  readonly indicators: readonly I[];
}

/** What stands on a priority's pages, in the order of the source. */
export type Part<I extends Indicator = Indicator> =
  | {
      readonly kind: "paragraph";
      readonly role: "commentary" | "note";
      readonly text: string;
      readonly place: Place;
      /** What a commentary's cell on the tab is known by; told by its text where it is left out. */
      readonly key?: string;
    }
  | { readonly kind: "table"; readonly table: IndicatorTable<I> }
  | { readonly kind: "aims"; readonly aims: readonly Aim[] };

/** One theme of the agreement. */
export interface Priority<I extends Indicator = Indicator> {
  readonly name: string;
  /** A person or an organisation, "TBC", or null where nobody is named. */
  readonly lead: string | null;
  /** The first sheet it stands on. */
  readonly sheet: string;
  readonly place: Place;
  readonly parts: readonly Part<I>[];
  /** What its tab carries besides; left out where nobody has typed anything. */
  readonly words?: PriorityWords;
}

/** Everything the workbook says about the plan. */
export interface Agreement<I extends Indicator = Indicator> {
  /** "CSA Performance Monitoring", or null where no title was found. */
  readonly title: string | null;
  /** The appendix's letter, "B", or null. */
  readonly letter: string | null;
  /** "2014-03-18", or null. */
  readonly reportDate: string | null;
  readonly priorities: readonly Priority<I>[];
  /** Words on tabs that belong to none of them; left out where there are none. */
  readonly words?: OtherWords;
}

/** Lists a priority's indicators in the order of the source. */
export function indicatorsOf<I extends Indicator>(priority: Priority<I>): readonly I[] {
  const indicators: I[] = [];
  for (const part of priority.parts) {
    if (part.kind !== "table") continue;
    for (const indicator of part.table.indicators) indicators.push(indicator);
  }
  return indicators;
}

/** Lists a priority's aims in the order of the source. */
export function aimsOf(priority: Priority): readonly Aim[] {
  return priority.parts.flatMap((part) => (part.kind === "aims" ? part.aims : []));
}

/** Lists a priority's paragraphs of one role in the order of the source. */
export function paragraphsOf(priority: Priority, role: "commentary" | "note"): readonly string[] {
  return priority.parts.flatMap((part) =>
    part.kind === "paragraph" && part.role === role ? [part.text] : [],
  );
}
