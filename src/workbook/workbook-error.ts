export type WorkbookErrorKind =
  | "notFound"
  | "notAWorkbook"
  | "passwordProtected"
  | "damaged"
  | "unsafe"
  | "overLimit"
  | "alreadyThere"
  | "notWritable"
  /** A cell is being edited, and Excel waits for its end. */
  | "cellEdited"
  /** A dialog of Excel's own is open. */
  | "dialogOpen"
  | "sheetProtected"
  | "structureProtected"
  | "readOnly"
  /** The workbook was closed, or Excel lost its connection to it. */
  | "closed"
  /** Excel, or the machine, has too much to do and asks for patience. */
  | "busy"
  /** This Excel is too old. */
  | "unsupported"
  /** Somebody changed the workbook between reading and writing. */
  | "changedMeanwhile"
  /** An earlier build was cut off, and the workbook is to be put back first. */
  | "unfinishedBuild"
  /** A person cancelled. */
  | "cancelled"
  /** Excel gave a reason that nobody foresaw; it is the `cause`. */
  | "unknown";

/**
 * A file, or Excel, said no. `message` is one plain sentence with what to do; the original error is
 * the `cause`. Caught in the outermost places only.
 */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly kind: WorkbookErrorKind;

  constructor(kind: WorkbookErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
