import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Button,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useState, useSyncExternalStore } from "react";
import type { DragEvent } from "react";

import { chooseTheme } from "../taskpane/theme/choose-theme.ts";
import type { Pipeline } from "../taskpane/pipeline/pipeline.ts";
import { TaskPane } from "../taskpane/TaskPane.tsx";
import { THEMES } from "../taskpane/theme/themes.ts";
import { useColourWishes } from "../taskpane/theme/use-colour-wishes.ts";
import type { FileThreads, FileWorkbook } from "../workbook/file/file-workbook.ts";
import { Download } from "./Download.tsx";
import { FilesField } from "../taskpane/FilesField.tsx";
import { Sheets } from "./Sheets.tsx";
import { useMedia } from "./use-media.ts";
import { useOpening } from "./use-opening.ts";
import { UNSEEN } from "../taskpane/theme/unseen.ts";
import { Welcome } from "./Welcome.tsx";

const useStaticStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
});

/** Below this the sheets and the pane take turns. */
const NARROW = "(max-width: 899px)";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr)",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontSize: "16px", lineHeight: "24px", fontWeight: 600, margin: 0 },
  tight: { gap: "8px", padding: "8px 12px" },
  // Where little fits, the files and the way to the pane need the line.
  unseen: UNSEEN,
  space: { flexGrow: 1 },
  messages: { display: "flex", flexDirection: "column" },
  body: {
    display: "grid",
    minHeight: 0,
    gridTemplateColumns: "minmax(0, 1fr) 400px",
    gridTemplateRows: "minmax(0, 1fr)",
  },
  narrow: { gridTemplateColumns: "minmax(0, 1fr)" },
  alone: { borderLeftStyle: "none" },
  pane: {
    minHeight: 0,
    overflow: "auto",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  away: { display: "none" },
  dropping: { outline: `4px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-8px" },
});

interface WorkbenchProps {
  readonly workbook: FileWorkbook;
  readonly pipeline: Pipeline;
  /** Those that the workbook reads and writes with. */
  readonly files: FileThreads;
  /** "2026-11-24". */
  readonly today: string;
}

/** The task pane in an ordinary browser, beside the workbooks that are open there. */
export function Workbench({ workbook, pipeline, files: threads, today }: WorkbenchProps) {
  useStaticStyles();
  const styles = useStyles();
  // What is new on the desk is drawn in slices of time, between which the page goes on answering.
  const desk = useDeferredValue(useSyncExternalStore(workbook.subscribe, workbook.desk));
  const opening = useOpening(workbook);
  const theme = THEMES[chooseTheme({}, useColourWishes())];
  const isNarrow = useMedia(NARROW);
  const [isPaneInFront, setPaneInFront] = useState(false);
  const drop = useDrop(opening.openFiles);
  const { files, appendix, inFront } = desk;
  const [firstFile] = files;
  return (
    <FluentProvider
      theme={theme}
      className={mergeClasses(styles.page, drop.isOver && styles.dropping)}
      {...drop.listeners}
    >
      <header className={mergeClasses(styles.header, isNarrow && styles.tight)}>
        <h1 className={mergeClasses(styles.name, isNarrow && inFront !== null && styles.unseen)}>
          Appendix Builder
        </h1>
        {inFront !== null && <FilesField label="Open workbooks" onFiles={opening.openFiles} />}
        <span className={styles.space} role="status">
          {opening.name !== null && (
            <Spinner size="tiny" labelPosition="after" label={`Opening ${opening.name} …`} />
          )}
        </span>
        {inFront !== null && isNarrow && (
          <Button
            onClick={() => {
              setPaneInFront(!isPaneInFront);
            }}
          >
            {isPaneInFront ? "Show workbook" : "Show pane"}
          </Button>
        )}
        {appendix !== null && firstFile !== undefined && (
          <Download appendix={appendix} source={firstFile.name} />
        )}
      </header>
      <div className={styles.messages} role="alert">
        {opening.refusals.map((refusal) => (
          <MessageBar key={refusal} intent="error" layout="multiline">
            <MessageBarBody>{refusal}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
      {inFront === null ? (
        <Welcome onFiles={opening.openFiles} onSample={opening.openSample} />
      ) : (
        <div className={mergeClasses(styles.body, isNarrow && styles.narrow)}>
          <div
            className={mergeClasses(isNarrow && isPaneInFront && styles.away)}
            // The pane holds the page's main part where it can be seen.
            role={isNarrow && !isPaneInFront ? "main" : undefined}
          >
            <Sheets desk={desk} inFront={inFront} onShow={workbook.show} onClose={workbook.close} />
          </div>
          <div
            className={mergeClasses(
              styles.pane,
              isNarrow && styles.alone,
              isNarrow && !isPaneInFront && styles.away,
            )}
          >
            <TaskPane
              workbook={workbook}
              pipeline={pipeline}
              files={threads}
              today={today}
              revision={desk.revision}
              onAddFiles={opening.openFiles}
            />
          </div>
        </div>
      )}
    </FluentProvider>
  );
}

/** Takes files that are dropped anywhere on the page. */
function useDrop(onFiles: (files: Iterable<File>) => void) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    isOver,
    listeners: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false);
      },
      // The pane may take them itself.
      onDropCapture: () => {
        setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      },
    },
  };
}
