import { columnLetters } from "../grid/address.ts";
import type { Area } from "../grid/grid.ts";
import type { ConditionalFormat } from "../workbook/sheet-plan.ts";

/** A conditional format that colours a cell by the word it begins with. */
interface Signal {
  readonly area: Area;
  readonly word: string;
  readonly look: Pick<ConditionalFormat, "fill" | "fontColour">;
}

const BEGINS_WITH = /^LEFT\(\$([A-Z]+)\d+,\d+\)="(.*)"$/;

/**
 * Understands the conditional formats of a tab. Others than those by a cell's own first word are
 * not drawn.
 */
export function readSignals(formats: readonly ConditionalFormat[]): readonly Signal[] {
  return formats.flatMap(({ area, expression, ...look }) => {
    const [, column, word] = BEGINS_WITH.exec(expression) ?? [];
    const isOwn = column === columnLetters(area.left) && area.left === area.right;
    return isOwn && word !== undefined ? [{ area, word: word.replaceAll('""', '"'), look }] : [];
  });
}

/** Finds how a cell is coloured; undefined where no format counts for it. */
export function lookOfSignal(
  signals: readonly Signal[],
  row: number,
  column: number,
  text: string,
): Signal["look"] | undefined {
  return signals.find(
    ({ area, word }) =>
      area.left === column && area.top <= row && row <= area.bottom && text.startsWith(word),
  )?.look;
}
