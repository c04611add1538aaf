import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";

import { usePaneActions } from "./pane-actions.ts";
import type { PaneReading } from "./pipeline/pane-reading.ts";
import { ReportDateField } from "./ReportDateField.tsx";
import { reportNames, tidyLetter } from "./report-names.ts";

const LONGEST_TITLE = 120;

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(132px, 100%), 1fr))",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  input: { width: "100%", minWidth: 0 },
  wide: { gridColumn: "1 / -1" },
});

/** The fields for what stands above every page; each begins with the workbook's own words. */
export function DetailsForm({ reading }: { readonly reading: PaneReading }) {
  const styles = useStyles();
  const { answers, answer } = usePaneActions();
  const { title, letter } = reportNames(reading, answers);
  return (
    <div className={styles.form}>
      <Field className={styles.wide} label="Title">
        <Input
          className={styles.input}
          value={title}
          maxLength={LONGEST_TITLE}
          onChange={(_, { value }) => {
            answer({ ...answers, title: value }, "");
          }}
          onBlur={() => {
            // An appendix without a name gets the workbook's own again.
            if (title.trim() === "") answer({ ...answers, title: null }, "");
          }}
        />
      </Field>
      <Field label="Appendix letter" hint="B, for Appendix B">
        <Input
          className={styles.input}
          value={letter}
          onChange={(_, { value }) => {
            answer({ ...answers, letter: tidyLetter(value) }, "");
          }}
        />
      </Field>
      <ReportDateField read={reading.reportDate} />
    </div>
  );
}
