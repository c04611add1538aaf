import type { Journal, NameRecord, TabRecord } from "./journal.ts";

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
