import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  label: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minHeight: "32px",
    padding: "0 12px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  main: {
    minHeight: "40px",
    padding: "0 20px",
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
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
});

interface FilesFieldProps {
  readonly label: string;
  /** True for the one thing to do where there is nothing else yet. */
  readonly isMain?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The field that takes workbooks from the person's own machine. */
export function FilesField({ label, isMain = false, onFiles }: FilesFieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={mergeClasses(styles.label, isMain && styles.main)}>
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
          if (files.length > 0) onFiles(files);
        }}
      />
    </span>
  );
}
