import { within, type Element } from "./element.ts";
import { fault, type Fault, type Rule } from "./rule.ts";

/**
 * What each element holds, in the order that Excel demands (Microsoft: "Manifest element ordering");
 * `?` may be left out, `+` is one or more. Elements that differ by their type are told apart by it.
 */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains?", "Hosts", "Requirements"],
    ...["DefaultSettings", "Permissions", "VersionOverrides"],
  ],
  AppDomains: ["AppDomain+"],
  Hosts: ["Host+"],
  Requirements: ["Sets"],
  Sets: ["Set+"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Hosts", "Resources"],
  "Host Workbook": ["Runtimes", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint+"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["OfficeTab+"],
  OfficeTab: ["Group+"],
  Group: ["Label", "Icon", "Control+"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Icon: ["Image+"],
  "Action ShowTaskpane": ["TaskpaneId?", "SourceLocation", "Title?"],
  "Action ExecuteFunction": ["FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image+"],
  Urls: ["Url+"],
  ShortStrings: ["String+"],
  LongStrings: ["String+"],
};

/** Elements stand where Excel looks for them: in order, each once, none missing. */
export const order: Rule = (manifest) => within(manifest).flatMap(disorder);

function disorder(element: Element): readonly Fault[] {
  const { name, children } = element;
  const contents = contentsOf(element);
  const missing = contents
    .filter((part) => !part.endsWith("?"))
    .map(bare)
    .filter((part) => children.every((child) => child.name !== part));
  return [
    ...misplaced(element, contents),
    ...missing.map((part) => fault(element, `<${name}> lacks <${part}>.`)),
  ];
}

const bare = (part: string): string => part.replace(/[?+]$/, "");

const contentsOf = ({ name, attributes }: Element): readonly string[] =>
  CONTENTS[`${name} ${attributes["type"] ?? ""}`] ?? CONTENTS[name] ?? [];

function misplaced(parent: Element, contents: readonly string[]): readonly Fault[] {
  const faults: Fault[] = [];
  let furthest = -1;
  for (const child of parent.children) {
    const place = contents.findIndex((part) => bare(part) === child.name);
    if (place === -1) {
      faults.push(fault(child, `<${child.name}> has no place in <${parent.name}>.`));
    } else if (place < furthest) {
      const before = bare(contents[furthest] ?? "");
      faults.push(fault(child, `<${child.name}> belongs before <${before}> in <${parent.name}>.`));
    } else if (place === furthest && !(contents[place] ?? "").endsWith("+")) {
      faults.push(fault(child, `<${child.name}> stands twice in <${parent.name}>.`));
    } else {
      furthest = place;
    }
  }
  return faults;
}
