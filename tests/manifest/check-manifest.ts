import { addresses } from "./addresses.ts";
import { commands } from "./commands.ts";
import { NotWellFormed, readElement } from "./element.ts";
import { icons } from "./icons.ts";
import { identity } from "./identity.ts";
import { order } from "./order.ts";
import { resources } from "./resources.ts";
import type { Fault, Rule, Site } from "./rule.ts";
import { runtime } from "./runtime.ts";

const RULES: readonly Rule[] = [order, identity, resources, addresses, icons, runtime, commands];

/** Finds whatever would keep Excel from loading the manifest as it is meant, in the order of its lines. */
export function checkManifest(xml: string, site: Site): readonly Fault[] {
  try {
    const manifest = readElement(xml);
    return RULES.flatMap((rule) => rule(manifest, site)).sort((a, b) => a.line - b.line);
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    return [{ line: error.line, sentence: `The XML is not well formed: ${error.message}.` }];
  }
}
