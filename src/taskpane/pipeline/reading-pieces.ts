import type { PaneFinding, PanePriority, PaneReading } from "./pane-reading.ts";

/**
 * A piece of what the pane shows, on its way from the thread that read it: the page stands still while
 * it takes in a message, so none may be as large as a reading can be.
 */
export type ReadingPiece =
  | { readonly kind: "priority"; readonly priority: PanePriority }
  | { readonly kind: "findings"; readonly findings: readonly PaneFinding[] }
  /** The last piece: everything else. */
  | { readonly kind: "frame"; readonly frame: Omit<PaneReading, "priorities" | "findings"> };

const FINDINGS_A_PIECE = 500;

/** Takes a reading apart. */
export function* takeReadingApart({
  priorities,
  findings,
  ...frame
}: PaneReading): Generator<ReadingPiece> {
  for (const priority of priorities) yield { kind: "priority", priority };
  for (let at = 0; at < findings.length; at += FINDINGS_A_PIECE) {
    yield { kind: "findings", findings: findings.slice(at, at + FINDINGS_A_PIECE) };
  }
  yield { kind: "frame", frame };
}

/** Starts to put a reading together again; what it gives back takes the pieces, and has the reading at the last. */
export function startJoiningReading(): (piece: ReadingPiece) => PaneReading | null {
  const priorities: PanePriority[] = [];
  const findings: PaneFinding[] = [];
  return (piece) => {
    switch (piece.kind) {
      case "priority":
        priorities.push(piece.priority);
        return null;
      case "findings":
        findings.push(...piece.findings);
        return null;
      case "frame":
        return { ...piece.frame, priorities, findings };
    }
  };
}
