import { notice } from "../finding.ts";
import { eachAction } from "./check.ts";

/** Finds actions that say nothing of their progress. */
export const checkProgress = eachAction((action, aim) =>
  action.progress.trim() === ""
    ? notice.noProgress(action.place, { action: action.text === "" ? aim.text : action.text })
    : null,
);
