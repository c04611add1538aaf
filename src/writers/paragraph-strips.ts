import { WHOLE_WIDTH } from "./page-grid.ts";
import { heightOf } from "./record-strips.ts";
import { splitText } from "./split-text.ts";
import { cellOver, strip, textContent } from "./strip.ts";
import type { Strip } from "./strip.ts";
import { spanPoints } from "./page-grid.ts";
import { STYLES } from "./theme.ts";

const PADDING = 3;
/** One paragraph a row; what is taller goes on in the next row. */
const TALLEST = 127.5;

/** Lays out a note: one paragraph a row over the whole width. */
export function paragraphStrips(text: string): readonly Strip[] {
  const { font, indent } = STYLES.note;
  const width = spanPoints(WHOLE_WIDTH);
  const setting = { width, size: font.size, bold: false, indent };
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== "")
    .flatMap((paragraph) => splitText(paragraph, setting, TALLEST))
    .map((shows) =>
      strip(heightOf({ ...WHOLE_WIDTH, style: "note", shows }) + PADDING, [
        cellOver(WHOLE_WIDTH, "note", textContent(shows)),
      ]),
    );
}
