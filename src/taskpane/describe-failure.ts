import { WorkbookError } from "../workbook/workbook-error.ts";

/** What was being done when something failed, as the sentence goes on with it. */
export type Doing =
  "reading" | "planning" | "building" | "restoring" | "going" | "making" | "opening";

const MISTAKES: Readonly<Record<Doing, string>> = {
  reading:
    "Appendix Builder stumbled over something while it read the workbook. Nothing was changed; save the workbook and read it again.",
  planning:
    "Appendix Builder stumbled over something before it began to write. The workbook is as it was; read it again and try once more.",
  building:
    "Appendix Builder stumbled over something while it wrote. Check the tabs, save a copy of the workbook and try once more.",
  restoring:
    "The workbook could not be put back as it was. Close it without saving, open it again and try once more.",
  making:
    "Appendix Builder stumbled over something while it made the file. This workbook was not changed; read it again and try once more.",
  opening: "Excel did not open it. Save the file and open it from where you saved it.",
  going:
    "That cell could not be shown. It may have been moved or deleted; read the workbook again.",
};

/** Says in a sentence or two what failed and what to do; a mistake of the program's own is owned up to. */
export const describeFailure = (error: unknown, doing: Doing): string =>
  error instanceof WorkbookError ? error.message : MISTAKES[doing];
