import type { Cell, CellValue, Font } from "@cj-tech-master/excelts";
import { colours, looks } from "./looks.ts";
import type { Content, Row, SheetData } from "./workbook-data.ts";

const thin = { style: "thin", color: { argb: "FF7F7F7F" } } as const;

const isNumber = (content: Content): boolean =>
  typeof content === "number" ||
  (content !== null && typeof content === "object" && "value" in content);

/** Gives what Excel is to hold; pieces of text take the type of the row they stand in. */
function toValue(content: Content, font: Partial<Font>): CellValue {
  if (content === null || content === "") return null;
  if (typeof content !== "object") return content;
  if ("value" in content) return content.value;
  return {
    richText: content.runs.map(({ text, ...own }) => ({ text, font: { ...font, ...own } })),
  };
}

/** Draws one cell of a row in the row's look. */
export function drawCell(
  cell: Cell,
  content: Content,
  row: Row,
  sheet: SheetData,
  place: { readonly letter: string; readonly first: boolean },
): void {
  const look = looks[row.look];
  const ink = row.inks?.[place.letter];
  const fill = row.fills?.[place.letter];
  const shade = fill === undefined ? (look.shaded ? sheet.shade : undefined) : colours[fill];
  const centred =
    isNumber(content) ||
    look.across === "centre" ||
    (look.across === "centreAfterFirst" && !place.first);
  const font = {
    name: sheet.font.name,
    size: sheet.font.size + look.larger,
    bold: look.bold === "all" || (look.bold === "first" && place.first),
    italic: look.italic,
    ...(ink === undefined ? {} : { color: { argb: `FF${colours[ink]}` } }),
  };
  cell.value = toValue(content, font);
  cell.font = font;
  cell.alignment = {
    horizontal: centred ? "center" : "left",
    vertical: look.down,
    wrapText: look.wraps,
  };
  if (look.ruled) cell.border = { top: thin, left: thin, bottom: thin, right: thin };
  if (shade !== undefined) {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${shade}` } };
  }
  if (content !== null && typeof content === "object" && "as" in content) cell.numFmt = content.as;
}
