import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type DragEvent, type ReactNode } from "react";

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
  label: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "1px",
    },
  },
  // The browser's own file field, spread out unseen over the label that people see.
  input: {
    position: "absolute",
    inset: 0,
    width: "100%",
    opacity: 0,
    cursor: "pointer",
    "::file-selector-button": { cursor: "pointer" },
  },
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
  const id = useId();
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
      <span className={styles.label}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className={styles.input}
          type="file"
          multiple
          accept=".xlsx,.xls,.ods"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // Emptied, so that choosing the same file again is a change.
            currentTarget.value = "";
            take(files);
          }}
        />
      </span>
      <span className={styles.drop}>or drop them here</span>
      {children}
    </div>
  );
}
