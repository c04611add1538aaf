import type { Border, CellStyle } from "../sheet-plan.ts";

type Value = string | number | boolean | null;

/** One property of a look: what a style says of it, and how Excel is told. */
export interface Property {
  readonly read: (style: CellStyle) => Value;
  readonly tell: (format: Excel.RangeFormat, value: Value) => void;
  /** What cells have that nobody has formatted; left out where that is the officer's own choice. */
  readonly fresh?: Value;
  /** True for what single words of a cell may have otherwise: told to the cell, it is told to all of them. */
  readonly isOfWords: boolean;
}

/** Makes a property whose values are all of one kind. */
const property = <V extends Value>(
  read: (style: CellStyle) => V,
  is: (value: Value) => value is V,
  tell: (format: Excel.RangeFormat, value: V) => void,
  fresh?: V,
): Property => ({
  isOfWords: false,
  read,
  tell: (format, value) => {
    if (!is(value)) throw new Error(`no such value of a look: ${String(value)}`);
    tell(format, value);
  },
  ...(fresh === undefined ? {} : { fresh }),
});

const ofWords = (own: Property): Property => ({ ...own, isOfWords: true });

const isText = (value: Value): value is string => typeof value === "string";
const isNumber = (value: Value): value is number => typeof value === "number";
const isFlag = (value: Value): value is boolean => typeof value === "boolean";
const isFill = (value: Value): value is string | null => value === null || isText(value);

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const isHorizontal = (value: Value): value is CellStyle["horizontal"] =>
  isText(value) && value in HORIZONTAL;
const isVertical = (value: Value): value is CellStyle["vertical"] =>
  isText(value) && value in VERTICAL;

/** Wrapping makes what follows slow in Excel on the web, so it comes last. */
export const PROPERTIES: readonly Property[] = [
  ...[
    property(
      ({ font }) => font.name,
      isText,
      (format, name) => (format.font.name = name),
    ),
    property(
      ({ font }) => font.size,
      isNumber,
      (format, size) => (format.font.size = size),
    ),
    property(
      ({ font }) => font.colour,
      isText,
      (format, colour) => (format.font.color = `#${colour}`),
    ),
    property(
      ({ font }) => font.bold,
      isFlag,
      (format, bold) => (format.font.bold = bold),
    ),
    property(
      ({ font }) => font.italic,
      isFlag,
      (format, italic) => (format.font.italic = italic),
    ),
    property(
      ({ font }) => font.underline,
      isFlag,
      (format, isUnderlined) => (format.font.underline = isUnderlined ? "Single" : "None"),
    ),
  ].map(ofWords),
  property<string | null>(
    ({ fill }) => fill,
    isFill,
    (format, fill) => {
      if (fill === null) format.fill.clear();
      else format.fill.color = `#${fill}`;
    },
    null,
  ),
  property(
    ({ horizontal }) => horizontal,
    isHorizontal,
    (format, side) => (format.horizontalAlignment = HORIZONTAL[side]),
  ),
  property(
    ({ vertical }) => vertical,
    isVertical,
    (format, side) => (format.verticalAlignment = VERTICAL[side]),
  ),
  property(
    ({ indent }) => indent,
    isNumber,
    (format, indent) => (format.indentLevel = indent),
    0,
  ),
  property<boolean>(
    ({ shrink }) => shrink,
    isFlag,
    (format, shrink) => (format.shrinkToFit = shrink),
    false,
  ),
  property<boolean>(
    ({ open }) => open,
    isFlag,
    (format, open) => (format.protection.locked = !open),
    false,
  ),
  property(
    ({ wrap }) => wrap,
    isFlag,
    (format, wrap) => (format.wrapText = wrap),
  ),
];

interface Line {
  readonly border: (style: CellStyle) => Border | null;
  readonly edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
  /** The lines between the cells of one area, which are this side of half of them. */
  readonly inside: "InsideHorizontal" | "InsideVertical";
  readonly isAcross: boolean;
}

/**
 * Two cells share the line between them, and the one drawn last shows: drawn in this order, the
 * lower and the right cell have the last word.
 */
export const LINES: readonly Line[] = [
  {
    border: ({ borders }) => borders.bottom,
    edge: "EdgeBottom",
    inside: "InsideHorizontal",
    isAcross: true,
  },
  {
    border: ({ borders }) => borders.right,
    edge: "EdgeRight",
    inside: "InsideVertical",
    isAcross: false,
  },
  {
    border: ({ borders }) => borders.top,
    edge: "EdgeTop",
    inside: "InsideHorizontal",
    isAcross: true,
  },
  {
    border: ({ borders }) => borders.left,
    edge: "EdgeLeft",
    inside: "InsideVertical",
    isAcross: false,
  },
];
