import { Button, makeStyles, tokens } from "@fluentui/react-components";

import type { WorkbookContent } from "../../workbook/workbook.ts";
import { InPieces } from "../InPieces.tsx";
import { countOf } from "../words.ts";
import { MadeFile } from "./MadeFile.tsx";
import { makeTabs, type SentTabs } from "./make-files.ts";
import type { MoreTasks } from "./more-tasks.ts";
import { TaskStatus } from "./TaskStatus.tsx";
import { useTask } from "./use-task.ts";
import { useTaskStyles } from "./use-task-styles.ts";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** What was made, and from what. */
interface MadeOf extends SentTabs {
  readonly contents: readonly WorkbookContent[];
}

/** Makes the workbooks that leads are sent: one for each priority. */
export function SendTabs({ tasks }: { readonly tasks: MoreTasks }) {
  const styles = useStyles();
  const { body, text, faint } = useTaskStyles();
  const task = useTask<MadeOf>();
  const { state, start } = task;
  const { contents, reading } = tasks.loaded;
  const made = state.kind === "made" ? state.made : null;
  return (
    <div className={body}>
      <p className={text}>
        Makes one workbook for each priority, with its tab alone and nothing of any other. Leads
        fill it in and send it back.
      </p>
      <div>
        <Button
          disabledFocusable={state.kind === "running"}
          onClick={() => {
            start(async (watch) => ({ ...(await makeTabs(tasks, watch)), contents }));
          }}
        >
          {made === null ? "Make the workbooks" : "Make them anew"}
        </Button>
      </div>
      <TaskStatus
        task={task}
        name="Making the workbooks"
        done={
          made === null ? "" : `${countOf(made.tabs.length, "workbook")}, one for each priority`
        }
      />
      {made !== null && made.contents !== contents && (
        <p className={text}>
          The workbook was read again since. Make them anew to send what it says now.
        </p>
      )}
      {made !== null && (
        <>
          <MadeFile {...made.all} text="Save all" />
          <InPieces items={made.tabs} size={20} one="workbook">
            {({ key, name, bytes }) => {
              const lead = reading.leads.find((one) => one.key === key);
              const priority = lead?.priority ?? name;
              return (
                <div className={styles.tab}>
                  <span className={styles.name}>{priority}</span>
                  <span className={faint}>{`Lead: ${lead?.lead ?? "not named"}`}</span>
                  <MadeFile
                    name={name}
                    bytes={bytes}
                    text="Save"
                    about={priority}
                    openNew={tasks.openNew}
                  />
                </div>
              );
            }}
          </InPieces>
        </>
      )}
    </div>
  );
}
