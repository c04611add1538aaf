import { unzipSync, strFromU8 } from "fflate";

import { cellAddress } from "../../../src/grid/address.ts";
import type { Cell, Grid } from "../../../src/grid/grid.ts";
import { attribute, child, children, parseXml, type Element } from "../../excel-host/files/xml.ts";

/** What the cells of a worksheet hold, by their addresses: nothing of how they look. */
export type Values = ReadonlyMap<string, string | number | boolean>;

/** Reads what the cells of a crafted workbook's first worksheet hold, by the XML of its parts alone. */
export function valuesByXml(bytes: Uint8Array, sheet = 1): Values {
  const parts = unzipSync(bytes);
  const root = (name: string): Element => parseXml(strFromU8(parts[name] ?? new Uint8Array()));
  const strings = children(root("xl/sharedStrings.xml"), "si").map(textOf);
  const values = new Map<string, string | number | boolean>();
  let row = 0;
  for (const line of children(child(root(`xl/worksheets/sheet${sheet}.xml`), "sheetData"), "row")) {
    row = Number(attribute(line, "r") ?? row + 1);
    let column = -1;
    for (const cell of children(line, "c")) {
      const letters = /^[A-Z]+/.exec(attribute(cell, "r") ?? "")?.[0];
      column = letters === undefined ? column + 1 : numberOf(letters);
      const value = valueOf(cell, strings);
      const address = cellAddress(row - 1, column);
      if (value === "" || value === undefined) values.delete(address);
      else values.set(address, value);
    }
  }
  return values;
}

const MS_A_DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;

const numberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const unescape = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** A text and its runs, without the aids that say how it is read aloud. */
const textOf = (element: Element): string =>
  unescape(
    element.children
      .flatMap((one) => (one.name === "r" ? children(one, "t") : one.name === "t" ? [one] : []))
      .map(({ text }) => text)
      .join(""),
  );

function valueOf(cell: Element, strings: readonly string[]): string | number | boolean | undefined {
  const written = child(cell, "v")?.text ?? "";
  const is = child(cell, "is");
  switch (attribute(cell, "t") ?? "n") {
    case "s":
      return written.trim() === "" ? undefined : strings[Number(written)];
    case "b":
      return written.trim() === "" ? undefined : written === "1" || written === "true";
    case "d":
      return Date.parse(written) / MS_A_DAY + DAYS_BEFORE_1970;
    case "inlineStr":
      return is === undefined ? undefined : textOf(is);
    case "n": {
      const isNumber = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(written);
      return isNumber ? Number(written) : unescape(written);
    }
    default:
      return unescape(written);
  }
}

/** What the cells of a grid hold; of an error what it shows. */
export function valuesIn({ cells }: Grid): Values {
  const values = new Map<string, string | number | boolean>();
  cells.forEach((row, at) => {
    row?.forEach((cell, column) => {
      const value = cell === undefined ? null : heldBy(cell);
      if (value !== null && value !== "") values.set(cellAddress(at, column), value);
    });
  });
  return values;
}

const heldBy = ({ kind, text, value }: Cell): Cell["value"] => (kind === "error" ? text : value);
