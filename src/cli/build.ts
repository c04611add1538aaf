import { holdsNothing, nameSheetsOf, planAppendix, readAppendix } from "../appendix.ts";
import { checkOutput, isSameFile } from "../workbook/file/disk.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";
import type { Arguments } from "./arguments.ts";
import { describeFinding, summarise } from "./describe-appendix.ts";
import { openTyped, openWithComments } from "./open-appendix.ts";
import { detailsOf, readingOf } from "./read-files.ts";
import type { Console, ExitCode } from "./console.ts";
import { writeAppendix } from "./write-appendix.ts";

/**
 * Writes the appendix of some workbooks. Sheets with our keys are tabs, whose words count, also those of
 * the file that is written over; all others are sources.
 */
export async function build(args: Arguments, console: Console): Promise<ExitCode> {
  const { out = "", files, force, isFinal } = args;
  const typed = await openTyped(out, force);
  if (typed === null) checkOutput(out, { inputs: files, force });
  else if (isFinal && !force) refuseWorkingCopy(out, nameSheetsOf(typed.grids).hasRecord);
  const inputs = files.filter((file) => typed === null || !isSameFile(file, out));
  const workbooks = [...(typed === null ? [] : [typed]), ...(await openWithComments(inputs))];
  const appendix = readAppendix(workbooks, detailsOf(args), readingOf(args));
  if (holdsNothing(appendix)) {
    console.error(
      "No indicator and no action was found, so no appendix was written. Run check to see what was left unread.",
    );
    return 1;
  }
  const plan = planAppendix(appendix, console.today, { isFinal });
  // A finished paper leaves out what is kept; but nothing of the file that it replaces may be lost.
  const tabs = isFinal ? (typed?.grids ?? []) : workbooks.flatMap(({ grids }) => grids);
  await writeAppendix(out, plan, force && isFinal ? [] : tabs);
  console.out([...summarise(appendix)].join("\n"));
  for (const finding of appendix.findings) console.out(`  ${describeFinding(finding)}`);
  console.out(`written: ${out}`);
  return 0;
}

/** The finished paper holds no record and no prompts: the working copy would be lost with it. */
function refuseWorkingCopy(path: string, isWorkingCopy: boolean): void {
  if (!isWorkingCopy) return;
  throw new WorkbookError(
    "alreadyThere",
    `${path} is the working copy that leads type into, and a finished paper would replace it. Choose another name for --out.`,
  );
}
