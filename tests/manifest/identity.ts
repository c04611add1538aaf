import { at, attribute, named, within, type Element } from "./element.ts";
import { fault, type Fault, type Rule } from "./rule.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;

/** The add-in is named so that Excel and Microsoft 365 can tell it, and its parts, apart. */
export const identity: Rule = (manifest) => [
  ...badly(manifest, "Id", GUID, "write a GUID, as 01234567-89ab-cdef-0123-456789abcdef"),
  ...badly(manifest, "Version", VERSION, "write four numbers, as 1.0.0.0"),
  ...twice(named(manifest, "OfficeTab").flatMap(within)),
  ...twice(at(manifest, "VersionOverrides", "Resources")?.children.flatMap(within) ?? []),
];

function badly(manifest: Element, name: string, pattern: RegExp, advice: string): readonly Fault[] {
  const element = at(manifest, name);
  return element === undefined || pattern.test(element.text)
    ? []
    : [fault(element, `“${element.text}” is no ${name}: ${advice}.`)];
}

/** Excel drops the second of two controls or resources that share an id, and says nothing. */
function twice(elements: readonly Element[]): readonly Fault[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = attribute(element, "id");
    if (id === "") return [];
    if (seen.has(id)) return [fault(element, `The id “${id}” is given twice.`)];
    seen.add(id);
    return [];
  });
}
