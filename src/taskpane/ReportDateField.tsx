import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

import { usePaneActions } from "./pane-actions.ts";
import { describeDay } from "../domain/day.ts";

/** Years in which a report may be dated; a year that is still being typed lies outside. */
const SENSIBLE = /^(19[89]|20\d)\d-\d{2}-\d{2}$/;

const useStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

/** Sets the report's date; it counts once the field is left, or Enter is pressed. */
export function ReportDateField({ read }: { readonly read: string | null }) {
  const styles = useStyles();
  const { answers, answer } = usePaneActions();
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    if (typed !== null && SENSIBLE.test(typed) && typed !== read) {
      answer({ ...answers, reportDate: typed }, `The report is dated ${describeDay(typed)}.`);
    }
    setTyped(null);
  };
  return (
    <Field label="Report date">
      <Input
        className={styles.input}
        type="date"
        value={typed ?? read ?? ""}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === "Enter") settle();
        }}
      />
    </Field>
  );
}
