import { columnLetters } from "../../grid/address.ts";
import type { CellPlan, RowPlan, SheetPlan } from "../sheet-plan.ts";
import type { TextBytes } from "./text-bytes.ts";
import { encode } from "./xml-tags.ts";

/** What the cells of all sheets name by numbers: their looks, and the texts that they share. */
export interface Numbers {
  readonly ofLook: (style: string, format: string | null) => number;
  readonly ofText: (text: string) => number;
}

/** The texts of a workbook, each once, in the order in which its cells first name them. */
export interface Texts {
  readonly numberOf: Numbers["ofText"];
  /** Writes the part that holds them. */
  readonly write: (into: TextBytes) => void;
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export function startTexts(): Texts {
  const numbers = new Map<string, number>();
  let count = 0;
  return {
    numberOf: (text) => {
      count++;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    write: (into) => {
      into.write(
        `${PROLOG}<sst xmlns="${NAMESPACE}" count="${count}" uniqueCount="${numbers.size}">`,
      );
      for (const text of numbers.keys()) into.write(writeText(text));
      into.write("</sst>");
    },
  };
}

/** Without the attribute, space at either end and breaks between lines could be lost. */
const HAS_SPACE = /^\s|\n|\s$/;

const writeText = (text: string): string =>
  `<si><t${HAS_SPACE.test(text) ? ' xml:space="preserve"' : ""}>${encode(asTyped(text))}</t></si>`;

/** Excel reads _x000D_ in a text as a carriage return, unless its first underscore is written out. */
const asTyped = (text: string): string =>
  text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;

/** Writes the area from a sheet's first cell to its last, as a worksheet's part tells it. */
export function writeDimension({ rows }: SheetPlan): string {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  rows.forEach(({ cells }, row) => {
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) return;
    top = Math.min(top, row);
    bottom = row;
    left = Math.min(left, first.column);
    right = Math.max(right, last.column);
  });
  if (bottom === -1) return '<dimension ref="A1"/>';
  return `<dimension ref="${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}"/>`;
}

/** Writes the rows and cells of a sheet. */
export function writeCells({ rows }: SheetPlan, numbers: Numbers, into: TextBytes): void {
  const letters: string[] = [];
  into.write("<sheetData>");
  rows.forEach((row, index) => {
    into.write(writeRow(row, String(index + 1), letters, numbers));
  });
  into.write("</sheetData>");
}

function writeRow(
  { height, cells }: RowPlan,
  row: string,
  letters: string[],
  numbers: Numbers,
): string {
  const [first, last] = [cells[0], cells.at(-1)];
  const spans =
    first === undefined || last === undefined
      ? ""
      : ` spans="${first.column + 1}:${last.column + 1}"`;
  let written = `<row r="${row}" ht="${height}" customHeight="1"${spans}>`;
  for (const cell of cells) {
    const place = (letters[cell.column] ??= columnLetters(cell.column)) + row;
    written += writeCell(cell, place, numbers);
  }
  return `${written}</row>`;
}

function writeCell({ content, style, format }: CellPlan, place: string, numbers: Numbers): string {
  const begin = `<c r="${place}" s="${numbers.ofLook(style, format)}"`;
  switch (content.kind) {
    case "empty":
      return `${begin}/>`;
    case "text":
      return `${begin} t="s"><v>${numbers.ofText(content.text)}</v></c>`;
    case "number":
      return `${begin}><v>${content.value}</v></c>`;
    case "formula": {
      const formula = `<f>${encode(content.formula)}</f>`;
      return typeof content.cached === "string"
        ? `${begin} t="str">${formula}<v>${encode(asTyped(content.cached))}</v></c>`
        : `${begin}>${formula}<v>${content.cached}</v></c>`;
    }
  }
}
