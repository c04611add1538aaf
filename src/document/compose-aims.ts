import type { Aim, Status } from "../domain/agreement.ts";
import type { AimsTable, ReportAction } from "./report.ts";

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  complete: "Complete",
  inProgress: "In progress",
  incomplete: "Incomplete",
};

/** Composes the table of aims and actions; owner and due date stand in it where any action has them. */
export function composeAims(aims: readonly Aim[]): AimsTable {
  const actions = aims.flatMap((aim) => aim.actions);
  return {
    hasOwner: actions.some(({ owner }) => owner !== null),
    hasDue: actions.some(({ due }) => due !== null),
    aims: aims.map((aim) => ({
      number: aim.number ?? "",
      text: aim.text,
      actions: aim.actions.map((action): ReportAction => ({
        text: action.theme === null ? action.text : `${action.text}\nTheme: ${action.theme}`,
        progress: action.progress,
        owner: action.owner ?? "",
        due: action.due ?? "",
        status: action.status,
        statusWord: action.status === null ? "" : STATUS_WORDS[action.status],
      })),
    })),
  };
}
