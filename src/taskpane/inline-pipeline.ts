import {
  planAppendix,
  readAppendix,
  standingSheets,
  withDetails,
  type Appendix,
  type Details,
} from "../appendix.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import { composePaneReading } from "./compose-pane-reading.ts";
import type { PaneOptions, Pipeline } from "./pipeline.ts";

/** What was read last, and from what. */
interface LastReading {
  readonly contents: readonly WorkbookContent[];
  readonly asked: string;
  readonly appendix: Appendix;
}

/** Starts a pipeline that reads and plans where it is called, and keeps what it read last. */
export function startInlinePipeline(): Pipeline {
  let last: LastReading | null = null;
  const appendixOf = (
    contents: readonly WorkbookContent[],
    details: Details,
    options: PaneOptions,
  ): Appendix => {
    // A title or letter changes nothing in what is read, so it does not make anything be read again.
    const { reportDate } = details;
    const asked = JSON.stringify([reportDate, options]);
    if (last?.contents !== contents || last.asked !== asked) {
      const dated = reportDate === undefined ? {} : { reportDate };
      last = { contents, asked, appendix: readAppendix(contents, dated, options) };
    }
    const { appendix } = last;
    return { ...appendix, agreement: withDetails(appendix.agreement, details) };
  };
  return {
    // The work begins inside the promise, so that a mistake comes out of it like any answer.
    read: async (contents, details, options) =>
      Promise.resolve().then(() => composePaneReading(appendixOf(contents, details, options))),
    plan: async (contents, details, options, builtOn) =>
      Promise.resolve().then(() =>
        planAppendix(appendixOf(contents, details, options), builtOn, {
          standing: standingSheets(contents),
        }),
      ),
  };
}
