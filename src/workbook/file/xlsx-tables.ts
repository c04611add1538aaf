import { strFromU8 } from "fflate";

import { parseArea } from "../../grid/address.ts";
import type { DeclaredTable } from "../../grid/grid.ts";
import type { Parts } from "./unpack.ts";
import { folderOf, resolvePart } from "./xlsx-sheets.ts";
import { tagsOf } from "./xml-tags.ts";

/** More tables than a sheet of a report has; what is beyond them is read as cells like any others. */
export const MOST_TABLES = 200;
/** Its first tag says where a table stands; a part is not looked at beyond these bytes. */
const LONGEST_HEAD = 4096;

/**
 * Finds the tables that people have declared, by the sheets they stand on; a part that says nothing
 * of use is passed over.
 *
 * @param sheets the worksheets' parts, by the sheets' names
 */
export function readTables(
  parts: Parts,
  sheets: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly DeclaredTable[]> {
  const found = new Map<string, readonly DeclaredTable[]>();
  if (![...parts.keys()].some((part) => part.startsWith("xl/tables/"))) return found;
  for (const [sheet, part] of sheets) {
    const tables = tablePartsOf(parts, part).flatMap((name) => tableIn(parts.get(name)) ?? []);
    if (tables.length > 0) found.set(sheet, tables);
  }
  return found;
}

function tablePartsOf(parts: Parts, sheet: string): readonly string[] {
  const folder = folderOf(sheet);
  const relations = parts.get(`${folder}_rels/${sheet.slice(folder.length)}.rels`);
  const names: string[] = [];
  for (const tag of tagsOf(relations === undefined ? "" : strFromU8(relations))) {
    const target = tag.attribute("Target");
    if (target === undefined || tag.attribute("Type")?.endsWith("/table") !== true) continue;
    if (names.push(resolvePart(folder, target)) === MOST_TABLES) break;
  }
  return names;
}

function tableIn(part: Uint8Array | undefined): DeclaredTable | null {
  if (part === undefined) return null;
  for (const tag of tagsOf(strFromU8(part.subarray(0, LONGEST_HEAD)))) {
    if (!/(^|:)table$/.test(tag.name)) continue;
    const area = parseArea(tag.attribute("ref") ?? "");
    return area === null || area.top > area.bottom || area.left > area.right
      ? null
      : { area, hasTotals: Number(tag.attribute("totalsRowCount") ?? 0) > 0 };
  }
  return null;
}
