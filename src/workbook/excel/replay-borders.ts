import type { Border, CellStyle } from "../sheet-plan.ts";
import type { RoleCells } from "./replay-looks.ts";
import { briefly, type Step } from "./requests.ts";

/** What one line of a group of areas adds to a request, in bytes (measured: 560 with the group). */
const ONE_LINE = 650;

const WEIGHTS = { thin: "Thin", medium: "Medium", thick: "Thick" } as const;

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
type Inside = "InsideHorizontal" | "InsideVertical";

interface Side {
  readonly border: (style: CellStyle) => Border | null;
  readonly edge: Edge;
  /** The lines between the cells of one area, which are this side of half of them. */
  readonly inside: Inside;
}

/**
 * Two cells share the line between them, and the one drawn last shows: drawn in this order, the
 * lower and the right cell have the last word.
 */
const SIDES: readonly Side[] = [
  { border: ({ borders }) => borders.bottom, edge: "EdgeBottom", inside: "InsideHorizontal" },
  { border: ({ borders }) => borders.right, edge: "EdgeRight", inside: "InsideVertical" },
  { border: ({ borders }) => borders.top, edge: "EdgeTop", inside: "InsideHorizontal" },
  { border: ({ borders }) => borders.left, edge: "EdgeLeft", inside: "InsideVertical" },
];

/** Draws the borders of cells by area. */
export function* replayBorders(roles: readonly RoleCells[]): Generator<Step> {
  for (const { border, edge, inside } of SIDES) {
    for (const { style, addresses } of roles) {
      const line = border(style);
      if (line === null) continue;
      for (const address of addresses) {
        const lines = isWithin(address, inside) ? ([edge, inside] as const) : ([edge] as const);
        yield {
          bytes: address.length + ONE_LINE * lines.length,
          tell: (sheet) => {
            const { borders } = briefly(sheet.getRanges(address)).format;
            for (const index of lines) draw(borders.getItem(index), line);
          },
        };
      }
    }
  }
}

function draw(target: Excel.RangeBorder, { weight, colour }: Border): void {
  target.style = "Continuous";
  // A new line is thin by itself.
  if (weight !== "thin") target.weight = WEIGHTS[weight];
  target.color = `#${colour}`;
}

/** Tells whether any area of an address has lines inside, from cell to cell. */
function isWithin(address: string, inside: Inside): boolean {
  return address.split(",").some((area) => {
    const [from = "", to = from] = area.split(":");
    const part = inside === "InsideVertical" ? /\d+/ : /[A-Z]+/;
    return from.replace(part, "") !== to.replace(part, "");
  });
}
