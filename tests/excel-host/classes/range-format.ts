import { asFlag, asNumber, asText, asWord } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { guardOption, guardUnprotected } from "../model/guards.ts";
import { commonOf, patchStyles } from "../model/looks.ts";
import {
  commonHeight,
  commonWidth,
  setHeight,
  setWidth,
  standardHeight,
  standardWidth,
} from "../model/sizes.ts";
import { isMixed } from "../model/rich-text.ts";
import { visitCells, visitRows, type Cell } from "../model/sheet.ts";
import type { Style, StylePatch } from "../model/style.ts";
import { asColour } from "./colour.ts";
import type { Region } from "./region.ts";
import { rangeBorderCollection } from "./range-borders.ts";

/** Reads one property of all cells; null where they differ (docs:excel/excel-add-ins-blank-null-values.md). */
const common =
  <Value>(read: (style: Style) => Value) =>
  ({ sheet, areas }: Region): Value | null =>
    commonOf(sheet, areas, read);

/** Reads a look that single words of a cell may have otherwise. */
const commonOfWords =
  <Name extends keyof Style>(name: Name) =>
  (region: Region): Style[Name] | null => {
    const { sheet, areas } = region;
    const mixed: Cell[] = [];
    for (const area of areas) {
      visitCells(sheet, area, (cell) => {
        if (isMixed(cell, name)) mixed.push(cell);
      });
    }
    return mixed.length > 0 ? null : common((style) => style[name])(region);
  };

/** Lays a look over all cells; on a protected sheet only where formatting is allowed. */
function patch({ sheet, areas }: Region, change: StylePatch): void {
  guardOption(sheet, "allowFormatCells");
  for (const area of areas) patchStyles(sheet, area, change);
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const READING = ["Context", "LeftToRight", "RightToLeft"] as const;

export const rangeFont: HostClass<Region> = hostClass<Region>("RangeFont", {
  scalars: {
    name: commonOfWords("fontName"),
    size: commonOfWords("fontSize"),
    color: commonOfWords("fontColor"),
    bold: commonOfWords("bold"),
    italic: commonOfWords("italic"),
    underline: commonOfWords("underline"),
    strikethrough: commonOfWords("strikethrough"),
    subscript: common((style) => style.subscript),
    superscript: common((style) => style.superscript),
    tintAndShade: () => 0,
  },
  setters: {
    name: (region, value) => {
      patch(region, { fontName: asText(value) });
    },
    size: (region, value) => {
      patch(region, { fontSize: asNumber(value, 1, 409) });
    },
    color: (region, value) => {
      patch(region, { fontColor: asColour(value) });
    },
    bold: (region, value) => {
      patch(region, { bold: asFlag(value) });
    },
    italic: (region, value) => {
      patch(region, { italic: asFlag(value) });
    },
    underline: (region, value) => {
      patch(region, { underline: asWord(value, UNDERLINES) });
    },
    strikethrough: (region, value) => {
      patch(region, { strikethrough: asFlag(value) });
    },
    subscript: (region, value) => {
      patch(region, { subscript: asFlag(value), superscript: false });
    },
    superscript: (region, value) => {
      patch(region, { superscript: asFlag(value), subscript: false });
    },
  },
});

export const rangeFill: HostClass<Region> = hostClass<Region>("RangeFill", {
  scalars: {
    // No fill reads as white, mixed fills as "" [inferred].
    color: ({ sheet, areas }) => commonOf(sheet, areas, (style) => style.fill ?? "#FFFFFF") ?? "",
    pattern: common((style) => (style.fill === null ? "None" : "Solid")),
    tintAndShade: () => 0,
  },
  setters: {
    color: (region, value) => {
      // An empty text takes the fill away, as clear() does [inferred].
      patch(region, { fill: value === "" ? null : asColour(value) });
    },
  },
  methods: {
    clear: (region) => {
      patch(region, { fill: null });
    },
  },
});

export const formatProtection: HostClass<Region> = hostClass<Region>("FormatProtection", {
  scalars: {
    locked: common((style) => style.locked),
    formulaHidden: common((style) => style.formulaHidden),
  },
  setters: {
    locked: (region, value) => {
      lock(region, { locked: asFlag(value) });
    },
    formulaHidden: (region, value) => {
      lock(region, { formulaHidden: asFlag(value) });
    },
  },
});

/** Which cells are locked cannot be changed while the sheet is protected, whatever is allowed [general]. */
function lock({ sheet, areas }: Region, change: StylePatch): void {
  guardUnprotected(sheet);
  for (const area of areas) patchStyles(sheet, area, change);
}

export const rangeFormat: HostClass<Region> = hostClass<Region>("RangeFormat", {
  scalars: {
    wrapText: common((style) => style.wrap),
    horizontalAlignment: common((style) => style.horizontal),
    verticalAlignment: common((style) => style.vertical),
    columnWidth: ({ sheet, areas }) => oneOf(areas.map((area) => commonWidth(sheet, area))),
    rowHeight: ({ sheet, areas }) => oneOf(areas.map((area) => commonHeight(sheet, area))),
    textOrientation: common((style) => style.orientation),
    useStandardHeight: ({ sheet, areas }) =>
      areas.every((area) => commonHeight(sheet, area) === standardHeight(sheet)),
    useStandardWidth: ({ sheet, areas }) =>
      areas.every((area) => commonWidth(sheet, area) === standardWidth(sheet)),
    readingOrder: common((style) => style.readingOrder),
    shrinkToFit: common((style) => style.shrink),
    indentLevel: common((style) => style.indent),
    autoIndent: common((style) => style.autoIndent),
  },
  navigation: {
    font: (region) => rangeFont.of(region),
    fill: (region) => rangeFill.of(region),
    borders: (region) => rangeBorderCollection.of(region),
    protection: (region) => formatProtection.of(region),
  },
  setters: {
    wrapText: (region, value) => {
      patch(region, { wrap: asFlag(value) });
    },
    horizontalAlignment: (region, value) => {
      patch(region, { horizontal: asWord(value, HORIZONTAL) });
    },
    verticalAlignment: (region, value) => {
      patch(region, { vertical: asWord(value, VERTICAL) });
    },
    columnWidth: ({ sheet, areas }, value) => {
      guardOption(sheet, "allowFormatColumns");
      for (const area of areas) setWidth(sheet, area, asNumber(value));
    },
    rowHeight: ({ sheet, areas }, value) => {
      guardOption(sheet, "allowFormatRows");
      for (const area of areas) setHeight(sheet, area, asNumber(value));
    },
    // docs: true gives the rows the sheet's own height; false changes nothing.
    useStandardHeight: ({ sheet, areas }, value) => {
      guardOption(sheet, "allowFormatRows");
      if (!asFlag(value)) return;
      for (const area of areas) {
        visitRows(sheet, area, (_, row) => {
          row.height = null;
        });
      }
    },
    textOrientation: (region, value) => {
      const degrees = asNumber(value, -90, 180);
      patch(region, { orientation: degrees > 90 && degrees !== 180 ? asNumber(NaN) : degrees });
    },
    readingOrder: (region, value) => {
      patch(region, { readingOrder: asWord(value, READING) });
    },
    shrinkToFit: (region, value) => {
      patch(region, { shrink: asFlag(value) });
    },
    indentLevel: (region, value) => {
      patch(region, { indent: asNumber(value, 0, 250) });
    },
    autoIndent: (region, value) => {
      patch(region, { autoIndent: asFlag(value) });
    },
  },
});

const oneOf = (values: readonly (number | null)[]): number | null => {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
};
