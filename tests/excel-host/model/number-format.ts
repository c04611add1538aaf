import { SSF } from "@e965/xlsx";

import { isCallable, isPlainObject } from "../protocol/plain.ts";
import { isError, plainValue, type Scalar } from "./scalar.ts";

const library: unknown = SSF;

/** Renders a value with a number format, as SheetJS does, which follows Excel's own. */
export function formatText(value: Scalar, format: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  const render = isPlainObject(library) ? library["format"] : undefined;
  if (!isCallable(render)) throw new Error("SheetJS has no number formats");
  return String(render(format, value));
}

/** Tells whether Excel would take a number format: it can be read, and there are at most four parts. */
export function isNumberFormat(format: string): boolean {
  if (format.length > 255) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./gs, "");
  if (bare.includes('"') || bare.split(";").length > 4) return false;
  try {
    for (const value of [1.5, -1.5, 0, "text"]) formatText(value, format);
    return true;
  } catch {
    return false;
  }
}

/** What a cell shows on the screen, were its column wide enough. */
export function shownText(value: Scalar, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === null || isError(value)) return String(plainValue(value));
  return formatText(value, format);
}
