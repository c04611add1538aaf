import { FluentProvider, makeStyles } from "@fluentui/react-components";

import type { OnCommandResult } from "../commands/command-result.ts";
import type { BuildOutcome, Workbook } from "../workbook/workbook.ts";
import { chooseTheme, type OfficeTheme, type ThemeName } from "./choose-theme.ts";
import { Pane } from "./Pane.tsx";
import type { Pipeline } from "./pipeline.ts";
import { THEMES } from "./themes.ts";
import { useColourWishes } from "./use-colour-wishes.ts";

export interface TaskPaneProps {
  /** The workbook in front; a host without one shows its own empty state. */
  readonly workbook: Workbook;
  readonly pipeline: Pipeline;
  /** "2026-11-24": printed on the appendix as the day of building. */
  readonly today: string;
  /** Rises when the host has other files open: the pane begins anew. */
  readonly revision?: number;
  readonly onBuilt?: (outcome: BuildOutcome) => void;
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
  const { workbook, pipeline, today, revision = 0, onBuilt, onCommandResult } = props;
  const { theme, officeTheme } = props;
  const styles = useStyles();
  const name = chooseTheme({ theme, officeTheme }, useColourWishes());
  return (
    <FluentProvider theme={THEMES[name]} className={styles.page}>
      <Pane
        key={revision}
        workbook={workbook}
        pipeline={pipeline}
        today={today}
        onBuilt={onBuilt}
        onCommandResult={onCommandResult}
      />
    </FluentProvider>
  );
}
