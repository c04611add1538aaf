import { notice } from "../finding.ts";
import { eachAction } from "./check.ts";

/** Finds actions without a status, in words or by colour. */
export const checkStatuses = eachAction((action, aim) =>
  action.status === null
    ? notice.noStatus(action.place, { action: action.text === "" ? aim.text : action.text })
    : null,
);
