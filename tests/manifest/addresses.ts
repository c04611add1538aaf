import { attribute, within, type Element } from "./element.ts";
import { fault, type Rule } from "./rule.ts";

const ADDRESSED = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "Image",
  "Url",
];

/** Excel loads nothing over plain http. */
export const addresses: Rule = (manifest) =>
  within(manifest).flatMap((element) => {
    const address = addressIn(element);
    return address === undefined || isSecure(address)
      ? []
      : [fault(element, `“${address}” is no https address.`)];
  });

function addressIn(element: Element): string | undefined {
  if (element.name === "AppDomain") return element.text;
  return ADDRESSED.includes(element.name) ? element.attributes["DefaultValue"] : undefined;
}

const isSecure = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === "https:";

/** The folder that the site's files lie in: that of the pane's page. */
export function siteOf(manifest: Element): string {
  const page = within(manifest).find(({ name }) => name === "SourceLocation");
  return attribute(page, "DefaultValue").replace(/[^/]*$/, "");
}
