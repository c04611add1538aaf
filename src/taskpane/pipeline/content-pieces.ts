import type { WorkbookContent } from "../../workbook/workbook.ts";

type Grid = WorkbookContent["grids"][number];

/** A piece of what was read from workbooks, on its way to the thread that makes sense of it. */
export type ContentPiece =
  | { readonly kind: "begin" }
  | { readonly kind: "workbook"; readonly workbook: Omit<WorkbookContent, "grids"> }
  /** One more sheet of the workbook before. */
  | { readonly kind: "grid"; readonly grid: Grid };

/** Takes contents apart, sheet by sheet: a page stands still while it sends a message. */
export function* takeContentsApart(contents: readonly WorkbookContent[]): Generator<ContentPiece> {
  yield { kind: "begin" };
  for (const { grids, ...workbook } of contents) {
    yield { kind: "workbook", workbook };
    for (const grid of grids) yield { kind: "grid", grid };
  }
}

/** Starts to put contents together again; what it gives back takes a piece, and has what is there so far. */
export function startJoiningContents(): (piece: ContentPiece) => readonly WorkbookContent[] {
  let workbooks: (WorkbookContent & { readonly grids: Grid[] })[] = [];
  return (piece) => {
    switch (piece.kind) {
      case "begin":
        workbooks = [];
        break;
      case "workbook":
        workbooks.push({ ...piece.workbook, grids: [] });
        break;
      case "grid":
        workbooks.at(-1)?.grids.push(piece.grid);
    }
    return workbooks;
  };
}
