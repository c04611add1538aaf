import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compareWorkbooks } from "./compare-workbooks.ts";

/**
 * Recalculates workbooks in LibreOffice and holds every formula's cached value against what it gives.
 *
 *     tsx tests/recalculation/compare.ts [FILE.xlsx …]     (all of out/ unless files are named)
 */

/** LibreOffice trusts the cached values of a file unless it is told to recalculate always (0). */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function makeProfile(folder: string): string {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  return pathToFileURL(profile).href;
}

function recalculate(file: string, profile: string, folder: string): Uint8Array {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      folder,
      resolve(file),
    ],
    { stdio: "ignore", timeout: 180_000 },
  );
  return readFileSync(join(folder, basename(file)));
}

function run(named: readonly string[]): boolean {
  const files =
    named.length > 0
      ? named
      : readdirSync("out").flatMap((name) => (name.endsWith(".xlsx") ? [join("out", name)] : []));
  const folder = mkdtempSync(join(tmpdir(), "recalculation-"));
  let passed = 0;
  let failed = 0;
  try {
    const profile = makeProfile(folder);
    files.forEach((file, index) => {
      const out = join(folder, String(index));
      mkdirSync(out);
      const result = compareWorkbooks(readFileSync(file), recalculate(file, profile, out));
      console.log(`${file}: ${result.passed} formulas, ${result.mismatches.length} mismatches`);
      for (const mismatch of result.mismatches) console.log(`  ${mismatch}`);
      passed += result.passed;
      failed += result.mismatches.length;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

process.exitCode = run(process.argv.slice(2)) ? 0 : 1;
