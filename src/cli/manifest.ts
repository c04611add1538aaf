import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { hostManifest, parseHost } from "./host-manifest.ts";
import { UsageError } from "./usage-error.ts";

const OUT = join("dist", "manifest.xml");
const HELP = `npm run manifest -- --host https://example.gov.uk/appendix

Writes ${OUT}, the manifest for the Microsoft 365 admin centre, for an add-in whose files are
served from that folder.`;

function run(words: readonly string[]): void {
  const { host, help } = parse(words);
  if (help) {
    console.log(HELP);
    return;
  }
  if (host === undefined) throw new UsageError(`Say where the add-in is served:\n${HELP}`);
  const manifest = hostManifest(readFileSync("manifest.xml", "utf8"), parseHost(host));
  mkdirSync("dist", { recursive: true });
  writeFileSync(OUT, manifest);
  console.log(`written: ${OUT}`);
}

function parse(words: readonly string[]): { host: string | undefined; help: boolean } {
  try {
    const options = { host: { type: "string" }, help: { type: "boolean" } } as const;
    const { values } = parseArgs({ args: [...words], options });
    return { host: values.host, help: values.help === true };
  } catch (cause) {
    throw new UsageError(`That is not understood. Write it as\n${HELP}`, { cause });
  }
}

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
