import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { HeadingChoice } from "../finding.ts";
import { withColumns } from "./answers.ts";
import { usePaneActions } from "./pane-actions.ts";
import { describeRole, isRole } from "./words.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    width: "100%",
  },
  field: { width: "100%", maxWidth: "320px" },
});

/** Asks of each column that leaves a choice what it is. */
export function ColumnsRemedy({
  choice,
  labelledBy,
}: {
  readonly choice: HeadingChoice;
  readonly labelledBy: string;
}) {
  const styles = useStyles();
  const { answers, answer } = usePaneActions();
  const [roles, setRoles] = useState<Readonly<Record<string, string>>>({});
  const use = (): void => {
    const said = choice.columns.flatMap(({ column, roles: [asRead = ""] }) => {
      const role = roles[column] ?? asRead;
      return isRole(role) ? [{ sheet: choice.sheet, column, role }] : [];
    });
    answer(withColumns(answers, said), `The columns of ${choice.sheet} are read as you said.`);
  };
  return (
    <form
      className={styles.form}
      aria-labelledby={labelledBy}
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      {choice.columns.map(({ column, heading, roles: offered }) => (
        <Field
          key={column}
          className={styles.field}
          label={`Column ${column}${heading === "" ? "" : `: ${heading}`}`}
        >
          <Select
            value={roles[column] ?? offered[0] ?? ""}
            onChange={(_, { value }) => {
              setRoles({ ...roles, [column]: value });
            }}
          >
            {offered.map((role) => (
              <option key={role} value={role}>
                {describeRole(role)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Button type="submit" size="small">
        Read them so
      </Button>
    </form>
  );
}
