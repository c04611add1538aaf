import { readAppendix, type Appendix } from "../appendix.ts";
import { composeReading } from "../document/reading.ts";
import { openWorkbookFiles } from "../workbook/file/open-workbook.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";
import { parseArguments, type Arguments } from "./arguments.ts";
import { build } from "./build.ts";
import { collect } from "./collect.ts";
import type { Console, ExitCode } from "./console.ts";
import { describeFinding, describePriority, summarise } from "./describe-appendix.ts";
import { HELP, isCommand, listCommands, type Command } from "./help.ts";
import { leads } from "./leads.ts";
import { detailsOf, readingOf } from "./read-files.ts";
import { onOneLine, printable } from "./printable.ts";
import { rollForward } from "./roll-forward.ts";
import { split } from "./split.ts";
import { UsageError } from "./usage-error.ts";

const COMMANDS: Readonly<
  Record<Command, (args: Arguments, console: Console) => Promise<ExitCode>>
> = { read, check, build, split, collect, leads, "roll-forward": rollForward };

/**
 * Runs one command line and gives the exit code: 0 done, 1 an error among the findings or nothing
 * to build from, 2 wrong usage or a file that cannot be read.
 */
export async function run(words: readonly string[], terminal: Console): Promise<ExitCode> {
  const console = {
    ...terminal,
    out: (text: string) => {
      terminal.out(printable(text));
    },
    error: (text: string) => {
      terminal.error(printable(onOneLine(text)));
    },
  };
  const [command, ...rest] = words;
  if (command === undefined || command === "--help" || command === "-h" || command === "help") {
    console.out(HELP[""]);
    return command === undefined ? 2 : 0;
  }
  try {
    if (!isCommand(command)) {
      throw new UsageError(`There is no command “${command}”. The commands are ${listCommands()}.`);
    }
    const args = parseArguments(command, rest);
    if (args.help) {
      console.out(HELP[command]);
      return 0;
    }
    return await COMMANDS[command](args, console);
  } catch (error) {
    if (error instanceof UsageError || error instanceof WorkbookError) {
      console.error(error.message);
      return 2;
    }
    throw error;
  }
}

const readFiles = async (args: Arguments): Promise<Appendix> =>
  readAppendix(await openWorkbookFiles(args.files), detailsOf(args), readingOf(args));

const asJson = ({ agreement, findings }: Appendix): string =>
  JSON.stringify(composeReading(agreement, findings), null, 2);

async function read(args: Arguments, console: Console): Promise<ExitCode> {
  const appendix = await readFiles(args);
  if (args.json) {
    console.out(asJson(appendix));
    return 0;
  }
  for (const priority of appendix.agreement.priorities) {
    console.out(describePriority(priority).join("\n"));
  }
  console.out(summarise(appendix).join("\n"));
  for (const finding of appendix.findings) console.out(`  ${describeFinding(finding)}`);
  return 0;
}

async function check(args: Arguments, console: Console): Promise<ExitCode> {
  const appendix = await readFiles(args);
  if (args.json) console.out(asJson(appendix));
  else if (appendix.findings.length === 0) console.out("Nothing doubtful was found.");
  else for (const finding of appendix.findings) console.out(describeFinding(finding));
  return appendix.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
