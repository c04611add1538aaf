import type { Key } from "../document/report.ts";
import { SIGNAL_COLUMN, WHOLE_WIDTH } from "./page-grid.ts";
import { heightOf } from "./record-strips.ts";
import { cellOver, strip, textContent } from "./strip.ts";
import type { Strip, StripCell } from "./strip.ts";
import type { Role } from "./theme.ts";

const RATING_STYLES = {
  green: "keyGreen",
  amber: "keyAmber",
  red: "keyRed",
  notRated: "keyNotRated",
} as const;
const STATUS_STYLES = {
  complete: "keyGreen",
  inProgress: "keyAmber",
  incomplete: "keyRed",
} as const;

/** Ratings begin at this column of the page's grid, statuses end at its last. */
const FIRST_RATING = 2;

/** Lays out the key: the words in their colours, then what they mean, then the glyphs. */
export function keyStrips(key: Key): readonly Strip[] {
  const ratings = key.ratings.map(({ colour, word }, index) =>
    swatch(FIRST_RATING + index, RATING_STYLES[colour], word),
  );
  const firstStatus = SIGNAL_COLUMN + 1 - key.statuses.length;
  const statuses = key.statuses.map(({ status, word }, index) =>
    swatch(firstStatus + index, STATUS_STYLES[status], word),
  );
  const label = cellOver({ left: 0, right: 1 }, "keyHead", textContent("Key"));
  return [
    strip(7, [], { keepWithNext: true }),
    strip(14, [label, ...ratings, ...statuses], { keepWithNext: true }),
    strip(2, [], { keepWithNext: true }),
    noteStrip(meanings(key), true),
    noteStrip(`${key.glyphs} ${key.assumed}`, false),
  ];
}

const swatch = (column: number, style: Role, word: string): StripCell =>
  cellOver({ left: column, right: column }, style, textContent(word));

/** Writes the meanings in words, so that nothing rests on colour alone. */
function meanings({ ratings, statuses }: Key): string {
  const described = [
    ...ratings.map(({ word, meaning }) => `${word}: ${meaning}`),
    ...statuses.flatMap(({ word, meaning }) => (meaning === "" ? [] : [`${word}: ${meaning}.`])),
  ];
  return described.join(" ");
}

function noteStrip(shows: string, keepWithNext: boolean): Strip {
  const style: Role = "keyNote";
  return strip(
    heightOf({ ...WHOLE_WIDTH, style, shows }) + 2,
    [cellOver(WHOLE_WIDTH, style, textContent(shows))],
    { keepWithNext },
  );
}
