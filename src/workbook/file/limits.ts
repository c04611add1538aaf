import { WorkbookError } from "../workbook-error.ts";

/** A bound on what one workbook may cost, and what a person is told when it is passed. */
interface Limit {
  readonly most: number;
  readonly sentence: (name: string) => string;
}

const SMALLER =
  "Copy the sheets with the indicators into a new workbook, without formatting whole rows or columns, and try that one";

/** Everything that is bounded. A workbook within all of these is read; the sentence is all that is said beyond. */
export const LIMITS = {
  /** Bytes of all parts together, unpacked; counted as they come, whatever the file declares. */
  unpackedBytes: {
    most: 150 * 1024 * 1024,
    sentence: (name) =>
      `${name} unpacks to more than 150 MB, which is too much to be read safely. ${SMALLER}.`,
  },
  parts: {
    most: 10_000,
    sentence: (name) => `${name} is packed in more than 10,000 parts. ${SMALLER}.`,
  },
  /** Cells that hold a value or a format of their own, over all sheets. */
  cells: {
    most: 1_000_000,
    sentence: (name) => `${name} has more than 1,000,000 cells in use. ${SMALLER}.`,
  },
  merges: {
    most: 100_000,
    sentence: (name) => `${name} has more than 100,000 merged areas. ${SMALLER}.`,
  },
  /** Places from the first column to each row's last cell: few cells, but each far to the right. */
  places: {
    most: 20_000_000,
    sentence: (name) => `${name} has cells scattered too far to the right. ${SMALLER}.`,
  },
  /** Characters that cells show, a text that many cells share counted for each. */
  characters: {
    most: 100_000_000,
    sentence: (name) => `${name} has more than 100 million characters of text. ${SMALLER}.`,
  },
  seconds: {
    most: 10,
    sentence: (name) => `${name} takes longer than 10 seconds to read. ${SMALLER}.`,
  },
  memoryBytes: {
    most: 1024 * 1024 * 1024,
    sentence: (name) => `${name} needs more than 1 GB of memory to read. ${SMALLER}.`,
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Makes the refusal of a workbook that passes a limit. */
export const overLimit = (limit: LimitName, name: string, cause?: unknown): WorkbookError =>
  new WorkbookError("overLimit", LIMITS[limit].sentence(name), cause);

/** Counts towards a limit. */
export type Tally = (limit: LimitName, more: number) => void;

/**
 * Starts the counts of one workbook.
 *
 * @throws WorkbookError (later, from the tally) as soon as a limit is passed
 */
export function startTally(name: string): Tally {
  const counts = new Map<LimitName, number>();
  return (limit, more) => {
    const count = (counts.get(limit) ?? 0) + more;
    counts.set(limit, count);
    if (count > LIMITS[limit].most) throw overLimit(limit, name);
  };
}
