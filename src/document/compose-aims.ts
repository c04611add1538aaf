import type { Action, Aim } from "../domain/agreement.ts";
import type { Status } from "../domain/status.ts";
import { STATUS_CHOICES } from "../domain/status.ts";
import { composeBeside, composeOpen, type Asking } from "./compose-open.ts";
import { progressPrompt, STATUS_PROMPT } from "./prompts.ts";
import type { AimsTable, ReportAction } from "./block.ts";

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  complete: "Complete",
  inProgress: "In progress",
  incomplete: "Incomplete",
};

const STATUSES = Object.values(STATUS_CHOICES);

/**
 * Composes the table of aims and actions; owner and due date stand in it where any action has them.
 *
 * @param keys what each action is known by, in their order
 */
export function composeAims(
  aims: readonly Aim[],
  keys: readonly string[],
  asking: Asking,
): AimsTable {
  const actions = aims.flatMap((aim) => aim.actions);
  return {
    hasOwner: actions.some(({ owner }) => owner !== null),
    hasDue: actions.some(({ due }) => due !== null),
    aims: aims.map((aim) => ({
      number: aim.number ?? "",
      text: aim.text,
      actions: aim.actions.map((action) =>
        composeAction(action, keys[actions.indexOf(action)] ?? "", asking),
      ),
    })),
  };
}

function composeAction(action: Action, key: string, asking: Asking): ReportAction {
  const { text, theme, owner, due, status, statusText } = action;
  const progress = composeOpen(
    action.progress,
    { row: key, field: "progress", prompt: progressPrompt(action), source: action.progress },
    asking,
  );
  const word = status === null ? "" : STATUS_CHOICES[status];
  const statusCell = composeOpen(
    statusText ?? word,
    {
      row: key,
      field: "status",
      prompt: STATUS_PROMPT,
      choices: STATUSES,
      source: word,
    },
    asking,
  );
  return {
    key,
    text: theme === null ? text : `${text}\nTheme: ${theme}`,
    progress,
    owner: owner ?? "",
    due: due ?? "",
    status,
    statusCell,
    beside: composeBeside(key, [progress, statusCell], asking),
  };
}
