import { mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { run } from "./run.ts";

const SAMPLES = join("assets", "samples");
const OUT = "out";

/** Builds the appendix of every sample workbook into out/, telling what was found and how long it took. */
async function demonstrate(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const samples = readdirSync(SAMPLES)
    .filter((name) => /\.(xlsx|xls|ods)$/.test(name))
    .sort();
  for (const sample of samples) {
    const started = performance.now();
    const out = join(OUT, `${basename(sample).replace(/\.\w+$/, "")}-appendix.xlsx`);
    console.log(`\n${sample}`);
    const code = await run(["build", join(SAMPLES, sample), "--out", out, "--force"], {
      out: (text) => {
        console.log(text);
      },
      error: (text) => {
        console.error(text);
      },
      today: new Date().toISOString().slice(0, 10),
    });
    if (code !== 0) process.exitCode = code;
    console.log(`time: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

await demonstrate();
