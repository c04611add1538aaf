import { WorkbookError } from "../workbook-error.ts";

/** Makes the refusal of a workbook that is broken. */
export const damaged = (name: string, cause?: unknown): WorkbookError =>
  new WorkbookError(
    "damaged",
    `${name} cannot be read as a workbook; it may be damaged or not copied whole. Open it in Excel, save it again and try once more.`,
    cause,
  );

/** Makes the refusal of a workbook that only its password opens. */
export const passwordProtected = (name: string, cause?: unknown): WorkbookError =>
  new WorkbookError(
    "passwordProtected",
    `${name} is password-protected. Save a copy without the password and try again.`,
    cause,
  );

/** Makes the refusal of a file that is something else; `what` goes on from "plan.xlsx is …". */
export const notAWorkbook = (name: string, what: string): WorkbookError =>
  new WorkbookError("notAWorkbook", `${name} is ${what}.`);

/** Makes the refusal of a file whose XML defines words of its own, as bombs do. */
export const unsafe = (name: string): WorkbookError =>
  new WorkbookError(
    "unsafe",
    `${name} has definitions in it that no spreadsheet program writes and that can do harm, so it was not read. Open it in Excel, save it again and try once more.`,
  );

/** Makes the refusal of a build that the person ended. */
export const cancelled = (): WorkbookError =>
  new WorkbookError("cancelled", "The build was cancelled. Nothing was changed.");

/** Makes the refusal of a build that came to an end by itself. */
export const cutOff = (cause: unknown): WorkbookError =>
  new WorkbookError(
    "notWritable",
    "The appendix could not be written: the browser ended the work, most likely for want of memory. Close other tabs and press Build appendix again.",
    cause,
  );

/** Makes the refusal of a way to a sheet that is not open. */
export const noSuchSheet = (sheet: string): WorkbookError =>
  new WorkbookError(
    "notFound",
    `There is no sheet “${sheet}” in what is open. Open its workbook and try again.`,
  );
