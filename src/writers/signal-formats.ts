import type { Key } from "../document/report.ts";
import { columnLetters } from "../grid/address.ts";
import type { Area } from "../grid/grid.ts";
import type { ConditionalFormat } from "../workbook/sheet-plan.ts";
import { SIGNALS } from "./theme.ts";

const STATUS_SIGNALS = {
  complete: SIGNALS.green,
  inProgress: SIGNALS.amber,
  incomplete: SIGNALS.red,
} as const;

/** Colours ratings and statuses by the words they begin with, whatever made the words (Rule R7). */
export function signalFormats(key: Key, area: Area): readonly ConditionalFormat[] {
  const first = `$${columnLetters(area.left)}${area.top + 1}`;
  const begins = (word: string, { fill, text }: { fill: string; text: string }) => ({
    area,
    expression: `LEFT(${first},${word.length})="${word}"`,
    fill,
    fontColour: text,
  });
  return [
    ...key.ratings.map(({ colour, word }) => begins(word, SIGNALS[colour])),
    ...key.statuses.map(({ status, word }) => begins(word, STATUS_SIGNALS[status])),
  ];
}
