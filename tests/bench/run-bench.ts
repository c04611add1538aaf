import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureExcel, type ExcelCosts } from "./excel-cost.ts";
import { parseAlone, plainSheets, writeAlone } from "./alone.ts";
import { countIndicators, makeWorkbook, SIZES } from "./make-workbook.ts";
import { compareTimes, type Comparison } from "./measure.ts";
import { buildOurs, planOurs, readOurs } from "./ours.ts";
import { runOnce, type Once } from "./run-once.ts";

interface AgainstLibrary extends Comparison {
  readonly indicators: number;
}

/** What the bench prints as JSON; other programs rely on its every name. */
export interface Results {
  /** Our reading against SheetJS parsing the same file. */
  readonly read: AgainstLibrary;
  /** Our building against the writer library writing the same cells. */
  readonly build: AgainstLibrary;
  /** The time that 10,000 indicators take over the time of 1,000. */
  readonly growth: { readonly readRatio: number; readonly buildRatio: number };
  /** The peak of a process that reads and builds 10,000 indicators. */
  readonly peakMiB: number;
  /** Round trips and bytes over Microsoft's own client: Kent's sample of 2014, and 10,000 indicators. */
  readonly excel: ExcelCosts;
}

export interface Bench {
  readonly results: Results;
  /** One run from cold of each size, by how many indicators it has. */
  readonly once: ReadonlyMap<number, Once>;
}

/** By then the engine has compiled what it will of both, which takes ours longer: it is more code. */
const AGAINST_LIBRARY = { rounds: 9, warmUps: 5, runs: { one: 5, other: 5 } };
/** As many indicators either way: a single small workbook would leave its rubbish to whatever comes after it. */
const GROWTH = { rounds: 4, warmUps: 0, runs: { one: 1, other: 10 } };

/** Measures everything in one run; memory first, while this process is still small. */
export async function runBench(): Promise<Bench> {
  const small = await makeWorkbook(SIZES.small);
  const middle = await makeWorkbook(SIZES.middle);
  const large = await makeWorkbook(SIZES.large);
  const { once, peakMiB } = runEachOnce(small, middle, large);

  const indicators = countIndicators(SIZES.middle);
  const readMiddle = () => readOurs(middle);
  const read = await compareTimes(readMiddle, () => parseAlone(middle), AGAINST_LIBRARY);
  const readGrowth = await compareTimes(() => readOurs(large), readMiddle, GROWTH);

  const appendix = readOurs(middle);
  const sheets = plainSheets(planOurs(appendix));
  const buildMiddle = () => buildOurs(appendix);
  const build = await compareTimes(buildMiddle, () => writeAlone(sheets), AGAINST_LIBRARY);
  const largeAppendix = readOurs(large);
  const buildGrowth = await compareTimes(() => buildOurs(largeAppendix), buildMiddle, GROWTH);

  const growth = { readRatio: rounded(readGrowth.ratio), buildRatio: rounded(buildGrowth.ratio) };
  return {
    results: {
      read: againstLibrary(read, indicators),
      build: againstLibrary(build, indicators),
      growth,
      peakMiB,
      excel: {
        ...(await measureExcel(readFileSync("assets/samples/kent-2014.xlsx"))),
        big: await measureExcel(large),
      },
    },
    once,
  };
}

/** A thousandth is more than a busy machine can tell. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const againstLibrary = ({ ratio, seconds }: Comparison, indicators: number): AgainstLibrary => ({
  ratio: rounded(ratio),
  seconds: rounded(seconds),
  indicators,
});

function runEachOnce(
  small: Uint8Array,
  middle: Uint8Array,
  large: Uint8Array,
): { readonly once: ReadonlyMap<number, Once>; readonly peakMiB: number } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const last = runOnce(large, folder);
    const once = new Map([
      [countIndicators(SIZES.small), runOnce(small, folder)],
      [countIndicators(SIZES.middle), runOnce(middle, folder)],
      [countIndicators(SIZES.large), last],
    ]);
    return { once, peakMiB: last.peakMiB };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
