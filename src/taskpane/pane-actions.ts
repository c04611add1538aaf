import { createContext, useContext } from "react";

import type { Place } from "../grid/place.ts";
import { NO_ANSWERS, type Answers } from "./answers.ts";

/** What the parts of the pane can ask for. */
export interface PaneActions {
  readonly goTo: (place: Place) => void;
  readonly answers: Answers;
  /** Takes what a person says; `told` is read out to those who do not see the change. */
  readonly answer: (next: Answers, told: string) => void;
}

export const PaneActionsContext = createContext<PaneActions>({
  goTo: () => undefined,
  answers: NO_ANSWERS,
  answer: () => undefined,
});

export const usePaneActions = (): PaneActions => useContext(PaneActionsContext);
