import { hostError } from "../protocol/host-error.ts";
import { isPlainObject } from "../protocol/plain.ts";
import { isUnbounded, cellsOf } from "../model/areas.ts";
import { writeValues } from "../model/content.ts";
import { guardContent, guardOption } from "../model/guards.ts";
import { patchStyles } from "../model/looks.ts";
import { cellAt, findCell, type Hyperlink } from "../model/sheet.ts";
import { plainValue } from "../model/scalar.ts";
import { valueAt } from "../formulas/calculate.ts";
import { areaOf, type Region } from "./region.ts";

const textIn = (from: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = from[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw hostError("InvalidArgument");
  return value;
};

/** Reads the link of a range's first cell, as Range.hyperlink gives it; null where there is none. */
export function hyperlinkOf(region: Region): unknown {
  const { top, left } = areaOf(region);
  const link = findCell(region.sheet, top, left)?.link;
  if (link === undefined) return null;
  return { ...link, textToDisplay: String(plainValue(valueAt(region.sheet, top, left))) };
}

/**
 * Sets a link on every cell of a range; the text to display becomes the value, and the cells take the
 * looks of the Hyperlink style: blue and underlined [general; docs:excel/excel-add-ins-ranges-set-format].
 */
export function setHyperlink(region: Region, given: unknown): void {
  const { sheet } = region;
  const area = areaOf(region);
  if (!isPlainObject(given) || isUnbounded(area)) throw hostError("InvalidArgument");
  guardOption(sheet, "allowInsertHyperlinks");
  guardContent(sheet, area);
  const [address, documentReference, screenTip, textToDisplay] = [
    textIn(given, "address"),
    textIn(given, "documentReference"),
    textIn(given, "screenTip"),
    textIn(given, "textToDisplay"),
  ];
  if (address === undefined && documentReference === undefined) throw hostError("InvalidArgument");
  const link: Hyperlink = {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      cellAt(sheet, row, column).link = link;
  }
  const shown =
    textToDisplay ??
    (cellsOf(area) === 1 && valueAt(sheet, area.top, area.left) === null
      ? (address ?? documentReference)
      : undefined);
  if (shown !== undefined) writeValues(sheet, area, () => shown);
  patchStyles(sheet, area, { fontColor: "#0563C1", underline: "Single" });
}
