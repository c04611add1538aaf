import { addUp } from "../../domain/decimal.ts";
import { notice } from "../../finding.ts";
import { blankPlaceOf, itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { findStarter, readHeadingCell } from "../headings/heading-cell.ts";
import { isAll } from "../rows/area-total.ts";
import { periodAbove } from "./period-above.ts";
import { pieceOf, putTogether, wordAt, type Piece } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

const FEWEST_AREAS = 2;

/** A table of indicators down and areas across, with a column that totals them. */
interface AreasBeside {
  readonly heading: Line;
  readonly total: Item;
  readonly areas: readonly Item[];
  /** What else the heading says: a unit, a target. */
  readonly others: readonly Item[];
  readonly rows: readonly Line[];
}

const numberIn = (line: Line, { left }: Item): number | null => {
  const value = itemAt(line, left)?.cell.value;
  return typeof value === "number" ? value : null;
};

function findAreasBeside(lines: readonly Line[], at: number): AreasBeside | undefined {
  const heading = lines[at];
  const total = heading?.items.find(({ text }) => isAll(text));
  const names = heading && total && findStarter(heading, ["name"]);
  if (heading === undefined || total === undefined || names === undefined) return undefined;
  const heads = heading.items.filter((item) => item !== names && item !== total);
  const areas = heads.filter(
    (item) => item.cell.kind === "text" && readHeadingCell(item) === undefined,
  );
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (line.afterGap || line.items.length < 2 || line.items[0]?.left !== names.left) break;
    end++;
  }
  const rows = lines.slice(at + 1, end);
  const isSum = (line: Line): boolean => {
    const values = areas.flatMap((area) => numberIn(line, area) ?? []);
    return values.length === areas.length && numberIn(line, total) === addUp(values);
  };
  const others = heads.filter((item) => !areas.includes(item));
  const isDated = others.some((item) => readHeadingCell(item)?.role === "measured");
  if (areas.length < FEWEST_AREAS || rows.length === 0 || isDated || !rows.every(isSum)) {
    return undefined;
  }
  return { heading, total, areas, others, rows };
}

/**
 * Reads a table of indicators down and areas across whose total is the sum of the areas in every row, for
 * the period that is said above it (Rule H11).
 */
export function readAreasBeside(state: SheetState, at: number): number {
  const table = findAreasBeside(state.lines, at);
  const above = table && periodAbove(state.lines, at);
  if (table === undefined || above === undefined) return 0;
  const { heading, total, areas, others, rows } = table;
  const pieceAt = (line: Line, { left }: Item): Piece | undefined => {
    const item = itemAt(line, left);
    return item && pieceOf(line, item);
  };
  const put = (line: Line, pieces: readonly (Piece | undefined)[]): Line => {
    const [one] = putTogether(state.sheet, [pieces], () => blankPlaceOf(line, total.left));
    return { ...(one ?? line), afterGap: false };
  };
  const lines = [
    put(heading, [
      wordAt("Indicator", blankPlaceOf(heading, 0)),
      wordAt(above.period.label, above.place),
      ...others.map((head) => pieceOf(heading, head)),
    ]),
    ...rows.map((line): Line => {
      const name = line.items[0] && pieceOf(line, line.items[0]);
      return {
        ...put(line, [name, pieceAt(line, total), ...others.map((head) => pieceAt(line, head))]),
        totals: areas.map((area) => ({
          name: area,
          line: put(line, [pieceOf(heading, area), pieceAt(line, area)]),
        })),
      };
    }),
  ];
  state.draft.findings.push(
    notice.readFromTotalColumn(placeOf(heading, total), {
      total: total.text,
      others: areas.length,
    }),
  );
  readReshaped(state, lines, at);
  return rows.length + 1;
}
