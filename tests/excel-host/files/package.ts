import { strFromU8, unzipSync } from "fflate";

import { attribute, children, parseXml, type Element } from "./xml.ts";

/** The parts of an .xlsx file. */
export interface Package {
  readonly names: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly xml: (name: string) => Element | undefined;
  /** What a part's relations lead to, by their ids. */
  readonly relations: (name: string) => ReadonlyMap<string, Relation>;
}

export interface Relation {
  readonly type: string;
  /** A part's name, or an address outside the file. */
  readonly target: string;
}

/** Opens the zip file of a workbook. */
export function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  const text = (name: string): string | undefined => {
    const part = parts[name];
    return part && strFromU8(part);
  };
  const xml = (name: string): Element | undefined => {
    const found = text(name);
    return found === undefined ? undefined : parseXml(found);
  };
  return {
    names: Object.keys(parts),
    text,
    xml,
    relations: (name) => {
      const slash = name.lastIndexOf("/") + 1;
      const folder = name.slice(0, slash);
      const list = children(xml(`${folder}_rels/${name.slice(slash)}.rels`), "Relationship");
      return new Map(
        list.map((relation) => {
          const target = attribute(relation, "Target") ?? "";
          const outside = attribute(relation, "TargetMode") === "External";
          const type = attribute(relation, "Type") ?? "";
          return [
            attribute(relation, "Id") ?? "",
            {
              type: type.slice(type.lastIndexOf("/") + 1),
              target: outside ? target : resolve(folder, target),
            },
          ];
        }),
      );
    },
  };
}

/** Resolves "../tables/table1.xml" from "xl/worksheets/". */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
