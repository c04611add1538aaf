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

/** Times a piece of work. */
export async function timeOf<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const started = performance.now();
  const gave = await work();
  return { gave, seconds: (performance.now() - started) / 1000 };
}

const LONGEST_MS = 60_000;

/** Two pieces of work that were timed in turns. */
export interface Comparison {
  /** Seconds of one run of the first, the middle of all rounds. */
  readonly seconds: number;
  /** How many times as long as the second the first takes, the middle of all rounds. */
  readonly ratio: number;
}

export interface Rounds {
  readonly rounds: number;
  /** Rounds before those, which are not counted. */
  readonly warmUps: number;
  /** How often in a round each of the two is done, one time right after the other. */
  readonly runs: { readonly one: number; readonly other: number };
}

/**
 * Times two pieces of work in turns, so that a busy machine slows down both alike. What takes very long gets
 * fewer rounds: none begins after a minute.
 *
 * Each is done several times on end, so that it pays for clearing away its own rubbish as it goes. Memory is
 * not cleared by force between the runs: the engine then throws away what it has compiled for things of which
 * none is left, and compiles much of a program anew in every round, which happens in no reading.
 */
export async function compareTimes(
  one: () => unknown,
  other: () => unknown,
  { rounds, warmUps, runs }: Rounds,
): Promise<Comparison> {
  const counted: { readonly seconds: number; readonly ratio: number }[] = [];
  const patience = performance.now() + LONGEST_MS;
  for (let round = -warmUps; round < rounds; round += 1) {
    if (counted.length > 0 && performance.now() > patience) break;
    const seconds = await timeOfOne(one, runs.one);
    const ratio = seconds / (await timeOfOne(other, runs.other));
    if (round >= 0) counted.push({ seconds, ratio });
  }
  return {
    seconds: median(counted.map(({ seconds }) => seconds)),
    ratio: median(counted.map(({ ratio }) => ratio)),
  };
}

/** Times a run as the share of several. */
async function timeOfOne(work: () => unknown, runs: number): Promise<number> {
  const { seconds } = await timeOf(async () => {
    for (let run = 0; run < runs; run += 1) await work();
  });
  return seconds / runs;
}
