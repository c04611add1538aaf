import { planAppendix, readAppendix, rollAppendix } from "../appendix.ts";
import { checkOutput } from "../workbook/file/disk.ts";
import type { Arguments } from "./arguments.ts";
import { summarise } from "./describe-appendix.ts";
import { openAppendix, openTyped } from "./open-appendix.ts";
import type { Console, ExitCode } from "./console.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import { UsageError } from "./usage-error.ts";
import { writePlan } from "./write-plan.ts";
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
  const { plan, summary } = await planNext(file, reportDate, console.today);
  await writePlan(out, plan);
  console.out(summary);
  console.out(`written: ${out}`);
  return 0;
}

/** Reads an appendix and plans the next one: only the plan is kept while it is written. */
async function planNext(
  file: string,
  reportDate: string,
  today: string,
): Promise<{ readonly plan: WorkbookPlan; readonly summary: string }> {
  const appendix = readAppendix([await openAppendix(file)]);
  const last = appendix.agreement.reportDate;
  if (last !== null && reportDate <= last) {
    throw new UsageError(
      `The next report has to be later than this one, which is of ${last}; say --report-date after it.`,
    );
  }
  const next = rollAppendix(appendix, reportDate);
  return {
    plan: planAppendix(next, today),
    summary: summarise(next).join("\n").replace(/:$/, ""),
  };
}
