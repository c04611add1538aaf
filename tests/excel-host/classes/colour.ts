import { hostError } from "../protocol/host-error.ts";
import { asText } from "../protocol/arguments.ts";

/** The HTML names that are met in add-ins; Excel knows all 140. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  pink: "#FFC0CB",
  gray: "#808080",
  grey: "#808080",
};

/** Reads a colour as "#RRGGBB". */
export function asColour(value: unknown): string {
  const text = asText(value);
  const named = NAMED[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw hostError("InvalidArgument");
  return `#${text.replace("#", "").toUpperCase()}`;
}
