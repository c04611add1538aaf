import { Workbook, type CellFormulaValue, type Style } from "@cj-tech-master/excelts";
import { read } from "@e965/xlsx";
import { PARSING } from "../../src/workbook/file/parse-workbook.ts";
import type { CellStyle, Content, WorkbookPlan } from "../../src/workbook/sheet-plan.ts";

/** Parses a workbook with SheetJS and nothing else, with the options that our reading gives it. */
export function parseAlone(bytes: Uint8Array): unknown {
  return read(bytes, PARSING);
}

/** One cell as the writer library takes it: rows and columns counted from 1. */
interface PlainCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | CellFormulaValue | null;
  readonly style: Partial<Style>;
}

export interface PlainSheet {
  readonly name: string;
  readonly cells: readonly PlainCell[];
}

/**
 * Lists every cell of a plan for the library: values, formulas and styles, cells with one look
 * sharing one style. No merges, heights, links, names, pages or conditional formats.
 */
export function plainSheets(plan: WorkbookPlan): readonly PlainSheet[] {
  const styles = new Map<string, Partial<Style>>();
  const styleOf = (role: string, format: string | null): Partial<Style> => {
    const key = `${role} ${format ?? ""}`;
    const known = styles.get(key);
    if (known !== undefined) return known;
    const made = plainStyle(plan.styles[role], format);
    styles.set(key, made);
    return made;
  };
  return plan.sheets.map(({ name, rows }) => ({
    name,
    cells: rows.flatMap(({ cells }, row) =>
      cells.map(({ column, content, style, format }) => ({
        row: row + 1,
        column: column + 1,
        value: plainValue(content),
        style: styleOf(style, format),
      })),
    ),
  }));
}

const argb = (colour: string) => ({ argb: `FF${colour}` });

function plainStyle(style: CellStyle | undefined, format: string | null): Partial<Style> {
  if (style === undefined) throw new Error("a cell names a style that the plan does not have");
  const { font, fill, horizontal, vertical, wrap, indent } = style;
  const sides = Object.entries(style.borders).flatMap(([side, border]) =>
    border === null ? [] : [[side, { style: border.weight, color: argb(border.colour) }] as const],
  );
  return {
    font: { name: font.name, size: font.size, bold: font.bold, color: argb(font.colour) },
    alignment: { horizontal, vertical, wrapText: wrap, indent },
    border: Object.fromEntries(sides),
    ...(fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } }),
    ...(format === null ? {} : { numFmt: format }),
  };
}

function plainValue(content: Content): PlainCell["value"] {
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return { formula: content.formula, result: content.cached };
  }
}

/** Writes cells with the library and nothing else. */
export async function writeAlone(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { name, cells } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const { row, column, value, style } of cells) {
      const cell = sheet.getCell(row, column);
      if (value !== null) cell.value = value;
      cell.style = style;
    }
  }
  return workbook.xlsx.writeBuffer();
}
