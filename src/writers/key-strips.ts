import type { Key } from "../document/report.ts";
import type { Span } from "./page-grid.ts";
import { SIGNAL_COLUMN, WHOLE_WIDTH } from "./page-grid.ts";
import { heightOf } from "./record-strips.ts";
import { cellOver, EMPTY, strip, textContent } from "./strip.ts";
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

const WORD: Span = { left: 0, right: 0 };
const MEANING: Span = { left: 1, right: 6 };
const STATUS: Span = { left: 8, right: SIGNAL_COLUMN };

/** Lays out the key: what ratings and statuses mean beside their colours, then the glyphs. */
export function keyStrips(key: Key): readonly Strip[] {
  const head = strip(
    15,
    [
      cellOver({ left: 0, right: MEANING.right }, "keyHead", textContent("Key to ratings")),
      cellOver(STATUS, "keyHead", textContent("Key to statuses of actions")),
    ],
    { keepWithNext: true },
  );
  const rows = key.ratings.map(({ colour, word, meaning }, index) => {
    const status = key.statuses[index];
    const height = heightOf({ ...MEANING, style: "keyText", shows: meaning });
    return strip(
      Math.max(height, 10) + 4,
      [
        cellOver(WORD, RATING_STYLES[colour], textContent(word)),
        cellOver(MEANING, "keyText", textContent(meaning)),
        ...(status === undefined ? [] : statusCells(status)),
      ],
      { keepWithNext: true },
    );
  });
  return [
    strip(9, [], { keepWithNext: true }),
    strip(3, [cellOver(WHOLE_WIDTH, "keyRule", EMPTY)], { keepWithNext: true }),
    head,
    ...rows,
    strip(3, [], { keepWithNext: true }),
    noteStrip(key.glyphs, true),
    noteStrip(key.assumed, false),
  ];
}

function statusCells({ status, word, meaning }: Key["statuses"][number]): readonly StripCell[] {
  const words = meaning === "" ? word : `${word} – ${meaning}`;
  return [cellOver(STATUS, STATUS_STYLES[status], textContent(words))];
}

function noteStrip(shows: string, keepWithNext: boolean): Strip {
  const style: Role = "keyNote";
  return strip(
    heightOf({ ...WHOLE_WIDTH, style, shows }) + 1,
    [cellOver(WHOLE_WIDTH, style, textContent(shows))],
    { keepWithNext },
  );
}
