import type { Workbook } from "../workbook/workbook.ts";
import { COMMAND_NAMES, type CommandName } from "./command-names.ts";
import { startChannel, type OnCommandResult } from "./command-result.ts";
import { reachPerson, type Click, type OfficeShell } from "./reach-person.ts";
import type { Said } from "./said.ts";

/** What the ribbon's buttons work with. */
export interface CommandNeeds {
  readonly office: OfficeShell;
  readonly workbook: Workbook;
  /** Today, "2026-11-24". */
  readonly today: () => string;
  /** What the person has said in the pane: a button reads and builds by it too. */
  readonly said: () => Said;
  /** The address of the page that shows a message in a dialog. */
  readonly messagePage: string;
}

/**
 * Gives Excel the functions of the ribbon's buttons. One runs at a time: a click meanwhile does
 * nothing. Whatever happens, Excel is told of the end.
 */
export function startCommands(needs: CommandNeeds): OnCommandResult {
  const { tell, onCommandResult } = startChannel();
  let isRunning = false;
  const click = async (command: CommandName, event: Click): Promise<void> => {
    if (isRunning) {
      event.completed();
      return;
    }
    isRunning = true;
    try {
      // Reading and laying out are large; a page that only waits for clicks need not load them.
      const { runCommand } = await import("./run-command.ts");
      const result = await runCommand(command, needs.workbook, needs.today(), needs.said());
      tell(result);
      await reachPerson(needs.office, result, needs.messagePage);
    } finally {
      isRunning = false;
      event.completed();
    }
  };
  for (const command of COMMAND_NAMES) {
    needs.office.actions.associate(command, (event) => click(command, event));
  }
  return onCommandResult;
}
