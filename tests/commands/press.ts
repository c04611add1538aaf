import type { CommandName } from "../../src/commands/command-names.ts";
import type { CommandResult } from "../../src/commands/command-result.ts";
import type { Click, OfficeShell } from "../../src/commands/reach-person.ts";
import { NOTHING_SAID } from "../../src/commands/said.ts";
import { startCommands } from "../../src/commands/start-commands.ts";
import type { Book } from "../excel-host/model/book.ts";
import { openExcel, TODAY, type OpenExcel } from "../workbook/excel/open-excel.ts";

/** The ribbon of an emulated Excel, and what a person gets to see. */
export interface Ribbon extends OpenExcel {
  readonly names: readonly string[];
  /** Clicks a button; ends with how often Excel was told of the end. */
  readonly press: (command: CommandName) => Promise<number>;
  /** "pane", or the text of a dialog. */
  readonly shown: readonly string[];
  readonly results: readonly CommandResult[];
  /** Makes dialogs fail to open, as where a person forbids them. */
  readonly forbidDialogs: () => void;
}

/** Starts the buttons over a workbook; dialogs are closed as soon as they were read. */
export function openRibbon(book: Book, hasSharedRuntime = true, said = NOTHING_SAID): Ribbon {
  const excel = openExcel(book);
  const shown: string[] = [];
  const results: CommandResult[] = [];
  const buttons = new Map<string, (click: Click) => unknown>();
  let dialogs = true;
  const uninstall = excel.host.install();
  const { AsyncResultStatus, EventType } = Office;
  uninstall();
  const office: OfficeShell = {
    actions: { associate: (id, run) => void buttons.set(id, run) },
    addin: {
      showAsTaskpane: () => {
        shown.push("pane");
        return Promise.resolve();
      },
    },
    context: {
      requirements: { isSetSupported: (name) => name === "SharedRuntime" && hasSharedRuntime },
      ui: {
        displayDialogAsync: (address, _, callback) => {
          if (dialogs) shown.push(decodeURIComponent(new URL(address).hash.slice(1)));
          callback({
            status: dialogs ? AsyncResultStatus.Succeeded : AsyncResultStatus.Failed,
            value: {
              addEventHandler: (type, handle) => {
                if (type === EventType.DialogEventReceived) handle({ error: 12_006 });
              },
            },
          });
        },
      },
    },
    AsyncResultStatus,
    EventType,
  };
  const onCommandResult = startCommands({
    office,
    workbook: excel.workbook,
    today: () => TODAY,
    said: () => said,
    messagePage: "https://localhost:3000/message.html",
  });
  onCommandResult((result) => results.push(result));
  return {
    ...excel,
    names: [...buttons.keys()],
    press: async (command) => {
      let ends = 0;
      await buttons.get(command)?.({ completed: () => ends++ });
      return ends;
    },
    shown,
    results,
    forbidDialogs: () => {
      dialogs = false;
    },
  };
}
