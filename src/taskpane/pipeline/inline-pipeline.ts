import {
  nameUnsaved,
  planAppendix,
  planOneTab,
  readAppendix,
  readReturned,
  rollAppendix,
  splitPlan,
  standingSheets,
  withDetails,
  type Appendix,
  type Details,
} from "../../appendix.ts";
import { WorkbookError } from "../../workbook/workbook-error.ts";
import type { WorkbookContent } from "../../workbook/workbook.ts";
import type { WorkbookPlan } from "../../workbook/sheet-plan.ts";
import { composePaneReading } from "./compose-pane-reading.ts";
import type { PaneOptions, Pipeline, Wanted } from "./pipeline.ts";

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
    plan: async (contents, details, options, wanted) =>
      Promise.resolve().then(() =>
        planKeepingWords(contents, appendixOf(contents, details, options), wanted),
      ),
    split: async (contents, details, options, builtOn) =>
      Promise.resolve().then(() => {
        const appendix = appendixOf(contents, details, options);
        return splitPlan(planAppendix(appendix, builtOn), appendix);
      }),
    rollForward: async (contents, details, options, { reportDate, builtOn }) =>
      Promise.resolve().then(() =>
        planAppendix(rollAppendix(appendixOf(contents, details, options), reportDate), builtOn),
      ),
    takeReturned: async (contents, file, name) =>
      Promise.resolve().then(() =>
        readReturned(
          file,
          name,
          contents.flatMap(({ grids }) => grids),
        ),
      ),
  };
}

/** Plans all tabs or one; refuses where a word that was typed into any of those written is not in it. */
function planKeepingWords(
  contents: readonly WorkbookContent[],
  appendix: Appendix,
  { builtOn, only }: Wanted,
): WorkbookPlan {
  const standing = standingSheets(contents);
  const plan = planAppendix(appendix, builtOn, { standing });
  const unsaved = nameUnsaved(
    plan.sheets,
    contents.flatMap(({ grids }) => grids),
  );
  if (unsaved !== null) {
    throw new WorkbookError(
      "notWritable",
      `The appendix was not built, because ${unsaved} would have been lost. Copy them elsewhere and tell us.`,
    );
  }
  return only === undefined ? plan : planOneTab(plan, only, standing);
}
