/** What a workbook can be asked for and refuse, by where Excel runs. */
export interface Limits {
  /** Bytes of a request's and of a response's body; Infinity where none is published. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells that one load gives; more come back as null. */
  readonly cellsRead: number;
  /** Cells that setCellProperties takes. */
  readonly cellProperties: number;
  /** Characters of an address given to getRange or getRanges. */
  readonly addressLength: number;
}

const MEGABYTE = 1024 * 1024;

/** docs:concepts/resource-limits-and-performance-optimization.md; only Excel on the web has the first two. */
export const LIMITS: Readonly<Record<"web" | "desktop", Limits>> = {
  web: {
    requestBytes: 5 * MEGABYTE,
    responseBytes: 5 * MEGABYTE,
    cellsRead: 5_000_000,
    cellProperties: 80_000,
    addressLength: 8_192,
  },
  desktop: {
    requestBytes: Infinity,
    responseBytes: Infinity,
    cellsRead: 5_000_000,
    cellProperties: Infinity,
    addressLength: 8_192,
  },
};
