import { makeStyles, tokens } from "@fluentui/react-components";

import { Fold } from "../Fold.tsx";
import { Section } from "../Section.tsx";
import { waiting } from "../beside/beside.ts";
import { AddFigures } from "./AddFigures.tsx";
import { CollectTabs } from "./CollectTabs.tsx";
import type { MoreTasks } from "./more-tasks.ts";
import { NextPeriod } from "./NextPeriod.tsx";
import { SendTabs } from "./SendTabs.tsx";

const useStyles = makeStyles({
  task: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const TASKS = [
  { title: "Send tabs to leads", Task: SendTabs, count: () => 0 },
  {
    title: "Collect returned tabs",
    Task: CollectTabs,
    count: ({ beside }: MoreTasks) => waiting(beside).length,
  },
  {
    title: "Add figures from another workbook",
    Task: AddFigures,
    count: ({ beside }: MoreTasks) => beside.filter(({ kind }) => kind === "figures").length,
  },
  { title: "Start next period", Task: NextPeriod, count: () => 0 },
] as const;

/** What else can be done with an appendix, each unfolded when it is wanted. */
export function More({ tasks }: { readonly tasks: MoreTasks }) {
  const styles = useStyles();
  return (
    <Section title="More to do with this appendix">
      {TASKS.map(({ title, Task, count }) => {
        const files = count(tasks);
        return (
          <div key={title} className={styles.task}>
            <Fold
              level="h3"
              title={title}
              {...(files === 0 ? {} : { aside: files.toLocaleString("en-GB") })}
              isStrong
            >
              <Task tasks={tasks} />
            </Fold>
          </div>
        );
      })}
    </Section>
  );
}
