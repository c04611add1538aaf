import type { Action } from "../domain/agreement.ts";
import type { Status } from "../domain/status.ts";
import { STATUS_CHOICES } from "../domain/status.ts";
import { textMark } from "../domain/text-mark.ts";
import type { Heard } from "./heard.ts";
import { wordNotice } from "./word-findings.ts";

const wordsOf = (status: Status | null): string => (status === null ? "" : STATUS_CHOICES[status]);

const isSame = (one: string, other: string): boolean =>
  textMark(one.toLowerCase()) === textMark(other.toLowerCase());

/** Takes what was typed in an action's row: its progress and its status. */
export function takeAction(
  action: Action,
  row: string,
  heard: Heard,
  readStatus: (text: string) => Status | null,
): Action {
  const progress = heard.take(row, "progress", action.progress).text;
  const taken = heard.take(row, "status", wordsOf(action.status));
  if (!taken.isTyped) return { ...action, progress };
  const status = readStatus(taken.text);
  const asTyped = taken.text !== "" && !isSame(taken.text, wordsOf(status));
  if (asTyped && status === null) {
    heard.findings.push(
      wordNotice.unreadStatus(action.place, { action: action.text, text: taken.text }),
    );
  }
  return {
    ...action,
    progress,
    status,
    statusSource: status === null ? null : "stated",
    ...(asTyped ? { statusText: taken.text } : {}),
  };
}
