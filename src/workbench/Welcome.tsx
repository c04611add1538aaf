import { makeStyles, tokens } from "@fluentui/react-components";

import { FilesField } from "../taskpane/FilesField.tsx";
import { SAMPLES, type Sample } from "./samples.ts";

const useStyles = makeStyles({
  page: {
    height: "100%",
    overflow: "auto",
    boxSizing: "border-box",
    padding: "24px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  middle: { maxWidth: "720px", margin: "4vh auto 0" },
  title: { fontSize: "28px", lineHeight: "36px", fontWeight: 600, margin: "0 0 8px" },
  text: { fontSize: "15px", lineHeight: "22px", margin: "0 0 24px", maxWidth: "60ch" },
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "16px",
    padding: "24px",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  aside: { color: tokens.colorNeutralForeground2 },
  heading: { fontSize: "16px", lineHeight: "22px", fontWeight: 600, margin: "32px 0 12px" },
  samples: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(300px, 100%), 1fr))",
    gap: "12px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  sample: {
    width: "100%",
    height: "100%",
    textAlign: "left",
    padding: "12px 16px",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  name: { display: "block", fontWeight: 600, marginBottom: "4px" },
});

interface WelcomeProps {
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onSample: (sample: Sample) => void;
}

/** What stands there before a workbook is open. */
export function Welcome({ onFiles, onSample }: WelcomeProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.middle}>
        <h2 className={styles.title}>From your workbook to the committee’s appendix</h2>
        <p className={styles.text}>
          Open the workbook with your indicators and actions as it is. Every figure is compared and
          rated, whatever is doubtful is named with its cell, and the finished appendix is yours to
          download. Your workbooks stay on this machine and are never changed.
        </p>
        <div className={styles.drop}>
          <FilesField label="Open workbooks" isMain onFiles={onFiles} />
          <span className={styles.aside}>or drop .xlsx, .xls or .ods files anywhere</span>
        </div>
        <h3 className={styles.heading}>Or look at a sample first</h3>
        <ul className={styles.samples}>
          {SAMPLES.map((sample) => (
            <li key={sample.file}>
              <button
                type="button"
                className={styles.sample}
                onClick={() => {
                  onSample(sample);
                }}
              >
                <span className={styles.name}>{sample.title}</span>
                <span className={styles.aside}>{sample.text}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
