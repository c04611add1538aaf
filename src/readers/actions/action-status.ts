import type { Action } from "../../domain/agreement.ts";
import type { Status } from "../../domain/status.ts";
import { notice, type Finding } from "../../finding.ts";
import type { Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { parseStatus, statusOfFill } from "../cells/status.ts";

/** A status and where it was read from. */
export type StatusRead = Pick<Action, "status" | "statusSource">;

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  complete: "Complete",
  inProgress: "In progress",
  incomplete: "Incomplete – unlikely to be completed",
};

/** Reads the status in words, else from the fills of the action's row, else of its aim's row. */
export function readStatus(line: Line, ofAim: Status | null, stated: string | null): StatusRead {
  const inWords = stated === null ? null : parseStatus(stated);
  if (inWords !== null) return { status: inWords, statusSource: "stated" };
  const byColour = fillStatus(line) ?? ofAim;
  return { status: byColour, statusSource: byColour === null ? null : "colour" };
}

/** The status that the fills of a row agree on, empty cells included; null where they do not. */
export function fillStatus(line: Line): Status | null {
  let only: Status | null = null;
  for (const fill of line.fills.values()) {
    const status = statusOfFill(fill);
    if (status === null || status === only) continue;
    if (only !== null) return null;
    only = status;
  }
  return only;
}

/** Says where a status came from, or that it was not understood. */
export function statusFindings(
  read: StatusRead,
  stated: string | null,
  text: string,
  place: Place,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (stated !== null && read.statusSource !== "stated") {
    findings.push(notice.unknownStatus(place, { action: text, text: stated }));
  }
  if (read.statusSource === "colour" && read.status !== null) {
    findings.push(
      notice.statusFromColour(place, { action: text, status: STATUS_WORDS[read.status] }),
    );
  }
  return findings;
}
