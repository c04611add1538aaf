import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Finds the middle one of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

/** What a piece of work gave, and how long it took. */
export interface Timed<T> {
  readonly gave: T;
  readonly seconds: number;
}

/** Times a piece of work, the rubbish of earlier work cleared away before. */
export async function timeOf<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  clearRubbish();
  const started = performance.now();
  const gave = await work();
  return { gave, seconds: (performance.now() - started) / 1000 };
}

setFlagsFromString("--expose-gc");
const collector: unknown = runInNewContext("gc");

const isCollector = (it: unknown): it is () => void => typeof it === "function";

function clearRubbish(): void {
  if (isCollector(collector)) collector();
}

const LONGEST_MS = 60_000;

/** Two pieces of work that were timed in turns. */
export interface Comparison {
  /** Seconds of the first, the middle one of all rounds. */
  readonly seconds: number;
  /** How many times as long as the second the first takes, the middle one of all rounds. */
  readonly ratio: number;
}

/**
 * Times two pieces of work in turns, so that a busy machine slows down both alike; rounds to warm up
 * are not counted. What takes very long gets fewer rounds: none begins after a minute.
 */
export async function compareTimes(
  one: () => unknown,
  other: () => unknown,
  { rounds, warmUps }: { readonly rounds: number; readonly warmUps: number },
): Promise<Comparison> {
  const counted: { readonly seconds: number; readonly ratio: number }[] = [];
  const patience = performance.now() + LONGEST_MS;
  for (let round = -warmUps; round < rounds; round += 1) {
    if (counted.length > 0 && performance.now() > patience) break;
    const { seconds } = await timeOf(one);
    const ratio = seconds / (await timeOf(other)).seconds;
    if (round >= 0) counted.push({ seconds, ratio });
  }
  return {
    seconds: median(counted.map(({ seconds }) => seconds)),
    ratio: median(counted.map(({ ratio }) => ratio)),
  };
}
