import { strFromU8 } from "fflate";

import type { Tally } from "./limits.ts";
import { passwordProtected } from "./refusal.ts";
import type { Parts } from "./unpack.ts";
import { tagsOf, type Tag } from "./xml-tags.ts";

/** The parts of an .ods file that say what its cells hold and how they look, as text. */
export interface OdsParts {
  readonly content: string;
  readonly styles: string;
  /** How many cells of each sheet hold something. */
  readonly full: ReadonlyMap<string, number>;
}

/** A run of spaces is written as a number, and the parser makes a text of that length. */
const LONG_SPACES = /(\btext:c\s*=\s*["'])\d{4,}/g;

/**
 * Reads an .ods file's own parts, counting its cells with all their repetitions.
 *
 * @throws WorkbookError when it is encrypted, or has more cells or merged areas than the limits allow
 */
export function readOdsParts(parts: Parts, name: string, tally: Tally): OdsParts {
  const text = (part: string): string => strFromU8(parts.get(part) ?? new Uint8Array());
  if (text("meta-inf/manifest.xml").includes("encryption-data")) throw passwordProtected(name);
  const content = text("content.xml").replace(LONG_SPACES, "$1999");
  return { content, styles: text("styles.xml"), full: countCells(content, tally) };
}

function countCells(content: string, tally: Tally): ReadonlyMap<string, number> {
  const full = new Map<string, number>();
  let sheet = "";
  let rows = 1;
  for (const tag of tagsOf(content)) {
    if (tag.closes) continue;
    switch (tag.name) {
      case "table:table":
        sheet = tag.attribute("table:name") ?? "";
        break;
      case "table:table-row":
        rows = repeated(tag, "rows");
        break;
      case "table:covered-table-cell":
        tally("cells", repeated(tag, "columns"));
        break;
      case "table:table-cell": {
        // A cell that ends at once holds nothing, however often it is repeated.
        if (tag.isEmpty) break;
        const cells = rows * repeated(tag, "columns");
        tally("cells", cells);
        if (isMerged(tag)) tally("merges", 1);
        full.set(sheet, (full.get(sheet) ?? 0) + cells);
        break;
      }
    }
  }
  return full;
}

const isMerged = (tag: Tag): boolean =>
  tag.attribute("table:number-columns-spanned") !== undefined ||
  tag.attribute("table:number-rows-spanned") !== undefined;

/** Tells how often a row or cell of an .ods sheet stands there one after another. */
export function repeated(tag: Tag, what: "rows" | "columns"): number {
  const count = Number(tag.attribute(`table:number-${what}-repeated`) ?? "1");
  return Number.isInteger(count) && count > 0 ? count : 1;
}
