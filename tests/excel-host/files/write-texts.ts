import type { Cell } from "../model/sheet.ts";
import { escapeXml, xmlTag } from "./xml.ts";

/** Collects the texts of a workbook as it is written; equal ones get one number. */
export interface TextWriter {
  readonly numberOf: (cell: Cell, value: string) => number;
  readonly xml: () => string;
}

const textTag = (value: string): string =>
  xmlTag("t", { "xml:space": "preserve" }, escapeXml(value));

function writeText({ rich }: Cell, value: string): string {
  if (rich === undefined) return textTag(value);
  return rich
    .map(({ text, font }) => {
      const marks = Object.entries(font).map(([name, members]) => xmlTag(name, members));
      const properties = marks.length === 0 ? "" : xmlTag("rPr", {}, marks.join(""));
      return xmlTag("r", {}, properties + textTag(text));
    })
    .join("");
}

/** Starts without any text. */
export function startTextWriter(): TextWriter {
  const numbers = new Map<string, number>();
  return {
    numberOf: (cell, value) => {
      const xml = writeText(cell, value);
      const number = numbers.get(xml) ?? numbers.size;
      numbers.set(xml, number);
      return number;
    },
    xml: () =>
      xmlTag(
        "sst",
        {
          xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          uniqueCount: numbers.size,
        },
        [...numbers.keys()].map((xml) => xmlTag("si", {}, xml)).join(""),
      ),
  };
}
