/**
 * What the host answers when Excel says no. Codes and words: docs:testing/application-specific-api-error-handling.md;
 * real messages are localised, so production code branches on the code alone.
 */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: string;
  /** "Range.values"; the executor fills it in with the member that failed. */
  location: string | undefined;

  constructor(code: string, message: string, location?: string) {
    super(message);
    this.code = code;
    this.location = location;
  }
}

/** What Excel can do and this host does not; it is never answered, so that no test passes by chance. */
export class NotEmulated extends Error {
  override readonly name = "NotEmulated";

  constructor(what: string) {
    super(`not emulated: ${what}`);
  }
}

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "This operation can't be done on a merged range.",
  OperationCellsExceedLimit: "The attempted operation affects more cells than the limit.",
  FormulaLengthExceedsLimit: "The formula is longer than the limit.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ErrorCode = keyof typeof MESSAGES;

/** Makes the error that Excel answers with. */
export const hostError = (code: ErrorCode, message: string = MESSAGES[code]): HostError =>
  new HostError(code, message);

/** #1025 quotes this sentence. */
export const wrongDimensions = (): HostError =>
  hostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
