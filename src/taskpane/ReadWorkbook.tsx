import { Button, ProgressBar } from "@fluentui/react-components";
import { lazy, Suspense } from "react";

import { EmptyState } from "./EmptyState.tsx";
import { Findings } from "./findings/Findings.tsx";
import { Fold } from "./Fold.tsx";
import { Indicators } from "./figures/Indicators.tsx";
import type { MoreTasks } from "./more/more-tasks.ts";
import { PaneHead } from "./PaneHead.tsx";
import type { TabInFront } from "./tab-in-front.ts";
import type { Loaded } from "./use-reading.ts";
import { Views } from "./Views.tsx";

const AddFigures = lazy(async () => ({
  default: (await import("./more/AddFigures.tsx")).AddFigures,
}));

interface ReadWorkbookProps {
  readonly loaded: Loaded;
  readonly isBusy: boolean;
  readonly onReadAgain: () => void;
  readonly inFront: TabInFront | null;
  readonly sheetAtFirst: string | null;
  readonly tasks: MoreTasks;
}

/** Everything that was read of a workbook, or what is missing where that is nothing. */
export function ReadWorkbook(props: ReadWorkbookProps) {
  const { loaded, isBusy, onReadAgain, inFront, sheetAtFirst, tasks } = props;
  const { contents, reading } = loaded;
  if (!reading.holdsNothing) {
    return (
      <>
        <PaneHead reading={reading} isBusy={isBusy} onReadAgain={onReadAgain} />
        <Views leads={reading.leads} inFront={inFront} sheetAtFirst={sheetAtFirst} tasks={tasks}>
          <Findings reading={reading} />
          <Indicators reading={reading} />
        </Views>
      </>
    );
  }
  // That there is nothing to build from is said once, in the empty state itself.
  const findings = reading.findings.filter(({ kind }) => kind !== "no-indicators");
  return (
    <>
      <EmptyState contents={contents} />
      {isBusy && <ProgressBar aria-label="Reading the workbook" />}
      <div>
        <Button disabledFocusable={isBusy} onClick={onReadAgain}>
          Read again
        </Button>
      </div>
      {/* Figures may stand in a workbook that is not open. */}
      {tasks.onAddFiles === undefined && (
        <Fold level="h2" title="Add figures from another workbook" isStrong>
          <Suspense fallback={null}>
            <AddFigures tasks={tasks} />
          </Suspense>
        </Fold>
      )}
      {findings.length > 0 && <Findings reading={{ ...reading, findings }} />}
    </>
  );
}
