import { strFromU8, strToU8 } from "fflate";

import { joinBytes } from "./join-bytes.ts";
import type { Tally } from "./limits.ts";

/** A worksheet's part, cut down to what is read of it. */
export interface SheetPart {
  readonly bytes: Uint8Array;
  /** How many cells hold a value, a formula or a text. */
  readonly full: number;
}

const LESS_THAN = 0x3c;
const SLASH = 0x2f;
const GREATER_THAN = 0x3e;
const COLON = 0x3a;

type ElementName = "c" | "v" | "f" | "is" | "mergeCell" | "mergeCells" | "sheetData";

/** The elements that matter here, by the length of their names: most tags are passed over unread. */
const BY_LENGTH: readonly (readonly (readonly [ElementName, Uint8Array])[])[] = Array.from(
  { length: 11 },
  (_, length) =>
    (["c", "v", "f", "is", "mergeCell", "mergeCells", "sheetData"] as const)
      .filter((name) => name.length === length)
      .map((name): readonly [ElementName, Uint8Array] => [name, strToU8(name)]),
);

interface Element {
  readonly name: ElementName;
  /** Where its "<" stands, and where its name ends. */
  readonly start: number;
  readonly afterName: number;
  readonly closes: boolean;
}

/** Walks over the elements that matter, byte by byte: a part may be too long to be one text twice. */
function* elementsOf(bytes: Uint8Array): Generator<Element> {
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    const closes = bytes[at + 1] === SLASH;
    let from = at + (closes ? 2 : 1);
    let to = from;
    for (let byte = bytes[to]; byte !== undefined && isNamed(byte); byte = bytes[++to]) {
      if (byte === COLON) from = to + 1;
    }
    const name = nameOf(bytes, from, to);
    if (name !== undefined) yield { name, start: at, afterName: to, closes };
  }
}

const isNamed = (byte: number): boolean => byte > 0x20 && byte !== SLASH && byte !== GREATER_THAN;

function nameOf(bytes: Uint8Array, from: number, to: number): ElementName | undefined {
  const named = BY_LENGTH[to - from];
  if (named === undefined) return undefined;
  for (const [name, code] of named) {
    let same = 0;
    while (same < code.length && bytes[from + same] === code[same]) same++;
    if (same === code.length) return name;
  }
  return undefined;
}

/**
 * Cuts a worksheet's part down to its columns, cells and merged areas, and counts those.
 *
 * Links, validations, conditional formats and drawings stand behind the cells; a link over a whole
 * sheet alone would keep the parser busy for ever.
 *
 * @throws WorkbookError when there are more cells or merged areas than the limits allow
 */
export function cutToCells(bytes: Uint8Array, tally: Tally): SheetPart {
  let full = 0;
  let counted = 0;
  let cellsBegin = -1;
  let cellsEnd = -1;
  let mergesBegin = -1;
  let mergesEnd = -1;
  for (const { name, start, afterName, closes } of elementsOf(bytes)) {
    switch (name) {
      case "c":
        if (closes) break;
        // Counted in hundreds: the tally is asked a million times otherwise.
        if (++counted % 100 === 0) tally("cells", 100);
        break;
      case "v":
      case "f":
        if (!closes && !isHollow(bytes, afterName)) full++;
        break;
      case "is":
        if (!closes) full++;
        break;
      case "mergeCell":
        if (!closes) tally("merges", 1);
        break;
      case "mergeCells":
        if (!closes) mergesBegin = start;
        else mergesEnd = endOf(bytes, afterName);
        break;
      case "sheetData":
        if (cellsEnd !== -1) break;
        if (cellsBegin === -1) cellsBegin = start;
        if (closes || bytes[endOf(bytes, afterName) - 2] === SLASH) {
          cellsEnd = endOf(bytes, afterName);
        }
        break;
    }
  }
  tally("cells", counted % 100);
  const head = strFromU8(bytes.subarray(0, Math.max(cellsBegin, 0)), true);
  const cells = bytes.subarray(Math.max(cellsBegin, 0), Math.max(cellsEnd, 0));
  const merges = bytes.subarray(Math.max(mergesBegin, 0), Math.max(mergesEnd, 0));
  return {
    bytes: joinBytes([strToU8(withinTheSheet(head), true), cells, merges, strToU8("</worksheet>")]),
    full,
  };
}

const endOf = (bytes: Uint8Array, from: number): number => {
  const end = bytes.indexOf(GREATER_THAN, from);
  return end === -1 ? bytes.length : end + 1;
};

/** Tells whether an element ends at once, or nothing stands before its end. */
const isHollow = (bytes: Uint8Array, afterName: number): boolean => {
  const end = endOf(bytes, afterName);
  return bytes[end - 2] === SLASH || bytes[end] === LESS_THAN;
};

/**
 * Takes out of a sheet's head what the parser would never finish: it lists every column up to a
 * range's end, be it beyond the sheet's last one, and follows a link wherever it stands.
 */
export const withinTheSheet = (head: string): string =>
  head
    .replace(/(\bm(?:ax|in)\s*=\s*["'])\s*\d{6,}/g, "$116384")
    .replace(/<(?:\w+:)?hyperlink /g, "<left-out ");
