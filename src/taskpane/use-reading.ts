import { startTransition, useCallback, useEffect, useRef, useState } from "react";

import type { Workbook, WorkbookContent } from "../workbook/workbook.ts";
import { detailsOf, NO_ANSWERS, optionsOf, type Answers } from "./answers.ts";
import { describeFailure } from "./describe-failure.ts";
import type { PaneReading } from "./pane-reading.ts";
import type { Pipeline } from "./pipeline.ts";

/** A workbook as it was read, and what the pane shows of it. */
export interface Loaded {
  readonly contents: readonly WorkbookContent[];
  readonly reading: PaneReading;
}

export type ReadingState =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "read"; readonly loaded: Loaded };

export interface PaneReader {
  readonly state: ReadingState;
  /** True while something that is shown is being read again. */
  readonly isBusy: boolean;
  readonly answers: Answers;
  /** Takes what a person says, and reads the same contents by it. */
  readonly answer: (next: Answers) => void;
  /** Reads the workbook anew, as it stands now. */
  readonly readAgain: () => void;
  /** Reads the workbook anew for a build; fails where it cannot be read. */
  readonly readNow: () => Promise<Loaded>;
}

/** Reads the workbook at once, when asked, and whenever a person answers something. */
export function useReading(workbook: Workbook, pipeline: Pipeline): PaneReader {
  const [state, setState] = useState<ReadingState>({ kind: "reading" });
  const [isBusy, setIsBusy] = useState(false);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const latest = useRef(0);

  const load = useCallback(
    async (by: Answers, known?: readonly WorkbookContent[]): Promise<Loaded> => {
      // Of two readings under way only the one begun last is shown.
      const ticket = ++latest.current;
      const contents = known ?? (await workbook.read());
      const reading = await pipeline.read(contents, readingDetails(by), optionsOf(by));
      const loaded = { contents, reading };
      if (ticket === latest.current) {
        // Drawn in slices of time, between which the page goes on answering.
        startTransition(() => {
          setState({ kind: "read", loaded });
          setIsBusy(false);
        });
      }
      return loaded;
    },
    [workbook, pipeline],
  );

  const show = useCallback(
    (by: Answers, known?: readonly WorkbookContent[]) => {
      load(by, known).catch((error: unknown) => {
        setState({ kind: "failed", message: describeFailure(error, "reading") });
        setIsBusy(false);
      });
    },
    [load],
  );

  useEffect(() => {
    show(NO_ANSWERS);
  }, [show]);

  return {
    state,
    isBusy,
    answers,
    answer: (next) => {
      setAnswers(next);
      if (state.kind !== "read" || !changesReading(answers, next)) return;
      setIsBusy(true);
      show(next, state.loaded.contents);
    },
    readAgain: () => {
      setIsBusy(true);
      if (state.kind === "failed") setState({ kind: "reading" });
      show(answers);
    },
    readNow: () => load(answers),
  };
}

/** A title or letter is only printed: the workbook's own stand in the fields until a person types. */
const readingDetails = (answers: Answers) => detailsOf({ ...answers, title: null, letter: null });

const changesReading = (before: Answers, after: Answers): boolean =>
  before.polarities !== after.polarities ||
  before.columns !== after.columns ||
  before.includeHidden !== after.includeHidden ||
  before.reportDate !== after.reportDate;
