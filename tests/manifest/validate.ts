import { existsSync, readFileSync } from "node:fs";

import { COMMAND_NAMES } from "../../src/commands/command-names.ts";
import { checkManifest } from "./check-manifest.ts";
import { pngSize } from "./png-size.ts";

/**
 * Checks manifests offline, as far as that goes: Excel itself, and Microsoft's own service, see more.
 *
 *     tsx tests/manifest/validate.ts [FILE.xml …]     (manifest.xml unless files are named)
 */
function validate(file: string): boolean {
  if (!existsSync(file)) {
    console.error(`${file}: there is no such file.`);
    return false;
  }
  const faults = checkManifest(readFileSync(file, "utf8"), {
    commands: COMMAND_NAMES,
    sizeOf: pngSize,
  });
  for (const { line, sentence } of faults) console.error(`${file}:${line}: ${sentence}`);
  if (faults.length === 0) console.log(`${file}: valid`);
  return faults.length === 0;
}

const named = process.argv.slice(2);
const files = named.length > 0 ? named : ["manifest.xml"];
process.exitCode = files.map(validate).every(Boolean) ? 0 : 1;
