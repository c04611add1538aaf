import { WorkbookError, type WorkbookErrorKind } from "../workbook-error.ts";

/** What Excel's client throws, as far as it is looked at: messages are in the person's language. */
interface Refusal {
  readonly code: string;
  /** "Worksheet.name"; empty where the request as a whole was refused. */
  readonly location: string;
}

interface Meaning {
  readonly kind: WorkbookErrorKind;
  /** What happened, and what to do. */
  readonly sentence: string;
}

const CELL_EDITED: Meaning = {
  kind: "cellEdited",
  sentence: "A cell is being edited in Excel. Press Enter or Esc there, then try again.",
};
const TOO_LARGE: Meaning = {
  kind: "overLimit",
  sentence:
    "Excel cannot hand over so much at once. Copy the sheets with the indicators into a new workbook and try that one.",
};
export const TOO_OLD: Meaning = {
  kind: "unsupported",
  sentence:
    "This Excel cannot do what Appendix Builder needs. Use Excel 2021 or later, Microsoft 365 or Excel on the web.",
};
const CLOSED: Meaning = {
  kind: "closed",
  sentence:
    "Excel has lost its connection to this workbook. Open the workbook again, then try again.",
};
const BUSY: Meaning = {
  kind: "busy",
  sentence: "Excel is busy with other changes to this workbook. Wait a minute, then try again.",
};
export const BUILT_BY_ANOTHER: Meaning = {
  kind: "busy",
  sentence:
    "Somebody else began to build this appendix in the same moment. Wait until it is done, then build again.",
};
const CHANGED: Meaning = {
  kind: "changedMeanwhile",
  sentence:
    "A sheet was renamed, moved or deleted while the appendix was being built. Press Build appendix again.",
};
const SHEET_PROTECTED: Meaning = {
  kind: "sheetProtected",
  sentence:
    "A sheet is protected, so Excel refused the change. Unprotect it (Review, Unprotect Sheet), then try again.",
};
export const STRUCTURE_PROTECTED: Meaning = {
  kind: "structureProtected",
  sentence:
    "The workbook's structure is protected, so no tab can be added. Unprotect it (Review, Protect Workbook), then try again.",
};
export const READ_ONLY: Meaning = {
  kind: "readOnly",
  sentence: "The workbook is open for reading only. Save a copy of it, then build there.",
};

/** By Excel's code; docs: application-specific API error handling, and the numbers of the transport. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  InvalidOperationInCellEditMode: CELL_EDITED,
  "5004": CELL_EDITED,
  WriteNotSupportedWhenModalDialogOpen: {
    kind: "dialogOpen",
    sentence: "A dialog is open in Excel. Close it, then try again.",
  },
  AccessDenied: SHEET_PROTECTED,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  ApiNotFound: TOO_OLD,
  UnsupportedFeature: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  InvalidOrTimedOutSession: CLOSED,
  InvalidRequestContext: CLOSED,
  InactiveWorkbook: CLOSED,
  ActivityLimitReached: BUSY,
  Conflict: BUSY,
  ServiceNotAvailable: BUSY,
  ItemNotFound: CHANGED,
  ItemAlreadyExists: CHANGED,
};

/** Members that only a protected structure refuses. */
const OF_STRUCTURE = /^WorksheetCollection\.|^Worksheet\.(name|visibility|position|copy|delete)$/;

const unknown = (code: string): Meaning => ({
  kind: "unknown",
  sentence: `Excel could not do this (${code}). Try again; if it happens again, save the workbook, close it and open it anew.`,
});

function meaningOf({ code, location }: Refusal): Meaning {
  if (code === "AccessDenied" && OF_STRUCTURE.test(location)) return STRUCTURE_PROTECTED;
  // The page on cell editing gives this code for it, without a place; elsewhere it has one.
  if (code === "InvalidOperation" && location === "") return CELL_EDITED;
  return MEANINGS[code] ?? unknown(code);
}

/** Reads Excel's code from what was thrown; null for what did not come from Excel. */
export function codeOf(error: unknown): string | null {
  return refusalIn(error)?.code ?? null;
}

function refusalIn(error: unknown): Refusal | null {
  if (typeof error !== "object" || error === null) return null;
  if (!("code" in error) || !("debugInfo" in error) || typeof error.code !== "string") return null;
  const { debugInfo } = error;
  const location =
    typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo
      ? debugInfo.errorLocation
      : "";
  return { code: error.code, location: typeof location === "string" ? location : "" };
}

export const refuse = ({ kind, sentence }: Meaning, cause?: unknown): WorkbookError =>
  new WorkbookError(kind, sentence, cause);

/** Turns Excel's refusal into a WorkbookError by its code; whatever else was thrown stays as it is. */
export function translateError(error: unknown): unknown {
  const refusal = refusalIn(error);
  return refusal === null ? error : refuse(meaningOf(refusal), error);
}
