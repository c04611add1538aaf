import type { Finding } from "../finding.ts";
import type { BuildOutcome } from "../workbook/workbook.ts";
import type { CommandName } from "./command-names.ts";

/** What came of a ribbon button. */
export type CommandResult =
  | { readonly kind: "checked"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "built";
      readonly outcome: BuildOutcome;
      /** With those that the build itself made, such as formulas that point at moved rows. */
      readonly findings: readonly Finding[];
    }
  /** No indicator and no action was found, so nothing was built. */
  | { readonly kind: "nothing"; readonly findings: readonly Finding[] }
  | { readonly kind: "failed"; readonly command: CommandName; readonly message: string };

/** Tells whoever listens what came of a ribbon button; gives how to stop listening. */
export type OnCommandResult = (listen: (result: CommandResult) => void) => () => void;

/** The channel from the buttons to the pane, which live in one page where Excel keeps it open. */
export interface CommandChannel {
  readonly tell: (result: CommandResult) => void;
  readonly onCommandResult: OnCommandResult;
}

/** Starts a channel without any listener. */
export function startChannel(): CommandChannel {
  const listeners = new Set<(result: CommandResult) => void>();
  return {
    tell: (result) => {
      for (const listen of listeners) listen(result);
    },
    onCommandResult: (listen) => {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
  };
}
