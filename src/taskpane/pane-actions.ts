import { createContext, useContext } from "react";

import type { Place } from "../grid/place.ts";
import { NO_ANSWERS, type Answers } from "./answers.ts";

/** What the parts of the pane can ask for. */
export interface PaneActions {
  readonly goTo: (place: Place) => void;
  /** Tells whether a sheet stands in a file beside the workbook, where nobody can be led to. */
  readonly isElsewhere: (sheet: string) => boolean;
  readonly answers: Answers;
  /** Takes what a person says; `told` is read out to those who do not see the change. */
  readonly answer: (next: Answers, told: string) => void;
}

export const PaneActionsContext = createContext<PaneActions>({
  goTo: () => undefined,
  isElsewhere: () => false,
  answers: NO_ANSWERS,
  answer: () => undefined,
});

export const usePaneActions = (): PaneActions => useContext(PaneActionsContext);
