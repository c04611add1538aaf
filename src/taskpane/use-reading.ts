import { startTransition, useCallback, useEffect, useRef, useState } from "react";

import type { Workbook, WorkbookContent } from "../workbook/workbook.ts";
import { detailsOf, NO_ANSWERS, optionsOf, type Answers } from "./answers.ts";
import type { Beside } from "./beside/beside.ts";
import { describeFailure } from "./describe-failure.ts";
import type { PaneReading } from "./pipeline/pane-reading.ts";
import type { Pipeline } from "./pipeline/pipeline.ts";

/** A workbook as it was read, and what the pane shows of it. */
export interface Loaded {
  /** What the workbook in front holds itself. */
  readonly own: readonly WorkbookContent[];
  /** With what is read beside it. */
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
  /** Reads what stands beside the workbook from now on. */
  readonly readBeside: (beside: Beside) => void;
  /** Reads the workbook anew after it was written to, with what still stands beside it. */
  readonly readAfterBuild: (beside: Beside) => void;
}

type Sources = Omit<Loaded, "reading">;

/** Reads the workbook at once, when asked, and whenever a person answers something. */
export function useReading(workbook: Workbook, pipeline: Pipeline, atFirst: Beside): PaneReader {
  const [state, setState] = useState<ReadingState>({ kind: "reading" });
  const [isBusy, setIsBusy] = useState(false);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const latest = useRef(0);
  // What finishes later goes by what was said meanwhile.
  const said = useRef(NO_ANSWERS);
  const beside = useRef(atFirst);
  const known = useRef<Sources & { readonly beside: Beside }>();

  /** The same contents stay the same list, which crosses to a worker only once. */
  const putTogether = useCallback((own: readonly WorkbookContent[]): Sources => {
    const now = { own, beside: beside.current };
    if (known.current?.own !== own || known.current.beside !== now.beside) {
      const more = now.beside.map(({ content }) => content);
      known.current = { ...now, contents: more.length === 0 ? own : [...own, ...more] };
    }
    return known.current;
  }, []);

  const load = useCallback(
    async (by: Answers, ownKnown?: readonly WorkbookContent[]): Promise<Loaded> => {
      // Of two readings under way only the one begun last is shown.
      const ticket = ++latest.current;
      const { own, contents } = putTogether(ownKnown ?? (await workbook.read()));
      const reading = await pipeline.read(contents, readingDetails(by), optionsOf(by));
      const loaded = { own, contents, reading };
      if (ticket === latest.current) {
        // Drawn in slices of time, between which the page goes on answering.
        startTransition(() => {
          setState({ kind: "read", loaded });
          setIsBusy(false);
        });
      }
      return loaded;
    },
    [workbook, pipeline, putTogether],
  );

  const show = useCallback(
    (by: Answers, own?: readonly WorkbookContent[]) => {
      load(by, own).catch((error: unknown) => {
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
      said.current = next;
      setAnswers(next);
      if (state.kind !== "read" || !changesReading(answers, next)) return;
      setIsBusy(true);
      show(next, state.loaded.own);
    },
    readAgain: () => {
      setIsBusy(true);
      if (state.kind === "failed") setState({ kind: "reading" });
      show(answers);
    },
    readNow: () => load(answers),
    readBeside: (next) => {
      beside.current = next;
      setIsBusy(true);
      show(said.current, known.current?.own);
    },
    readAfterBuild: (next) => {
      beside.current = next;
      setIsBusy(true);
      show(said.current);
    },
  };
}

/** A title or letter is only printed: the workbook's own stand in the fields until a person types. */
const readingDetails = (answers: Answers) => detailsOf({ ...answers, title: null, letter: null });

const changesReading = (before: Answers, after: Answers): boolean =>
  before.polarities !== after.polarities ||
  before.targets !== after.targets ||
  before.columns !== after.columns ||
  before.includeHidden !== after.includeHidden ||
  before.reportDate !== after.reportDate;
