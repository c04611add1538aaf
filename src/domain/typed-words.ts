import type { Place } from "../grid/place.ts";
import type { Status } from "./status.ts";
import type { RatingColour } from "./rating-colour.ts";

/** Which words of a row a cell holds. */
export type Field =
  | "commentary"
  | "progress"
  | "update"
  | "status"
  | "rating"
  | "reason"
  | "name"
  | "figure"
  | "target"
  /** A second text for the same place, which a person has still to choose from. */
  | "second"
  /** Words whose place has gone. */
  | "left"
  /** What the last report said, and what was complete then. */
  | "reference"
  | "completed";

/** What is read of a number that a lead typed: in percent where it stands as a percentage. */
export interface TypedFigure {
  readonly value: number;
  readonly decimals: number;
  readonly isPercentage: boolean;
  readonly symbol: "p" | "r" | "e" | "u" | "b" | null;
}

/** What stands in one open cell of a tab. */
export interface TypedSlot {
  /** What its row is known by: "action/3/website". */
  readonly row: string;
  readonly field: Field;
  /** Which of several such cells of the row: "q3" of the figures. Empty where there is one. */
  readonly which: string;
  /** Empty where nothing stands in it, or what it asks for. */
  readonly text: string;
  /** Marks of what was written there, the newest first; empty for an empty cell. */
  readonly history: readonly string[];
  /** Mark of what the source said when the words were typed; empty where it said nothing. */
  readonly source: string;
  /** Mark of what the source was quoted with beside them. */
  readonly beside: string;
  /** The words of its row that say what it is about: the name of the action. */
  readonly label: string;
  readonly status: Status | null;
  readonly rating: RatingColour | null;
  readonly figure: TypedFigure | null;
  readonly place: Place;
}

/** Words that stand where nobody was asked for any. */
export interface StrayWords {
  readonly text: string;
  /** What stands beside or above them, to say where they were. */
  readonly near: string;
  readonly place: Place;
}

/** Everything that a person typed into one tab. */
export interface TypedTab {
  /** "priority/acquisitive-crime". */
  readonly tab: string;
  /** The priority's name as the tab shows it; empty for other tabs. */
  readonly name: string;
  readonly sheet: string;
  /** From the top. */
  readonly slots: readonly TypedSlot[];
  readonly strays: readonly StrayWords[];
}

/** What a tab remembers of one of its open cells from build to build. */
export interface SlotMemory {
  readonly history: readonly string[];
  readonly source: string;
  /** What the source says now, where a tab's words stand in its place and it has something else to say. */
  readonly beside: string | null;
}

/** Names one open cell of a tab. */
export const slotId = (row: string, field: Field, which = ""): string => `${row}|${field}|${which}`;

/** Words that are kept although nothing asks for them, until a person deletes them. */
export interface KeptWords {
  readonly label: string;
  readonly text: string;
}

/** A further text for a place that has one; a person has to choose. */
export interface SecondText {
  readonly row: string;
  readonly field: Field;
  readonly text: string;
}

/** What the line is known by that says what the last report said in a row: "last/action/3/website". */
export const lastKey = (row: string): string => `last/${row}`;

/** What the row is known by where a person says why an indicator is rated so: "judged/indicator/theft". */
export const judgedKey = (row: string): string => `judged/${row}`;

/** Finds the row that a line beneath it is about; any other row is about itself. */
export const rowAbout = (row: string): string => row.replace(/^(?:judged|last)\//, "");

/**
 * What a second text's row is known by: "second/progress/action/3/website".
 *
 * @param before how many second texts the place has before this one
 */
export const secondKey = ({ row, field }: SecondText, before: number): string =>
  `second/${field}${before === 0 ? "" : `~${before + 1}`}/${row}`;

/** What a priority's tab carries besides what stands in the plan. */
export interface PriorityWords {
  readonly memory: ReadonlyMap<string, SlotMemory>;
  readonly seconds: readonly SecondText[];
  /** Words whose place has gone. */
  readonly left: readonly KeptWords[];
  /** Words that were typed outside the open cells. */
  readonly outside: readonly KeptWords[];
  /** The commentary of the last report, and what was complete then. */
  readonly reference: readonly string[];
  readonly completed: readonly KeptWords[];
  /** What the last report said in a row, by what the row is known by. */
  readonly last: ReadonlyMap<string, string>;
}

/** A tab whose priority has gone, and the words that stand on it. */
export interface GoneTab {
  readonly key: string;
  readonly name: string;
  readonly words: PriorityWords;
}

/** Words that belong to no priority of the plan. */
export interface OtherWords {
  /** Typed on the overview or beside the table of indicators. */
  readonly outside: readonly KeptWords[];
  readonly gone: readonly GoneTab[];
}

export const NO_WORDS: PriorityWords = {
  memory: new Map(),
  seconds: [],
  left: [],
  outside: [],
  reference: [],
  completed: [],
  last: new Map(),
};
