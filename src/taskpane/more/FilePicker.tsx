import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactNode } from "react";

import { FilesField } from "../FilesField.tsx";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  drop: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FilePickerProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** What is said beneath: how it goes. */
  readonly children?: ReactNode;
}

/** The field that takes workbooks from the person's own machine, chosen or dropped. */
export function FilePicker({ label, onFiles, children }: FilePickerProps) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const take = (files: readonly File[]): void => {
    if (files.length > 0) onFiles(files);
  };
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    // A page around the pane may have a use of its own for files that are dropped.
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <FilesField label={label} onFiles={onFiles} />
      <span className={styles.drop}>or drop them here</span>
      {children}
    </div>
  );
}
