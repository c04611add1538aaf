import { keyOf } from "../../domain/key.ts";
import { pack } from "../../workbook/file/pack.ts";
import { detailsOf, optionsOf } from "../answers.ts";
import { reportNames } from "../report-names.ts";
import type { MoreTasks } from "./more-tasks.ts";
import type { TaskWatch } from "./use-task.ts";

/** A file that was made, and is still to be saved. */
export interface Made {
  /** "domestic-abuse.xlsx". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbooks for leads, and all of them in one file. */
export interface SentTabs {
  readonly tabs: readonly (Made & { readonly key: string })[];
  readonly all: Made;
}

type Needs = Pick<MoreTasks, "loaded" | "answers" | "today" | "pipeline" | "files">;

/** Makes one workbook for each priority, with nothing of any other in it (Rule W9). */
export async function makeTabs(
  { loaded, answers, today, pipeline, files }: Needs,
  { signal, tell }: TaskWatch,
): Promise<SentTabs> {
  tell({ words: "Laying out the tabs …", part: null });
  const { contents, reading } = loaded;
  const parts = await pipeline.split(contents, detailsOf(answers), optionsOf(answers), today);
  const tabs: (Made & { readonly key: string })[] = [];
  for (const [done, { name, plan }] of parts.entries()) {
    signal.throwIfAborted();
    const of = parts.length;
    const words = `Writing ${done + 1} of ${of}: ${plan.sheets[0]?.name ?? ""}`;
    tell({ words, part: { done, of } });
    const { bytes } = await files.write(plan, { signal });
    tabs.push({ key: `priority/${name}`, name: `${name}.xlsx`, bytes });
  }
  const { title } = reportNames(reading, answers);
  const bytes = await pack(new Map(tabs.map((tab) => [tab.name, tab.bytes])));
  return { tabs, all: { name: `${keyOf(title)}-tabs.zip`, bytes } };
}

/** Makes the next report's appendix; the workbook in front is only read (Rule W12). */
export async function makeNext(
  { loaded, answers, today, pipeline, files }: Needs,
  reportDate: string,
  { signal, tell }: TaskWatch,
): Promise<Made> {
  tell({ words: "Making the next appendix …", part: null });
  const { contents, reading } = loaded;
  const next = { reportDate, builtOn: today };
  const plan = await pipeline.rollForward(contents, detailsOf(answers), optionsOf(answers), next);
  signal.throwIfAborted();
  const { bytes } = await files.write(plan, {
    signal,
    tell: ({ sheet, done, of }) => {
      const words = `Writing tab ${Math.min(done + 1, of)} of ${of}: ${sheet}`;
      tell({ words, part: { done, of } });
    },
  });
  const { title } = reportNames(reading, answers);
  return { name: `${keyOf(title)}-${reportDate}.xlsx`, bytes };
}
