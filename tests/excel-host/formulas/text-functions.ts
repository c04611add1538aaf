import { TextDecoder } from "node:util";

import { isError, type Scalar } from "../model/scalar.ts";
import { formatText, isNumberFormat } from "../model/number-format.ts";
import { readEntry } from "../model/entry.ts";
import type { Argument, FormulaFunction, Surroundings } from "./argument.ts";
import { wildcard } from "./criterion.ts";
import { roundHalfUp } from "./number-functions.ts";
import { flag, number, scalar, text, whole } from "./read-argument.ts";
import { fault, isMatrix, isRange, sound, toText } from "./value.ts";

/** Excel refuses to make a longer text. */
const LONGEST = 32_767;

function bounded(value: string): string {
  if (value.length > LONGEST) throw fault("#VALUE!");
  return value;
}

function count(args: readonly Argument[], at: number, otherwise?: number): number {
  const value = whole(args, at, otherwise);
  if (value < 0) throw fault("#VALUE!");
  return value;
}

function position(args: readonly Argument[], at: number, otherwise: number): number {
  const value = whole(args, at, otherwise);
  if (value < 1) throw fault("#VALUE!");
  return value;
}

const textsOf = (args: readonly Argument[], at: Surroundings): readonly string[] =>
  args.flatMap((arg) => {
    const value = arg.value();
    if (isRange(value) || isMatrix(value)) return [...at.cells(value)].map(toText);
    return [toText(value)];
  });

const one =
  (work: (value: string) => Scalar): FormulaFunction =>
  (args) =>
    work(text(args, 0));

function fixed(value: number, decimals: number, plain: boolean): string {
  const rounded = roundHalfUp(value, decimals);
  const [whole = "0", part] = Math.abs(rounded).toFixed(Math.max(0, decimals)).split(".");
  const grouped = plain ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}

function search(needle: string, hay: string, from: number): number {
  if (/[*?~]/.test(needle)) {
    const pattern = new RegExp(wildcard(needle).source.slice(1, -1), "is");
    const at = hay.slice(from - 1).search(pattern);
    if (at < 0) throw fault("#VALUE!");
    return at + from;
  }
  return find(needle.toLowerCase(), hay.toLowerCase(), from);
}

function find(needle: string, hay: string, from: number): number {
  const at = from > hay.length + 1 ? -1 : hay.indexOf(needle, from - 1);
  if (at < 0) throw fault("#VALUE!");
  return at + 1;
}

function substitute(args: readonly Argument[]): string {
  const [hay, old, fresh] = [text(args, 0), text(args, 1), text(args, 2)];
  if (old === "") return hay;
  if (args[3] === undefined) return hay.replaceAll(old, () => fresh);
  const wanted = position(args, 3, 1);
  const parts = hay.split(old);
  if (wanted >= parts.length) return hay;
  return `${parts.slice(0, wanted).join(old)}${fresh}${parts.slice(wanted).join(old)}`;
}

/** CHAR speaks Windows-1252, whose 128 to 159 are not those of Unicode. */
const windows = new TextDecoder("windows-1252");

export const TEXT_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  LEFT: (args) => text(args, 0).slice(0, count(args, 1, 1)),
  RIGHT: (args) => {
    const length = count(args, 1, 1);
    return length === 0 ? "" : text(args, 0).slice(-length);
  },
  MID: (args) => {
    const from = position(args, 1, 1) - 1;
    return text(args, 0).slice(from, from + count(args, 2));
  },
  LEN: one((value) => value.length),
  UPPER: one((value) => value.toUpperCase()),
  LOWER: one((value) => value.toLowerCase()),
  PROPER: one((value) =>
    value
      .toLowerCase()
      .replace(
        /(^|[^\p{L}])(\p{L})/gu,
        (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
      ),
  ),
  TRIM: one((value) => value.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: one((value) => value.replace(/[\u0000-\u001F]/g, "")),
  CONCATENATE: (args) => bounded(args.map((_, index) => text(args, index)).join("")),
  CONCAT: (args, at) => bounded(textsOf(args, at).join("")),
  TEXTJOIN: (args, at) => {
    const skipEmpty = flag(args, 1);
    const texts = textsOf(args.slice(2), at).filter((it) => !skipEmpty || it !== "");
    return bounded(texts.join(text(args, 0)));
  },
  REPT: (args) => bounded(text(args, 0).repeat(count(args, 1))),
  EXACT: (args) => text(args, 0) === text(args, 1),
  FIND: (args) => find(text(args, 0), text(args, 1), position(args, 2, 1)),
  SEARCH: (args) => search(text(args, 0), text(args, 1), position(args, 2, 1)),
  SUBSTITUTE: (args) => bounded(substitute(args)),
  REPLACE: (args) => {
    const [value, from, length] = [text(args, 0), position(args, 1, 1), count(args, 2)];
    return bounded(`${value.slice(0, from - 1)}${text(args, 3)}${value.slice(from - 1 + length)}`);
  },
  CHAR: (args) => {
    const code = whole(args, 0);
    if (code < 1 || code > 255) throw fault("#VALUE!");
    return windows.decode(new Uint8Array([code]));
  },
  UNICHAR: (args) => {
    const code = whole(args, 0);
    if (code < 1 || code > 0x10ffff) throw fault("#VALUE!");
    return String.fromCodePoint(code);
  },
  UNICODE: one((value) => {
    const code = value.codePointAt(0);
    if (code === undefined) throw fault("#VALUE!");
    return code;
  }),
  T: (args) => {
    const value = scalar(args, 0);
    return typeof value === "string" || isError(value) ? value : "";
  },
  FIXED: (args) => fixed(number(args, 0), whole(args, 1, 2), flag(args, 2, false)),
  TEXT: (args) => {
    const value = sound(scalar(args, 0));
    const format = text(args, 1);
    if (!isNumberFormat(format)) throw fault("#VALUE!");
    return formatText(value ?? 0, format);
  },
  VALUE: (args) => {
    const value = sound(scalar(args, 0));
    if (typeof value === "number") return value;
    const read = typeof value === "string" ? readEntry(value, "General", new Date()) : undefined;
    if (typeof read?.value !== "number") throw fault("#VALUE!");
    return read.value;
  },
  HYPERLINK: (args) => (args[1] === undefined ? text(args, 0) : scalar(args, 1)),
};
