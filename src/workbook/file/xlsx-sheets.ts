import { strFromU8 } from "fflate";

import { partName, type Parts } from "./unpack.ts";
import { tagsOf } from "./xml-tags.ts";

/** Names the folder of a part, with the slash at its end. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/**
 * Finds the part that a relation names: from the top, or beside the part that has the relation.
 *
 * @example resolvePart("xl/worksheets/", "../tables/table1.xml") //=> "xl/tables/table1.xml"
 */
export function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return partName(steps.join("/"));
}

/** Finds which part holds which sheet, by the workbook's own list of them. */
export function sheetPartsOf(
  parts: Parts,
  workbook: string | undefined,
): ReadonlyMap<string, string> {
  const sheets = new Map<string, string>();
  if (workbook === undefined) return sheets;
  const text = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const folder = folderOf(workbook);
  const targets = new Map<string, string>();
  for (const tag of tagsOf(text(`${folder}_rels/${workbook.slice(folder.length)}.rels`))) {
    const id = tag.attribute("Id");
    const target = tag.attribute("Target");
    if (id !== undefined && target !== undefined) targets.set(id, resolvePart(folder, target));
  }
  for (const tag of tagsOf(text(workbook))) {
    const name = tag.attribute("name");
    const id = tag.attribute("[\\w.-]+:id");
    if (!/(^|:)sheet$/.test(tag.name) || name === undefined || id === undefined) continue;
    sheets.set(name, targets.get(id) ?? "");
  }
  return sheets;
}
