import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";

import { describeDay } from "../../domain/day.ts";
import { MadeFile } from "./MadeFile.tsx";
import { makeNext, type Made } from "./make-files.ts";
import type { MoreTasks } from "./more-tasks.ts";
import { aYearOn, findDateFault } from "./next-date.ts";
import { TaskStatus } from "./TaskStatus.tsx";
import { useTask } from "./use-task.ts";
import { useTaskStyles } from "./use-task-styles.ts";

/** Makes the next report's appendix, in a workbook of its own. */
export function NextPeriod({ tasks }: { readonly tasks: MoreTasks }) {
  const { body, text } = useTaskStyles();
  const { reportDate } = tasks.loaded.reading;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const task = useTask<Made>();
  const { state, start } = task;
  const made = state.kind === "made" ? state.made : null;
  const date = typed ?? (reportDate === null ? "" : aYearOn(reportDate));
  return (
    <form
      className={body}
      aria-label="Start next period"
      onSubmit={(event) => {
        event.preventDefault();
        if (state.kind === "running") return;
        const wrong = findDateFault(date, reportDate);
        setFault(wrong);
        if (wrong === null) start((watch) => makeNext(tasks, date, watch));
      }}
    >
      <p className={text}>
        Where the next year, quarter or month is over by then, this year’s figures become last
        year’s, and new figures and targets are asked for. Other tables keep theirs.
      </p>
      <p className={text}>
        What leads wrote stands beside in grey, and open actions go on. This workbook stays as it
        is.
      </p>
      <Field
        label="Date of the next report"
        hint={reportDate === null ? "" : `This report is of ${describeDay(reportDate)}.`}
        {...(fault === null ? {} : { validationState: "error", validationMessage: fault })}
      >
        <Input
          type="date"
          value={date}
          onChange={(_, { value }) => {
            setTyped(value);
            setFault(null);
          }}
        />
      </Field>
      <div>
        <Button type="submit" disabledFocusable={state.kind === "running"}>
          Make the next appendix
        </Button>
      </div>
      <TaskStatus
        task={task}
        name="Making the next appendix"
        done="The next appendix is made. Save it and send its tabs to leads from there."
      />
      {made !== null && <MadeFile {...made} text={`Save ${made.name}`} openNew={tasks.openNew} />}
    </form>
  );
}
