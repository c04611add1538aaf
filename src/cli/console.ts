/** Where a run prints to, and what day it is. */
export interface Console {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** "2026-11-23": printed on the appendix as the day of building. */
  readonly today: string;
}

/** 0 done, 1 an error among the findings or nothing to build from, 2 wrong usage or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;
