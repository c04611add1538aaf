import type { SheetSettings } from "./sheet-settings.ts";

/**
 * What a build says in the workbook about itself while it runs, so that a build that was cut off can
 * be taken back whenever the workbook is opened again.
 */
export type Journal = WritingJournal | KeepingJournal | SweepingJournal;

interface OfBuild {
  /** Tells one build from another: two people may begin in the same moment. */
  readonly build: string;
}

/** Everything is as it shall be, but for sheets that are of no use any more. */
export interface SweepingJournal extends OfBuild {
  readonly phase: "sweeping";
  readonly sheets: readonly string[];
}

/** Tabs stand as they shall, but words may be missing that were typed into what the build had made of them. */
export interface KeepingJournal extends OfBuild {
  readonly phase: "keeping";
  /** Those with later copies, in which the words are. */
  readonly tabs: readonly TabRecord[];
  /** The sheets that are of no use when the words are kept; later copies are known by their names. */
  readonly sheets: readonly string[];
}

export interface WritingJournal extends OfBuild {
  readonly phase: "writing";
  /** The ids of the sheets that stood before. */
  readonly before: readonly string[];
  /** The tabs that are written over. */
  readonly tabs: readonly TabRecord[];
  /** The names of the sheets that are added. */
  readonly added: readonly string[];
  readonly names: readonly NameRecord[];
}

export interface TabRecord {
  readonly id: string;
  readonly name: string;
  /** What the copy of its cells is called; it has that name only once it is whole. */
  readonly copy: string;
  readonly settings: SheetSettings;
}

export interface NameRecord {
  readonly name: string;
  /** What it stood for before, with an equals sign; null where there was no such name. */
  readonly formula: string | null;
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";

const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);

const isTab = (value: unknown): value is TabRecord =>
  isObject(value) &&
  [value["id"], value["name"], value["copy"]].every(isText) &&
  isObject(value["settings"]) &&
  isObject(value["settings"]["page"]) &&
  Array.isArray(value["settings"]["heights"]);

const isName = (value: unknown): value is NameRecord =>
  isObject(value) &&
  isText(value["name"]) &&
  (value["formula"] === null || isText(value["formula"]));

/** Tells whether something is a journal as this version writes it. */
export function isJournal(value: unknown): value is Journal {
  if (!isObject(value) || !isText(value["build"])) return false;
  if (value["phase"] === "sweeping") return isListOf(value["sheets"], isText);
  if (value["phase"] === "keeping") {
    return isListOf(value["tabs"], isTab) && isListOf(value["sheets"], isText);
  }
  return (
    value["phase"] === "writing" &&
    isListOf(value["before"], isText) &&
    isListOf(value["tabs"], isTab) &&
    isListOf(value["added"], isText) &&
    isListOf(value["names"], isName)
  );
}
