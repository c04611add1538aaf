import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

import type { OnCommandResult } from "../commands/command-result.ts";
import type { FileThreads } from "../workbook/file/file-workbook.ts";
import type { BuildOutcome, Workbook } from "../workbook/workbook.ts";
import type { Answers } from "./answers.ts";
import { NOTHING_BESIDE } from "./beside/beside.ts";
import { chooseTheme, type OfficeTheme, type ThemeName } from "./theme/choose-theme.ts";
import { Pane } from "./Pane.tsx";
import type { Pipeline } from "./pipeline/pipeline.ts";
import { THEMES } from "./theme/themes.ts";
import { useColourWishes } from "./theme/use-colour-wishes.ts";

export interface TaskPaneProps {
  /** The workbook in front; a host without one shows its own empty state. */
  readonly workbook: Workbook;
  readonly pipeline: Pipeline;
  /** Reads returned workbooks, and writes those that leads are sent. */
  readonly files: FileThreads;
  /** "2026-11-24": printed on the appendix as the day of building. */
  readonly today: string;
  /** Rises when the host has other files open: the pane begins anew. */
  readonly revision?: number;
  /** Opens further workbooks beside the one in front, where the host has a place for them. */
  readonly onAddFiles?: (files: Iterable<File>) => void;
  readonly onBuilt?: (outcome: BuildOutcome) => void;
  /** Hears what the person says in the pane: the ribbon's buttons go by it too. */
  readonly onAnswers?: (answers: Answers) => void;
  /** Tells of what the ribbon's buttons did, where there are any: the pane then reads again. */
  readonly onCommandResult?: OnCommandResult;
  /** Goes before what the browser and Office say. */
  readonly theme?: ThemeName;
  /** Office's own colours, where the pane stands in Office. */
  readonly officeTheme?: OfficeTheme;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", minHeight: "100%" },
});

/** The pane beside a workbook: what was read, what is doubtful, and the button that builds. */
export function TaskPane(props: TaskPaneProps) {
  const { workbook, pipeline, files, today, revision = 0 } = props;
  const { onAddFiles, onBuilt, onAnswers, onCommandResult, theme, officeTheme } = props;
  const styles = useStyles();
  // What leads have returned is not lost when the host opens another file.
  const [beside, setBeside] = useState(NOTHING_BESIDE);
  const name = chooseTheme({ theme, officeTheme }, useColourWishes());
  return (
    <FluentProvider theme={THEMES[name]} className={styles.page}>
      <Pane
        key={revision}
        workbook={workbook}
        pipeline={pipeline}
        files={files}
        today={today}
        beside={beside}
        onBeside={setBeside}
        onAddFiles={onAddFiles}
        onBuilt={onBuilt}
        onAnswers={onAnswers}
        onCommandResult={onCommandResult}
      />
    </FluentProvider>
  );
}
