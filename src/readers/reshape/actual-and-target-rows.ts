import { blankPlaceOf, itemAt, type Item, type Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { findStarter, isDated } from "../headings/heading-cell.ts";
import { pieceOf, putTogether, wordAt, type Piece } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

const ACTUAL = /^(actuals?|outturn|performance|results?|achieved)$/i;
const TARGET = /^targets?$/i;

/** An indicator with a row for its figures and, mostly, one for its targets. */
interface TwoRows {
  readonly name: Piece;
  readonly actual: Line;
  readonly target: Line | undefined;
}

/** A table with a row of figures and a row of targets for each indicator. */
interface RowsOfTwo {
  readonly heading: Line;
  /** Headings of everything but the words that tell the rows apart. */
  readonly heads: readonly Item[];
  readonly indicators: readonly TwoRows[];
  readonly height: number;
}

const kindIn = (line: Line, left: number): Item | undefined =>
  line.items.find(
    (item) => item.left === left && (ACTUAL.test(item.text) || TARGET.test(item.text)),
  );

/** Finds the column whose words tell figures from targets. */
function findKinds(
  heading: Line,
  first: Line | undefined,
): { names: Item; kinds: number } | undefined {
  const names = findStarter(heading, ["name"]);
  const kind =
    names && first?.items.find(({ left, text }) => left > names.right && ACTUAL.test(text));
  return names === undefined || kind === undefined ? undefined : { names, kinds: kind.left };
}

function findRowsOfTwo({ lines }: SheetState, at: number): RowsOfTwo | undefined {
  const heading = lines[at];
  const found = heading && findKinds(heading, lines[at + 1]);
  if (heading === undefined || found === undefined) return undefined;
  const { names, kinds } = found;
  const indicators: TwoRows[] = [];
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const kind = kindIn(line, kinds);
    if (kind === undefined) break;
    const own = itemAt(line, names.left);
    const last = indicators.at(-1);
    if (TARGET.test(kind.text)) {
      const isOwn = own === undefined || own.text === last?.name.text;
      if (last === undefined || last.target !== undefined || !isOwn) return undefined;
      indicators[indicators.length - 1] = { ...last, target: line };
    } else {
      if (own === undefined) return undefined;
      indicators.push({ name: pieceOf(line, own), actual: line, target: undefined });
    }
    end++;
  }
  const heads = heading.items.filter(({ left }) => left !== kinds && left !== names.left);
  const hasTargets = indicators.some(({ target }) => target !== undefined);
  if (!hasTargets || !heads.some(isDated) || indicators.some((one) => saysMore(one, heads))) {
    return undefined;
  }
  return { heading, heads, indicators, height: end - at };
}

/** Tells whether a row of targets says something besides them that the row of figures does not. */
const saysMore = ({ actual, target }: TwoRows, heads: readonly Item[]): boolean =>
  target !== undefined &&
  heads
    .filter((head) => !isDated(head))
    .some(({ left }) => {
      const said = itemAt(target, left)?.text;
      return said !== undefined && said !== itemAt(actual, left)?.text;
    });

/** Reads a table with a row of figures and a row of targets for each indicator, side by side (Rule H16). */
export function readActualAndTargetRows(state: SheetState, at: number): number {
  const table = findRowsOfTwo(state, at);
  if (table === undefined) return 0;
  const { heading, heads, indicators, height } = table;
  const dated = heads.filter(isDated);
  const inLine = (line: Line | undefined, { left }: Item): Piece | undefined => {
    const item = line === undefined ? undefined : itemAt(line, left);
    return line === undefined || item === undefined ? undefined : pieceOf(line, item);
  };
  const lines = putTogether(
    state.sheet,
    [
      [
        wordAt("Indicator", blankPlaceOf(heading, 0)),
        ...heads.map((head) => pieceOf(heading, head)),
        ...dated.map((head) => wordAt(`Target ${head.text}`, pieceOf(heading, head).origin)),
      ],
      ...indicators.map(({ name, actual, target }) => [
        name,
        ...heads.map((head) => inLine(actual, head)),
        ...dated.map((head) => inLine(target, head)),
      ]),
    ],
    (row, column) =>
      blankPlaceOf(indicators[row - 1]?.actual ?? heading, heads[column - 1]?.left ?? 0),
  );
  readReshaped(state, lines, at);
  return height;
}
