import {
  findMoved,
  holdsNothing,
  planAppendix,
  readAppendix,
  standingSheets,
  withWordsOf,
} from "../appendix.ts";
import { OVERVIEW_KEY } from "../grid/tab-keys.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { CommandName } from "./command-names.ts";
import type { CommandResult } from "./command-result.ts";
import type { Said } from "./said.ts";

type Run = (workbook: Workbook, today: string, said: Said) => Promise<CommandResult>;

const RUNS: Readonly<Record<CommandName, Run>> = { checkFigures, buildAppendix };

const MISTAKE =
  "Appendix Builder stumbled over something it did not expect. The workbook is as it was; open the Appendix Builder pane and try there.";

/** Runs a ribbon button over the workbook in front; what goes wrong is a result like any other. */
export async function runCommand(
  command: CommandName,
  workbook: Workbook,
  today: string,
  said: Said,
): Promise<CommandResult> {
  try {
    return await RUNS[command](workbook, today, said);
  } catch (error) {
    const message = error instanceof WorkbookError ? error.message : MISTAKE;
    return { kind: "failed", command, message };
  }
}

async function checkFigures(
  workbook: Workbook,
  _: string,
  { details, options }: Said,
): Promise<CommandResult> {
  const { findings } = readAppendix(await workbook.read(), details, options);
  return { kind: "checked", findings };
}

/** Builds, and once more where somebody changed the workbook meanwhile; then shows the overview. */
async function buildAppendix(
  workbook: Workbook,
  today: string,
  said: Said,
): Promise<CommandResult> {
  const result = await buildOnce(workbook, today, said).catch((error: unknown) => {
    if (error instanceof WorkbookError && error.kind === "changedMeanwhile") {
      return buildOnce(workbook, today, said);
    }
    throw error;
  });
  if (result.kind !== "built") return result;
  const overview = result.outcome.tabs.find(({ key }) => key === OVERVIEW_KEY);
  if (overview !== undefined) await show(workbook, overview.name);
  return result;
}

async function buildOnce(
  workbook: Workbook,
  today: string,
  { details, options }: Said,
): Promise<CommandResult> {
  const contents = await workbook.read();
  const appendix = readAppendix(contents, details, options);
  const { findings } = appendix;
  if (holdsNothing(appendix)) return { kind: "nothing", findings };
  const plan = planAppendix(appendix, today, { standing: standingSheets(contents) });
  const outcome = await workbook.build(plan, { revise: withWordsOf });
  return { kind: "built", outcome, findings: [...findMoved(outcome), ...findings] };
}

/** The appendix is built by now: that it cannot be brought to the front is no failure of the button. */
async function show(workbook: Workbook, sheet: string): Promise<void> {
  try {
    await workbook.goTo({ sheet, cell: "A1" });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
}
