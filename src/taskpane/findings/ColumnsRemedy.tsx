import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { describeColumnOrRow, type ColumnOrRow, type HeadingChoice } from "../../finding.ts";
import type { ColumnChoice } from "../../appendix.ts";
import { withColumns } from "../answers.ts";
import { usePaneActions } from "../pane-actions.ts";
import { describeRole, isRole } from "../words.ts";

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

/** "Column B: Ours", "Row 5: 2012/13". */
function labelOf(which: ColumnOrRow, heading: string): string {
  const name = describeColumnOrRow(which);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${heading === "" ? "" : `: ${heading}`}`;
}

/** Asks of each column, or row, that leaves a choice what it is. */
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
    const said = choice.columns.flatMap(({ roles: [asRead = ""], ...which }): ColumnChoice[] => {
      const role = roles[describeColumnOrRow(which)] ?? asRead;
      if (!isRole(role)) return [];
      const { sheet } = choice;
      return which.row === undefined
        ? [{ sheet, column: which.column, role }]
        : [{ sheet, row: which.row, role }];
    });
    const what = choice.columns.some(({ row }) => row !== undefined) ? "rows" : "columns";
    answer(withColumns(answers, said), `The ${what} of ${choice.sheet} are read as you said.`);
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
      {choice.columns.map(({ heading, roles: offered, ...which }) => {
        const name = describeColumnOrRow(which);
        return (
          <Field key={name} className={styles.field} label={labelOf(which, heading)}>
            <Select
              value={roles[name] ?? offered[0] ?? ""}
              onChange={(_, { value }) => {
                setRoles({ ...roles, [name]: value });
              }}
            >
              {offered.map((role) => (
                <option key={role} value={role}>
                  {describeRole(role)}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <Button type="submit" size="small">
        Read them so
      </Button>
    </form>
  );
}
