import { waiting, withoutFile } from "../beside/beside.ts";
import { BesideList } from "./BesideList.tsx";
import { FilePicker } from "./FilePicker.tsx";
import type { MoreTasks } from "./more-tasks.ts";
import { takeReturned } from "./take-files.ts";
import { TakingStatus } from "./TakingStatus.tsx";
import { useTaking } from "./use-taking.ts";
import { useTaskStyles } from "./use-task-styles.ts";

/** Takes what leads have sent back; it is in the appendix once that is built. */
export function CollectTabs({ tasks }: { readonly tasks: MoreTasks }) {
  const { body, text } = useTaskStyles();
  const taking = useTaking(tasks, takeReturned);
  return (
    <div className={body}>
      <p className={text}>
        Choose the workbooks that leads have sent back. What they typed counts at once, and Build
        appendix writes it into the tabs.
      </p>
      <FilePicker label="Choose returned workbooks" onFiles={taking.take}>
        <TakingStatus taking={taking} />
      </FilePicker>
      <BesideList
        title="Returned, not yet in the appendix"
        files={waiting(tasks.beside).map((file) => ({
          name: file.name,
          lines: file.lines,
          remove: () => {
            tasks.onBeside((beside) => withoutFile(beside, file));
          },
        }))}
      />
    </div>
  );
}
