import { at, attribute, named, within, type Element } from "./element.ts";
import { fault, type Fault, type Rule } from "./rule.ts";

/** Which list of <Resources> an element's resid is looked up in. */
const LISTS: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Characters that Excel takes, at most. */
const ID = 32;
const LONGEST: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const LONGEST_OUTSIDE: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250 };

/** Every resid has its resource, every resource is used, and no text is too long to be shown. */
export const resources: Rule = (manifest) => {
  const uses = within(manifest).filter(({ attributes }) => attributes["resid"] !== undefined);
  const lists = at(manifest, "VersionOverrides", "Resources")?.children ?? [];
  return [
    ...uses.flatMap((use) => undefinedResource(use, lists)),
    ...lists.flatMap((list) => list.children.flatMap((one) => badResource(one, list, uses))),
    ...manifest.children.flatMap((one) => tooLong(one, `<${one.name}>`, LONGEST_OUTSIDE[one.name])),
  ];
};

function undefinedResource(use: Element, lists: readonly Element[]): readonly Fault[] {
  const id = attribute(use, "resid");
  const wanted = LISTS[use.name] ?? "";
  const list = lists.find(({ name }) => name === wanted);
  return list?.children.some((one) => attribute(one, "id") === id) === true
    ? []
    : [fault(use, `<${use.name}> names “${id}”, which <${wanted}> does not define.`)];
}

function badResource(resource: Element, list: Element, uses: readonly Element[]): readonly Fault[] {
  const id = attribute(resource, "id");
  const used = uses.some((use) => attribute(use, "resid") === id && LISTS[use.name] === list.name);
  return [
    ...(used ? [] : [fault(resource, `“${id}” of <${list.name}> is used nowhere.`)]),
    ...(id.length <= ID
      ? []
      : [fault(resource, `The id “${id}” has ${id.length} characters; ${ID} is the most.`)]),
    ...tooLong(resource, `“${id}”`, LONGEST[list.name]),
  ];
}

function tooLong(element: Element, name: string, longest = Infinity): readonly Fault[] {
  const { length } = attribute(element, "DefaultValue");
  return length <= longest
    ? []
    : [fault(element, `The text of ${name} has ${length} characters; ${longest} is the most.`)];
}

/** The address that a resid stands for, or "". */
export function addressOf(manifest: Element, resid: string): string {
  const urls = at(manifest, "VersionOverrides", "Resources", "Urls");
  return attribute(
    urls?.children.find((one) => attribute(one, "id") === resid),
    "DefaultValue",
  );
}

/** Every picture of <Resources>, by its id. */
export const pictures = (manifest: Element): ReadonlyMap<string, Element> =>
  new Map(
    named(manifest, "Images").flatMap(({ children }) =>
      children.map((one) => [attribute(one, "id"), one] as const),
    ),
  );
