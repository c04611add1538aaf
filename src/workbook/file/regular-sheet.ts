import { strFromU8, strToU8 } from "fflate";

import { areaAddress, columnLetters, columnNumber, parseArea } from "../../grid/address.ts";
import { COLUMNS, ROWS } from "./grid-of.ts";
import { LIMITS, type Tally } from "./limits.ts";
import { holdsSomething, writeCell, type OpenCell } from "./regular-cell.ts";
import { walkXml } from "./walk-xml.ts";
import { encode } from "./xml-tags.ts";

const HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/**
 * Writes a worksheet's part anew as spreadsheet programs write theirs, with its columns, cells and merged
 * areas alone: the parser goes by patterns, and loses cells without a word where comments stand among
 * them, an attribute is written with spaces, or a prefix is an odd one. Undefined where the part is no
 * whole XML.
 *
 * @throws WorkbookError when there are more cells or merged areas than the limits allow, or some where
 *   no worksheet can have any
 */
export function writeRegularSheet(bytes: Uint8Array, tally: Tally): Uint8Array | undefined {
  const columns: string[] = [];
  const rows: string[] = [];
  const merges: string[] = [];
  const path: string[] = [];
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  let row = 0;
  let rowAttributes = "";
  let column = -1;
  let count = 0;
  const isIn = (...names: readonly string[]): boolean =>
    path.length >= names.length &&
    names.every((name, at) => path[path.length - names.length + at] === name);
  const isWhole = walkXml(strFromU8(bytes), {
    open: (name, attribute) => {
      switch (name) {
        case "col":
          if (isIn("cols")) columns.push(writeTag("col", attribute, COLUMN_ATTRIBUTES));
          break;
        case "row":
          if (!isIn("sheetData")) break;
          row = placeIn(attribute("r"), ROW_NUMBER, Number) ?? row + 1;
          rowAttributes = ROW_ATTRIBUTES.map((one) => writeAttribute(one, attribute(one))).join("");
          column = -1;
          cells = [];
          break;
        case "c": {
          if (!isIn("sheetData", "row")) break;
          if (++count > LIMITS.cells.most) tally("cells", count);
          column = placeIn(attribute("r"), CELL_ADDRESS, columnOf) ?? column + 1;
          const style = attribute("s")?.trim() ?? "";
          cell = {
            address: `${columnLetters(column)}${row}`,
            style: /^\d{1,5}$/.test(style) ? ` s="${style}"` : "",
            type: attribute("t")?.trim() ?? "n",
            value: undefined,
            words: undefined,
            hasFormula: false,
          };
          break;
        }
        case "v":
          if (cell !== undefined && isIn("row", "c")) cell.value ??= "";
          break;
        case "f":
          if (cell !== undefined && isIn("row", "c")) cell.hasFormula = true;
          break;
        case "is":
          if (cell !== undefined && isIn("row", "c")) cell.words ??= "";
          break;
        case "mergeCell":
          if (!isIn("mergeCells")) break;
          merges.push(`<mergeCell ref="${encode(inOrder(attribute("ref") ?? ""))}"/>`);
          if (merges.length > LIMITS.merges.most) tally("merges", merges.length);
          break;
      }
      path.push(name);
    },
    text: (text) => {
      if (cell === undefined) return;
      if (isIn("row", "c", "v")) cell.value = (cell.value ?? "") + text;
      else if (isIn("t") && path.includes("is") && !path.includes("rPh"))
        cell.words = (cell.words ?? "") + text;
    },
    close: (name) => {
      path.pop();
      if (name === "c" && cell !== undefined && isIn("sheetData", "row")) {
        if (row >= 1 && row <= ROWS && column >= 0 && column < COLUMNS) cells.push(writeCell(cell));
        else if (holdsSomething(cell)) tally("cellsBeyond", 1);
        cell = undefined;
      }
      if (name === "row" && isIn("sheetData")) {
        if (cells.length > 0 || (rowAttributes !== "" && row >= 1 && row <= ROWS)) {
          rows.push(`<row r="${row}"${rowAttributes}>${cells.join("")}</row>`);
        }
        cells = [];
      }
    },
  });
  if (!isWhole) return undefined;
  const head = columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
  const tail = merges.length === 0 ? "" : `<mergeCells>${merges.join("")}</mergeCells>`;
  return strToU8(`${HEAD}${head}<sheetData>${rows.join("")}</sheetData>${tail}</worksheet>`);
}

const COLUMN_ATTRIBUTES = ["min", "max", "width", "hidden"] as const;

/** Where a row stands twice, the parser goes by the last that has any of these. */
const ROW_ATTRIBUTES = ["hidden", "ht", "outlineLevel"] as const;

type Attribute = (name: string) => string | undefined;

const writeTag = (name: string, attribute: Attribute, names: readonly string[]): string =>
  `<${name}${names.map((one) => writeAttribute(one, attribute(one))).join("")}/>`;

const writeAttribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${encode(value.trim())}"`;

const ROW_NUMBER = /^0*(\d{1,7})$/;
const CELL_ADDRESS = /^\$?([A-Z]{1,3})\$?\d+$/i;

const columnOf = (letters: string): number => columnNumber(letters.toUpperCase());

/** Reads a place that is written out: not a number where it is none, undefined where it is left out. */
function placeIn(
  written: string | undefined,
  pattern: RegExp,
  read: (text: string) => number,
): number | undefined {
  if (written === undefined) return undefined;
  const text = pattern.exec(written.trim())?.[1];
  return text === undefined ? NaN : read(text);
}

/** Writes an area from its top left to its bottom right, without signs that fix it. */
function inOrder(written: string): string {
  const address = written.trim().replaceAll("$", "").toUpperCase();
  const area = parseArea(address);
  if (area === null) return address;
  const { top, left, bottom, right } = area;
  return areaAddress({
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  });
}
