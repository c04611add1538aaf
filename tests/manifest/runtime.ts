import { at, attribute, named, within } from "./element.ts";
import { addressOf } from "./resources.ts";
import { fault, type Rule } from "./rule.ts";

const PAGES = ["FunctionFile", "SourceLocation"];

/** The pane and the buttons are one page that stays loaded; Excel shares it only where all name the same resid. */
export const runtime: Rule = (manifest) => {
  const [shared] = named(manifest, "Runtime");
  if (shared === undefined) return [];
  const resid = attribute(shared, "resid");
  const lifetime = attribute(shared, "lifetime");
  const start = at(manifest, "DefaultSettings", "SourceLocation");
  const address = addressOf(manifest, resid);
  return [
    ...(lifetime === "long"
      ? []
      : [fault(shared, `The lifetime of <Runtime> is “${lifetime}”; a shared one is long.`)]),
    ...within(manifest)
      .filter(({ name, attributes }) => PAGES.includes(name) && attributes["resid"] !== undefined)
      .filter((page) => attribute(page, "resid") !== resid)
      .map((page) =>
        fault(
          page,
          `<${page.name}> names “${attribute(page, "resid")}”, and <Runtime> “${resid}”; both must name one page.`,
        ),
      ),
    ...(start === undefined || address === "" || attribute(start, "DefaultValue") === address
      ? []
      : [
          fault(
            start,
            `<SourceLocation> is ${attribute(start, "DefaultValue")}, and the page of <Runtime> ${address}.`,
          ),
        ]),
  ];
};
