import { run } from "../../src/cli/run.ts";

/**
 * Runs one command, from cold, and prints its exit code, its seconds and the peak of memory in KiB. It is
 * a process of its own, since the system tells that peak for a whole process.
 */
const started = performance.now();
const silent = (): void => undefined;
const code = await run(process.argv.slice(2), {
  out: silent,
  error: console.error,
  today: "2013-06-18",
});
const seconds = (performance.now() - started) / 1000;
console.log([code, seconds, process.resourceUsage().maxRSS].join(" "));
