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
  /** Cells that the file lists, blank ones with a format of their own among them. */
  cells: {
    most: 1_000_000,
    sentence: (name) => `${name} has more than 1,000,000 cells in use. ${SMALLER}.`,
  },
  /**
   * Cells that hold something: our own appendix of 10,000 indicators has 500,000, and takes 600 MB
   * of memory and three seconds of a processor to open (tests/bench/read-back.ts).
   */
  fullCells: {
    most: 600_000,
    sentence: (name) => `${name} has more than 600,000 cells with something in them. ${SMALLER}.`,
  },
  /** Of all workbooks that are read at once, for they stand in memory together. */
  fullCellsTogether: {
    most: 600_000,
    sentence: (name) =>
      `${name} has more cells than can be read beside the workbooks named before it: 600,000 together. Open fewer workbooks at once, or copy the sheets with the indicators into one and try that.`,
  },
  merges: {
    most: 100_000,
    sentence: (name) => `${name} has more than 100,000 merged areas. ${SMALLER}.`,
  },
  /** Places that the merged areas cover together. */
  mergedPlaces: {
    most: 1_000_000,
    sentence: (name) =>
      `${name} has merged areas that cover more than 1,000,000 cells. ${SMALLER}.`,
  },
  /** Places from the first column to each row's last cell: few cells, but each far to the right. */
  places: {
    most: 20_000_000,
    sentence: (name) => `${name} has cells scattered too far to the right. ${SMALLER}.`,
  },
  /** Cells beyond the last row or column that a worksheet can have. */
  cellsBeyond: {
    most: 0,
    sentence: (name) =>
      `${name} has cells where no worksheet can have any; it may be damaged. Open it in Excel, save it again and try once more.`,
  },
  /** Characters that cells show, a text that many cells share counted for each. */
  characters: {
    most: 100_000_000,
    sentence: (name) => `${name} has more than 100 million characters of text. ${SMALLER}.`,
  },
  /**
   * For parsing; starting before it and understanding after it fit into ten seconds with it. On a machine
   * that is busy with other things they are a processor's seconds, and three times as many by the clock.
   */
  seconds: {
    most: 8,
    sentence: (name) => `${name} takes longer than 8 seconds to open. ${SMALLER}.`,
  },
  /** By which the whole process may grow meanwhile; with what it has at the start that is 1 GB. */
  memoryBytes: {
    most: 800 * 1024 * 1024,
    sentence: (name) => `${name} needs more than 800 MB of memory to open. ${SMALLER}.`,
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
