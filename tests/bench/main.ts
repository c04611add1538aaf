import { describeBench } from "./describe-bench.ts";
import { runBench } from "./run-bench.ts";

/**
 * Measures how fast workbooks are read and built, as ratios within one run.
 *
 *     npm run bench             (npm run --silent bench -- --json for other programs)
 */
const bench = await runBench();
console.log(
  process.argv.includes("--json") ? JSON.stringify(bench.results, null, 2) : describeBench(bench),
);
