import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

import { siteOf } from "../manifest/addresses.ts";
import { readElement, within, type Element } from "../manifest/element.ts";
import { checkSite, kilobytes, type SiteFiles } from "./check-site.ts";

/** Checks the site that `npm run build` has made, and tells what its pages load at the start. */
const FOLDER = "dist";

function readSite(folder: string): SiteFiles {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll(sep, "/"), readFileSync(join(folder, name))]),
  );
}

/** Lists the files that the manifest names, by their path from the site's root. */
function namedBy(manifest: Element): readonly string[] {
  const site = siteOf(manifest);
  return within(manifest).flatMap(({ attributes }) => {
    const address = attributes["DefaultValue"] ?? "";
    return address.startsWith(site) ? [address.slice(site.length)] : [];
  });
}

const { faults, initial } = checkSite(
  readSite(FOLDER),
  namedBy(readElement(readFileSync("manifest.xml", "utf8"))),
);
for (const [page, bytes] of initial) {
  console.log(`${page}: ${kilobytes(bytes)} of scripts at the start, gzipped`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
