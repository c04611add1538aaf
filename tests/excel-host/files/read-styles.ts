import { SSF } from "@e965/xlsx";

import { isPlainObject } from "../protocol/plain.ts";
import { noLook, type ConditionalLook } from "../model/conditional-format.ts";
import type { Edge, StylePatch } from "../model/style.ts";
import { attribute, child, children, descendants, flagOf, numberOf, type Element } from "./xml.ts";
import { HORIZONTALS, LINES, UNDERLINES, VERTICALS } from "./words.ts";

/** Turns a colour element into "#RRGGBB"; undefined where it is automatic. */
export type ReadColour = (element: Element | undefined) => string | undefined;

/** The palette of the file format's numbered colours (ECMA-376 18.8.27), from 8 on. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** The colours of Office's own theme, in the order in which files number them. */
const OFFICE =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Reads a theme's colours; files number light before dark. */
function themeColours(theme: Element | undefined): readonly string[] {
  const [scheme] = descendants(theme, "clrScheme");
  if (scheme === undefined) return OFFICE;
  const order =
    "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
  return order.map((name, at) => {
    const colour = child(scheme, name)?.children[0];
    return attribute(colour, "lastClr") ?? attribute(colour, "val") ?? OFFICE[at] ?? "000000";
  });
}

/** Lightens or darkens a colour (ECMA-376 18.8.19): the lightness of its HSL form. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = saturation * (1 - Math.abs(2 * target - 1));
  const scale = (part: number): number =>
    spread === 0 ? target : target + ((part - lightness) / spread) * chroma;
  return [r, g, b]
    .map((part) => Math.round(Math.min(1, Math.max(0, scale(part))) * 255))
    .map((part) => part.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

/** Makes a reader of colours over a theme. */
export function colourReader(theme: Element | undefined): ReadColour {
  const colours = themeColours(theme);
  return (element) => {
    if (element === undefined || flagOf(element, "auto")) return undefined;
    const tint = numberOf(element, "tint", 0);
    const rgb = attribute(element, "rgb");
    if (rgb !== undefined) return `#${tinted(rgb.slice(-6).toUpperCase(), tint)}`;
    const number = attribute(element, "theme");
    if (number !== undefined) {
      return `#${tinted((colours[Number(number)] ?? "000000").toUpperCase(), tint)}`;
    }
    const indexed = numberOf(element, "indexed", 64);
    const own = indexed < 8 ? INDEXED[indexed] : INDEXED[indexed - 8];
    return own === undefined ? undefined : `#${own}`;
  };
}

/** The styles of a file, by the numbers that its cells and rules name. */
export interface FileStyles {
  readonly cells: readonly StylePatch[];
  readonly differences: readonly ConditionalLook[];
}

function readFont(font: Element | undefined, colour: ReadColour): StylePatch {
  const on = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flagOf(element, "val", true);
  };
  const underline = child(font, "u");
  const align = attribute(child(font, "vertAlign"), "val");
  return {
    fontName: attribute(child(font, "name"), "val") ?? "Calibri",
    fontSize: numberOf(child(font, "sz"), "val", 11),
    bold: on("b"),
    italic: on("i"),
    strikethrough: on("strike"),
    underline:
      underline === undefined
        ? "None"
        : (UNDERLINES.toApi(attribute(underline, "val") ?? "single") ?? "None"),
    subscript: align === "subscript",
    superscript: align === "superscript",
    fontColor: colour(child(font, "color")) ?? "#000000",
  };
}

function readEdge(element: Element | undefined, colour: ReadColour): Edge | null {
  const line = LINES.find(([file]) => file === attribute(element, "style"));
  if (line === undefined) return null;
  const [, style, weight] = line;
  return { style, weight, color: colour(child(element, "color")) ?? "#000000" };
}

/** Only solid fills are emulated; other patterns read as none. */
function readFill(fill: Element | undefined, colour: ReadColour): string | null {
  const pattern = child(fill, "patternFill");
  if (attribute(pattern, "patternType") !== "solid") return null;
  return colour(child(pattern, "fgColor")) ?? "#000000";
}

function readBorders(border: Element | undefined, colour: ReadColour): StylePatch {
  const diagonal = readEdge(child(border, "diagonal"), colour);
  return {
    top: readEdge(child(border, "top"), colour),
    right: readEdge(child(border, "right"), colour),
    bottom: readEdge(child(border, "bottom"), colour),
    left: readEdge(child(border, "left"), colour),
    diagonalDown: flagOf(border, "diagonalDown") ? diagonal : null,
    diagonalUp: flagOf(border, "diagonalUp") ? diagonal : null,
  };
}

const orientationOf = (rotation: number): number =>
  rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;

function readAlignment(alignment: Element | undefined): StylePatch {
  return {
    horizontal: HORIZONTALS.toApi(attribute(alignment, "horizontal")) ?? "General",
    vertical: VERTICALS.toApi(attribute(alignment, "vertical")) ?? "Bottom",
    wrap: flagOf(alignment, "wrapText"),
    indent: numberOf(alignment, "indent", 0),
    shrink: flagOf(alignment, "shrinkToFit"),
    orientation: orientationOf(numberOf(alignment, "textRotation", 0)),
    readingOrder:
      ["Context", "LeftToRight", "RightToLeft"][numberOf(alignment, "readingOrder", 0)] ??
      "Context",
  };
}

/** The number formats that files name by number alone, as SheetJS knows them. */
function builtInFormat(id: number): string {
  const library: unknown = SSF;
  const table = isPlainObject(library) && isPlainObject(library["_table"]) ? library["_table"] : {};
  const format = table[String(id)];
  return typeof format === "string" ? format : "General";
}

function readDifference(dxf: Element, colour: ReadColour): ConditionalLook {
  const font = child(dxf, "font");
  const has = (name: string): boolean | null => {
    const element = child(font, name);
    return element === undefined ? null : flagOf(element, "val", true);
  };
  const pattern = child(dxf, "fill", "patternFill");
  const border = child(dxf, "border");
  const edge = (name: string): { style: string; color: string } | null => {
    const read = readEdge(child(border, name), colour);
    return read && { style: read.style, color: read.color };
  };
  return {
    ...noLook(),
    numberFormat: attribute(child(dxf, "numFmt"), "formatCode") ?? null,
    // A rule's solid fill stands in the background colour.
    fill: colour(child(pattern, "bgColor")) ?? colour(child(pattern, "fgColor")) ?? null,
    fontColor: colour(child(font, "color")) ?? null,
    bold: has("b"),
    italic: has("i"),
    strikethrough: has("strike"),
    underline: child(font, "u") === undefined ? "None" : "Single",
    borders: { top: edge("top"), right: edge("right"), bottom: edge("bottom"), left: edge("left") },
  };
}

/** Reads a file's styles. */
export function readStyles(styles: Element | undefined, theme: Element | undefined): FileStyles {
  const colour = colourReader(theme);
  const fonts = children(child(styles, "fonts"), "font").map((font) => readFont(font, colour));
  const fills = children(child(styles, "fills"), "fill").map((fill) => readFill(fill, colour));
  const borders = children(child(styles, "borders"), "border").map((it) => readBorders(it, colour));
  const formats = new Map(
    children(child(styles, "numFmts"), "numFmt").map((it) => [
      numberOf(it, "numFmtId", 0),
      attribute(it, "formatCode") ?? "General",
    ]),
  );
  const cells = children(child(styles, "cellXfs"), "xf").map((xf): StylePatch => {
    const id = numberOf(xf, "numFmtId", 0);
    const protection = child(xf, "protection");
    return {
      ...fonts[numberOf(xf, "fontId", 0)],
      fill: fills[numberOf(xf, "fillId", 0)] ?? null,
      ...borders[numberOf(xf, "borderId", 0)],
      ...readAlignment(child(xf, "alignment")),
      locked: flagOf(protection, "locked", true),
      formulaHidden: flagOf(protection, "hidden"),
      numberFormat: formats.get(id) ?? builtInFormat(id),
    };
  });
  const differences = children(child(styles, "dxfs"), "dxf").map((it) =>
    readDifference(it, colour),
  );
  return { cells, differences };
}
