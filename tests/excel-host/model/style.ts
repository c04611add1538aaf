/** One edge of a cell, or a diagonal. Colours are "#RRGGBB" throughout. */
export interface Edge {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  readonly color: string;
}

export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
export type LineWeight = (typeof LINE_WEIGHTS)[number];

/** Everything about how a cell looks; equal styles are one object. */
export interface Style {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly fontColor: string;
  /** Null for no fill. */
  readonly fill: string | null;
  readonly top: Edge | null;
  readonly right: Edge | null;
  readonly bottom: Edge | null;
  readonly left: Edge | null;
  readonly diagonalDown: Edge | null;
  readonly diagonalUp: Edge | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly numberFormat: string;
}

export type StylePatch = Partial<Style>;

/** The looks of a new workbook's cells; its Normal style may have another font. */
const PLAIN: Style = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  fontColor: "#000000",
  fill: null,
  top: null,
  right: null,
  bottom: null,
  left: null,
  diagonalDown: null,
  diagonalUp: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  readingOrder: "Context",
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  numberFormat: "General",
};

/** A workbook's styles: equal ones are the same object, so that a million cells share a few. */
export interface Styles {
  readonly normal: Style;
  readonly patch: (style: Style, patch: StylePatch) => Style;
}

/** Starts with the Normal style alone. */
export function startStyles(normalFont: StylePatch = {}): Styles {
  const byText = new Map<string, Style>();
  const intern = (style: Style): Style => {
    const text = JSON.stringify(style);
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, style);
    return style;
  };
  const normal = intern({ ...PLAIN, ...normalFont });
  // One patch is laid over many cells, and many of them look alike.
  const patched = new WeakMap<StylePatch, Map<Style, Style>>();
  return {
    normal,
    patch: (style, patch) => {
      const results = patched.get(patch) ?? new Map<Style, Style>();
      patched.set(patch, results);
      const known = results.get(style);
      if (known !== undefined) return known;
      const result = intern({ ...style, ...patch });
      results.set(style, result);
      return result;
    },
  };
}
