import { useCallback, useEffect, useRef, useState } from "react";

import type {
  BuildOutcome,
  BuildProgress,
  UnfinishedBuild,
  Workbook,
  WorkbookContent,
} from "../../workbook/workbook.ts";
import type { WorkbookPlan } from "../../workbook/sheet-plan.ts";
import { WorkbookError } from "../../workbook/workbook-error.ts";
import { detailsOf, optionsOf, type Answers } from "../answers.ts";
import { describeFailure, type Doing } from "../describe-failure.ts";
import { loadWords } from "../load-later.ts";
import type { PaneReading } from "../pipeline/pane-reading.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import type { Loaded } from "../use-reading.ts";

export type BuildState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      /** Null until the first tab is begun. */
      readonly progress: BuildProgress | null;
      readonly isCancelling: boolean;
    }
  | {
      readonly kind: "built";
      readonly outcome: BuildOutcome;
      /** Those of its tabs that a person sees. */
      readonly tabs: BuildOutcome["tabs"];
      readonly reading: PaneReading;
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "restoring" }
  | { readonly kind: "restored" }
  | { readonly kind: "failed"; readonly message: string };

export interface PaneBuilder {
  readonly state: BuildState;
  /** A build that was cut off; null where there is none. */
  readonly unfinished: UnfinishedBuild | null;
  /** The tabs that the last build wrote; none before. */
  readonly tabs: BuildOutcome["tabs"];
  /** Builds all tabs, or only that of the priority with this key. */
  readonly build: (only?: string) => void;
  readonly cancel: () => void;
  readonly restore: () => void;
  readonly dismiss: () => void;
  /** Shows a failure of something else where failures of a build are shown. */
  readonly tellFailure: (error: unknown, doing: Doing) => void;
}

interface BuildNeeds {
  readonly workbook: Workbook;
  readonly pipeline: Pipeline;
  readonly answers: Answers;
  readonly today: string;
  readonly readNow: () => Promise<Loaded>;
  readonly readAgain: () => void;
  /** Is told of the build, and of what the workbook held itself before it. */
  readonly onBuilt: (outcome: BuildOutcome, own: readonly WorkbookContent[]) => void;
}

/**
 * Builds from the workbook as it stands now, once more where somebody changed it meanwhile; can be
 * cancelled, and finds and undoes what was cut off.
 */
export function useBuild(needs: BuildNeeds): PaneBuilder {
  const { workbook } = needs;
  const [state, setState] = useState<BuildState>({ kind: "idle" });
  const [tabs, setTabs] = useState<BuildOutcome["tabs"]>([]);
  const [unfinished, setUnfinished] = useState<UnfinishedBuild | null>(null);
  const controller = useRef<AbortController | null>(null);

  const lookForUnfinished = useCallback(async (): Promise<UnfinishedBuild | null> => {
    const found = await workbook.findUnfinishedBuild();
    setUnfinished(found);
    return found;
  }, [workbook]);

  useEffect(() => {
    // A workbook that cannot be looked into says so when it is read, and needs no second message.
    lookForUnfinished().catch(() => undefined);
    return () => controller.current?.abort();
  }, [lookForUnfinished]);

  const stopped = async (error: unknown, doing: Doing, signal: AbortSignal): Promise<void> => {
    const left = await lookForUnfinished().catch(() => null);
    const isClean = signal.aborted && left === null;
    setState(
      isClean ? { kind: "cancelled" } : { kind: "failed", message: describeFailure(error, doing) },
    );
  };

  const buildOnce = async (
    only: string | undefined,
    signal: AbortSignal,
    tellDoing: (doing: Doing) => void,
  ): Promise<void> => {
    tellDoing("reading");
    const { own, contents, reading } = await needs.readNow();
    signal.throwIfAborted();
    if (reading.holdsNothing) {
      setState({ kind: "idle" });
      return;
    }
    tellDoing("planning");
    const plan = await needs.pipeline.plan(
      contents,
      detailsOf(needs.answers),
      optionsOf(needs.answers),
      { builtOn: needs.today, ...(only === undefined ? {} : { only }) },
    );
    signal.throwIfAborted();
    tellDoing("building");
    const { withWordsOf } = await loadWords();
    const outcome = await workbook.build(plan, {
      signal,
      revise: withWordsOf,
      tell: (progress) => {
        setState({ kind: "running", progress, isCancelling: signal.aborted });
      },
    });
    setState({ kind: "built", outcome, tabs: seenTabs(outcome, plan), reading });
    setTabs((before) => withTabs(before, outcome));
    needs.onBuilt(outcome, own);
  };

  const build = async (only?: string): Promise<void> => {
    const { signal } = (controller.current = new AbortController());
    setState({ kind: "running", progress: null, isCancelling: false });
    let doing: Doing = "reading";
    const once = (): Promise<void> =>
      buildOnce(only, signal, (now) => {
        doing = now;
      });
    try {
      await once().catch((error: unknown) => {
        if (isChangedMeanwhile(error)) return once();
        throw error;
      });
    } catch (error) {
      await stopped(error, doing, signal);
    }
  };

  const restore = async (): Promise<void> => {
    setState({ kind: "restoring" });
    try {
      const { withWordsOf } = await loadWords();
      await workbook.restore(withWordsOf);
      await lookForUnfinished();
      setState({ kind: "restored" });
      needs.readAgain();
    } catch (error) {
      setState({ kind: "failed", message: describeFailure(error, "restoring") });
    }
  };

  return {
    state,
    unfinished,
    tabs,
    build: (only) => void build(only),
    cancel: () => {
      controller.current?.abort();
      setState((now) => (now.kind === "running" ? { ...now, isCancelling: true } : now));
    },
    restore: () => void restore(),
    dismiss: () => {
      setState({ kind: "idle" });
    },
    tellFailure: (error, doing) => {
      setState({ kind: "failed", message: describeFailure(error, doing) });
    },
  };
}

/** Somebody changed a source sheet: built from the workbook as it is now, it goes through. */
const isChangedMeanwhile = (error: unknown): boolean =>
  error instanceof WorkbookError && error.kind === "changedMeanwhile";

/** Leaves out the tab that nobody sees: what the appendix was built from. */
function seenTabs({ tabs }: BuildOutcome, { sheets }: WorkbookPlan): BuildOutcome["tabs"] {
  const hidden = new Set(sheets.flatMap(({ key, isHidden }) => (isHidden === true ? [key] : [])));
  return tabs.filter(({ key }) => !hidden.has(key));
}

/** A build of one tab leaves those that it did not write where they stand. */
function withTabs(before: BuildOutcome["tabs"], { tabs }: BuildOutcome): BuildOutcome["tabs"] {
  const written = new Set(tabs.map(({ key }) => key));
  return [...before.filter(({ key }) => !written.has(key)), ...tabs];
}
