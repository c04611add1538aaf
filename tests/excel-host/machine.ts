import { hostError, type ErrorCode } from "./protocol/host-error.ts";
import { FLAG } from "./protocol/wire.ts";
import { never, refuse, type Response } from "./responses.ts";

/** What a person or the machine does to an Excel while an add-in works. */
export interface Machine {
  /** A person begins or ends editing a cell, or opens or closes one of Excel's own dialogs. */
  readonly beginCellEdit: () => void;
  readonly endCellEdit: () => void;
  readonly openDialog: () => void;
  readonly closeDialog: () => void;
  /** Another of several open workbooks comes in front, or this one again. */
  readonly loseFocus: () => void;
  readonly regainFocus: () => void;
  /** Excel stops answering, or says that the session is over. */
  readonly die: (how: Death) => void;
}

export type Death = "silence" | "sessionLost";

/** The side of it that requests come to. */
export interface Gate {
  readonly machine: Machine;
  /** What a dead Excel answers; undefined while it lives. */
  readonly deadAnswer: () => Response | Promise<never> | undefined;
  readonly live: () => void;
  /** What a request is refused with, after it has waited for whoever edits a cell. */
  readonly admit: (flags: number) => Promise<Response | undefined>;
  /** Refuses a member that fails while another workbook is in front. */
  readonly checkFocus: (member: string) => void;
}

/** What fails while another workbook is in front (docs:excel/excel-add-ins-troubleshooting.md). */
const WITHOUT_FOCUS: Readonly<Record<string, ErrorCode>> = {
  "WorksheetCollection.add": "GeneralException",
  "Worksheet.activate": "InvalidSelection",
  "Range.select": "InvalidSelection",
  "WorksheetFreezePanes.freezeAt": "GeneralException",
  "WorksheetFreezePanes.freezeRows": "GeneralException",
  "WorksheetFreezePanes.freezeColumns": "GeneralException",
  "WorksheetFreezePanes.unfreeze": "GeneralException",
};

/** Starts an Excel that lives, in front, with nobody at it. */
export function startGate(viewing: boolean): Gate {
  let dead: Death | null = null;
  let dialogOpen = false;
  let focused = true;
  let editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  return {
    machine: {
      beginCellEdit: () => {
        if (editing !== null) return;
        let end = (): void => undefined;
        const ended = new Promise<void>((resolve) => (end = resolve));
        editing = { ended, end };
      },
      endCellEdit: () => {
        editing?.end();
        editing = null;
      },
      openDialog: () => {
        dialogOpen = true;
      },
      closeDialog: () => {
        dialogOpen = false;
      },
      loseFocus: () => {
        focused = false;
      },
      regainFocus: () => {
        focused = true;
      },
      die: (how) => {
        dead = how;
      },
    },
    deadAnswer: () => {
      if (dead === null) return undefined;
      return dead === "silence" ? never() : refuse("InvalidOrTimedOutSession");
    },
    live: () => {
      dead = null;
    },
    admit: async (flags) => {
      // docs:excel/excel-add-ins-delay-in-cell-edit.md; raw code 5004.
      if (editing !== null) {
        if ((flags & FLAG.delayForCellEdit) === 0) return refuse("InvalidOperationInCellEditMode");
        await editing.ended;
      }
      if ((flags & FLAG.write) === 0) return undefined;
      // A view of a workbook refuses writes; raw code 7000 [general].
      if (viewing) return refuse("AccessDenied");
      // Raw code 5016.
      return dialogOpen ? refuse("WriteNotSupportedWhenModalDialogOpen") : undefined;
    },
    checkFocus: (member) => {
      const refusal = focused ? undefined : WITHOUT_FOCUS[member];
      if (refusal !== undefined) throw hostError(refusal);
    },
  };
}
