import { planAppendix, readAppendix, rollAppendix } from "../appendix.ts";
import { checkOutput, writeWorkbookFile } from "../workbook/file/disk.ts";
import { writeXlsx } from "../workbook/file/write-xlsx.ts";
import type { Arguments } from "./arguments.ts";
import { summarise } from "./describe-appendix.ts";
import { openAppendix, openTyped } from "./open-appendix.ts";
import type { Console, ExitCode } from "./run.ts";
import { UsageError } from "./usage-error.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";

/** Writes the next report's appendix from this one, which is only read (Rule W12). */
export async function rollForward(args: Arguments, console: Console): Promise<ExitCode> {
  const { files, out = "", reportDate = "", force } = args;
  const [file = ""] = files;
  checkOutput(out, { inputs: files, force });
  if (!force && (await openTyped(out, true)) !== null) {
    throw new WorkbookError(
      "alreadyThere",
      `${out} is an appendix already, and what was typed into it would be lost. Choose another name, or add --force.`,
    );
  }
  const appendix = readAppendix([await openAppendix(file)]);
  const last = appendix.agreement.reportDate;
  if (last !== null && reportDate <= last) {
    throw new UsageError(
      `The next report has to be later than this one, which is of ${last}; say --report-date after it.`,
    );
  }
  const next = rollAppendix(appendix, reportDate);
  writeWorkbookFile(out, await writeXlsx(planAppendix(next, console.today)));
  console.out(summarise(next).join("\n").replace(/:$/, ""));
  console.out(`written: ${out}`);
  return 0;
}
