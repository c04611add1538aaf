export type WorkbookErrorKind =
  | "notFound"
  | "notAWorkbook"
  | "passwordProtected"
  | "damaged"
  | "unsafe"
  | "overLimit"
  | "alreadyThere"
  | "notWritable"
  | "cancelled";

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
