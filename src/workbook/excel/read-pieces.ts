import type { Area } from "../../grid/grid.ts";
import { codeOf } from "./translate-error.ts";
import { sizeOf } from "./sheet-areas.ts";

/** Rows of one sheet that are asked for in one request. */
export interface Piece {
  /** Which sheet, counted from 0. */
  readonly sheet: number;
  readonly area: Area;
}

/** Cuts areas into loads of at most so many cells; a load is what one request asks for. */
export function cutLoads(
  areas: readonly (Area | null)[],
  mostCells: number,
): readonly (readonly Piece[])[] {
  const loads: Piece[][] = [];
  let room = 0;
  areas.forEach((area, sheet) => {
    if (area === null) return;
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom;) {
      if (room < width || loads.length === 0) {
        loads.push([]);
        room = Math.max(mostCells, width);
      }
      const bottom = Math.min(area.bottom, top + Math.floor(room / width) - 1);
      const piece = { sheet, area: { ...area, top, bottom } };
      loads.at(-1)?.push(piece);
      room -= sizeOf(piece.area);
      top = bottom + 1;
    }
  });
  return loads;
}

/**
 * Reads loads one after another; one whose answer is too large for Excel on the web is halved until
 * it is not. `ask` puts a piece's questions to the next request and gives how to take the answer.
 */
export async function readLoads(
  context: Excel.RequestContext,
  loads: readonly (readonly Piece[])[],
  ask: (piece: Piece) => () => void,
): Promise<void> {
  for (const load of loads) {
    const takes = load.map(ask);
    try {
      await context.sync();
    } catch (error) {
      const halves = codeOf(error) === "ResponsePayloadSizeLimitExceeded" ? halve(load) : null;
      if (halves === null) throw error;
      await readLoads(context, halves, ask);
      continue;
    }
    for (const take of takes) take();
  }
}

function halve(load: readonly Piece[]): readonly (readonly Piece[])[] | null {
  if (load.length > 1) {
    const middle = Math.ceil(load.length / 2);
    return [load.slice(0, middle), load.slice(middle)];
  }
  const [piece] = load;
  if (piece === undefined || piece.area.bottom === piece.area.top) return null;
  const { sheet, area } = piece;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    [{ sheet, area: { ...area, bottom: middle } }],
    [{ sheet, area: { ...area, top: middle + 1 } }],
  ];
}
