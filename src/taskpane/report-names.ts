import type { Answers } from "./answers.ts";
import type { PaneReading } from "./pipeline/pane-reading.ts";

const DEFAULT_TITLE = "Performance Monitoring";

/** Tells what the report is called: as a person says, else as the workbook does. */
export const reportNames = (
  reading: PaneReading,
  answers: Answers,
): { readonly title: string; readonly letter: string } => ({
  title: answers.title ?? reading.title ?? DEFAULT_TITLE,
  letter: answers.letter ?? reading.letter ?? "",
});

/**
 * Tidies a letter as it is typed: capitals and digits, three at most.
 *
 * @example tidyLetter("b.") //=> "B"
 */
export const tidyLetter = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, 3);
