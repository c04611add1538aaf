import { columnLetters } from "../grid/address.ts";
import type { Area } from "../grid/grid.ts";
import type { ConditionalFormat } from "../workbook/sheet-plan.ts";

/** A conditional format that follows a cell's own text: the word it begins with, or all of it. */
interface Signal {
  readonly area: Area;
  readonly word: string;
  /** True where the whole text has to be the words. */
  readonly isWhole: boolean;
  readonly look: Pick<ConditionalFormat, "fill" | "fontColour" | "italic">;
}

const BEGINS_WITH = /^LEFT\(\$([A-Z]+)\d+,\d+\)="(.*)"$/s;
const IS = /^\$([A-Z]+)\d+="(.*)"$/s;

/**
 * Understands the conditional formats of a tab. Others than those by a cell's own text are not
 * drawn.
 */
export function readSignals(formats: readonly ConditionalFormat[]): readonly Signal[] {
  return formats.flatMap(({ area, expression, ...look }) => {
    const whole = IS.exec(expression);
    const [, column, word] = whole ?? BEGINS_WITH.exec(expression) ?? [];
    const isOwn = column === columnLetters(area.left) && area.left === area.right;
    if (!isOwn || word === undefined) return [];
    return [{ area, word: word.replaceAll('""', '"'), isWhole: whole !== null, look }];
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
    ({ area, word, isWhole }) =>
      area.left === column &&
      area.top <= row &&
      row <= area.bottom &&
      (isWhole ? text === word : text.startsWith(word)),
  )?.look;
}
