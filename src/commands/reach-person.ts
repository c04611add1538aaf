import type { CommandResult } from "./command-result.ts";
import { describeResult } from "./describe-result.ts";

/** What Excel gives a button's function; the button stays dead until it is told of the end. */
export interface Click {
  readonly completed: () => void;
}

/** The parts of Office that reach a person, as a page has them. */
export interface OfficeShell {
  readonly actions: { readonly associate: (id: string, run: (click: Click) => unknown) => void };
  readonly addin: Pick<typeof Office.addin, "showAsTaskpane">;
  readonly context: {
    readonly requirements: {
      readonly isSetSupported: (name: string, leastVersion: string) => boolean;
    };
    readonly ui: { readonly displayDialogAsync: DisplayDialog };
  };
  readonly AsyncResultStatus: Pick<typeof Office.AsyncResultStatus, "Succeeded">;
  readonly EventType: Pick<typeof Office.EventType, "DialogEventReceived">;
}

type DisplayDialog = (
  address: string,
  options: Office.DialogOptions,
  callback: (opened: {
    readonly status: Office.AsyncResultStatus;
    readonly value: Pick<Office.Dialog, "addEventHandler">;
  }) => void,
) => void;

/**
 * Shows a person what came of a button. A finished build shows itself: its overview is in front; tabs that
 * it had to leave as they were are told. Findings stand in the pane, where Excel can open it from here. All else, and findings where it cannot, is said
 * in a small dialog: it is the one thing that every Excel shows from a button, and nothing is written
 * into the workbook for it.
 */
export async function reachPerson(
  office: OfficeShell,
  result: CommandResult,
  messagePage: string,
): Promise<void> {
  const isWhole = result.kind === "built" && result.outcome.leftAsTheyWere.length === 0;
  if (isWhole) return;
  const hasPane = office.context.requirements.isSetSupported("SharedRuntime", "1.1");
  if (hasPane && (result.kind === "checked" || result.kind === "nothing")) {
    await office.addin.showAsTaskpane();
    return;
  }
  await showDialog(office, `${messagePage}#${encodeURIComponent(describeResult(result))}`);
}

/** In percent of the screen. */
const SIZE = { height: 30, width: 30 } as const;

/** An address longer than this is cut by some browsers. */
const LONGEST_ADDRESS = 2000;

/** Shows a page in a dialog, and waits until the person has closed it: with the button it would go too. */
function showDialog(
  { context, AsyncResultStatus, EventType }: OfficeShell,
  address: string,
): Promise<void> {
  return new Promise((resolve) => {
    context.ui.displayDialogAsync(
      cut(address),
      { ...SIZE, displayInIframe: true },
      ({ status, value: dialog }) => {
        // A person may forbid dialogs; beyond them there is nothing that would reach them.
        if (status !== AsyncResultStatus.Succeeded) resolve();
        // Of a dialog whose page says nothing to its opener, closing is the one event.
        else
          dialog.addEventHandler(EventType.DialogEventReceived, () => {
            resolve();
          });
      },
    );
  });
}

/** Cuts an address, but not within one of its written-out characters. */
const cut = (address: string): string =>
  address.length <= LONGEST_ADDRESS
    ? address
    : `${address.slice(0, LONGEST_ADDRESS).replace(/(?:%[\dA-F]?|%[\dA-F]{2})*$/, "")}%E2%80%A6`;
