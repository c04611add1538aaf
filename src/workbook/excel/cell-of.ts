import type { Cell } from "../../grid/grid.ts";
import { showsDate } from "../file/grid-of.ts";

/** One cell as Excel's arrays have it. */
export interface Loaded {
  readonly value: unknown;
  readonly text: unknown;
  readonly type: unknown;
  readonly format: unknown;
  readonly fill: string | null;
}

/** Errors as files number them, so that a cell reads the same from either side. */
const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": 0x00,
  "#DIV/0!": 0x07,
  "#VALUE!": 0x0f,
  "#REF!": 0x17,
  "#NAME?": 0x1d,
  "#NUM!": 0x24,
  "#N/A": 0x2a,
  "#GETTING_DATA": 0x2b,
};

/** Makes a cell; undefined where it holds nothing and has no fill. */
export function cellOf({ value, text, type, format, fill }: Loaded): Cell | undefined {
  const shown = typeof text === "string" ? text : "";
  const code = typeof format === "string" && format !== "" ? format : "General";
  const common = { text: shown, format: code, fill };
  if (type === "Empty") {
    if (fill === null) return undefined;
    return { ...common, value: null, kind: "empty", text: "" };
  }
  if (type === "Error") {
    const name = String(value);
    return { ...common, value: ERRORS[name] ?? name, kind: "error" };
  }
  if (typeof value === "number") {
    return { ...common, value, kind: showsDate(code) ? "date" : "number" };
  }
  if (typeof value === "boolean") return { ...common, value, kind: "boolean" };
  return { ...common, value: String(value), kind: "text" };
}

/** Reads a solid fill's colour, six digits without its hash; other patterns are decoration. */
export function fillOf(fill: Excel.CellPropertiesFill | undefined): string | null {
  if (fill?.pattern !== "Solid" || typeof fill.color !== "string") return null;
  const digits = fill.color.replace("#", "").toUpperCase();
  return /^[\dA-F]{6}$/.test(digits) ? digits : null;
}
