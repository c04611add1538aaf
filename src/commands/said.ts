import type { Details, ReadOptions } from "../appendix.ts";

/** What a person has said so far about the report and the workbook, in the pane beside it. */
export interface Said {
  readonly details: Details;
  readonly options: ReadOptions;
}

/** What holds until somebody says anything. */
export const NOTHING_SAID: Said = { details: {}, options: {} };
