import { hostError } from "./host-error.ts";

/** What a method was called with, in order; objects of the model stand in place of their paths. */
export type Arguments = readonly unknown[];

const isMissing = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

/** Reads an argument that must be a text. */
export function readText(args: Arguments, at = 0): string {
  const value = args[at];
  if (typeof value !== "string") throw hostError("InvalidArgument");
  return value;
}

/** Reads an argument that may be left out. */
export const readOptionalText = (args: Arguments, at = 0): string | undefined =>
  isMissing(args[at]) ? undefined : readText(args, at);

/** Reads an argument that must be a whole number. */
export function readWhole(args: Arguments, at = 0): number {
  const value = args[at];
  if (typeof value !== "number" || !Number.isInteger(value)) throw hostError("InvalidArgument");
  return value;
}

/** Reads a whole number that may be left out. */
export const readOptionalWhole = (args: Arguments, at: number, otherwise: number): number =>
  isMissing(args[at]) ? otherwise : readWhole(args, at);

/** Reads a yes or no that may be left out. */
export function readOptionalFlag(args: Arguments, at = 0, otherwise = false): boolean {
  const value = args[at];
  if (isMissing(value)) return otherwise;
  if (typeof value !== "boolean") throw hostError("InvalidArgument");
  return value;
}

/** Reads a property's value as a yes or no. */
export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw hostError("InvalidArgument");
  return value;
}

/** Reads a property's value as a text. */
export function asText(value: unknown): string {
  if (typeof value !== "string") throw hostError("InvalidArgument");
  return value;
}

/** Reads a property's value as a number within bounds, ends included. */
export function asNumber(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw hostError("InvalidArgument");
  }
  return value;
}

/** Reads one of a set of words; the wire takes them case-blind. */
export function asWord<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const wanted = asText(value).toLowerCase();
  const word = words.find((it) => it.toLowerCase() === wanted);
  if (word === undefined) throw hostError("InvalidArgument");
  return word;
}
