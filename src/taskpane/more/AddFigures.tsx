import { withoutFile } from "../beside/beside.ts";
import { countOf } from "../words.ts";
import { BesideList } from "./BesideList.tsx";
import { FilePicker } from "./FilePicker.tsx";
import type { MoreTasks } from "./more-tasks.ts";
import { takeFigures } from "./take-files.ts";
import { TakingStatus } from "./TakingStatus.tsx";
import { useTaking } from "./use-taking.ts";
import { useTaskStyles } from "./use-task-styles.ts";

/** Reads figures from further workbooks, beside the one in front. */
export function AddFigures({ tasks }: { readonly tasks: MoreTasks }) {
  const { body, text } = useTaskStyles();
  const taking = useTaking(tasks, takeFigures);
  const { onAddFiles, beside, onBeside } = tasks;
  const added = beside.filter((file) => file.kind === "figures");
  return (
    <div className={body}>
      <p className={text}>
        {onAddFiles === undefined
          ? "Their sheets are read beside those of the open workbook, until the pane is closed. Nothing is written into them."
          : "They are opened beside the others, and make one appendix with them."}
      </p>
      <FilePicker label="Choose workbooks" onFiles={onAddFiles ?? taking.take}>
        <TakingStatus taking={taking} />
      </FilePicker>
      <BesideList
        title="Read beside the open workbook"
        files={added.map((file) => ({
          name: file.name,
          lines: [{ text: countOf(file.sheets.length, "sheet"), isWrong: false }],
          remove: () => {
            onBeside((now) => withoutFile(now, file));
          },
        }))}
      />
    </div>
  );
}
