import type { RowPlan, SheetPlan, WorkbookPlan } from "./sheet-plan.ts";

/**
 * A piece of a plan on its way to or from another thread. A page stands still while it sends or takes
 * in a message, so none may be as large as a plan can be.
 */
export type PlanPiece =
  | { readonly kind: "frame"; readonly frame: Omit<WorkbookPlan, "sheets"> }
  | { readonly kind: "sheet"; readonly sheet: Omit<SheetPlan, "rows"> }
  /** More rows of the sheet before. */
  | { readonly kind: "rows"; readonly rows: readonly RowPlan[] }
  | { readonly kind: "end" };

/** A row of the widest tab has under thirty cells. */
const ROWS_A_PIECE = 400;

/** Takes a plan apart. */
export function* takeApart({ sheets, ...frame }: WorkbookPlan): Generator<PlanPiece> {
  yield { kind: "frame", frame };
  for (const { rows, ...sheet } of sheets) {
    yield { kind: "sheet", sheet };
    for (let row = 0; row < rows.length; row += ROWS_A_PIECE) {
      yield { kind: "rows", rows: rows.slice(row, row + ROWS_A_PIECE) };
    }
  }
  yield { kind: "end" };
}

/** Starts to put a plan together again; what it gives back takes the pieces, and has the plan at the last. */
export function startJoining(): (piece: PlanPiece) => WorkbookPlan | null {
  let frame: Omit<WorkbookPlan, "sheets"> | null = null;
  const sheets: (SheetPlan & { readonly rows: RowPlan[] })[] = [];
  return (piece) => {
    switch (piece.kind) {
      case "frame":
        frame = piece.frame;
        return null;
      case "sheet":
        sheets.push({ ...piece.sheet, rows: [] });
        return null;
      case "rows":
        sheets.at(-1)?.rows.push(...piece.rows);
        return null;
      case "end":
        if (frame === null) throw new Error("a plan ended before it began");
        return { ...frame, sheets };
    }
  };
}
