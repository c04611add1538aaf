import type { ConditionalLook } from "../model/conditional-format.ts";
import type { Edge, Style } from "../model/style.ts";
import { HORIZONTALS, LINES, UNDERLINES, VERTICALS } from "./words.ts";
import { xmlTag } from "./xml.ts";

/** Collects the styles of a workbook as it is written; equal ones get one number. */
export interface StyleWriter {
  readonly numberOf: (style: Style) => number;
  readonly differenceOf: (look: ConditionalLook) => number;
  readonly xml: () => string;
}

/** A list of equal things: each gets a number once. */
interface Numbered {
  readonly add: (xml: string) => number;
  readonly write: (name: string) => string;
}

function numbered(): Numbered {
  const numbers = new Map<string, number>();
  return {
    add: (xml) => {
      const known = numbers.get(xml);
      if (known !== undefined) return known;
      numbers.set(xml, numbers.size);
      return numbers.size - 1;
    },
    write: (name) => xmlTag(name, { count: numbers.size }, [...numbers.keys()].join("")),
  };
}

const colour = (name: string, value: string): string =>
  xmlTag(name, { rgb: `FF${value.slice(1)}` });

const font = (style: Style): string =>
  xmlTag(
    "font",
    {},
    [
      style.bold ? xmlTag("b") : "",
      style.italic ? xmlTag("i") : "",
      style.strikethrough ? xmlTag("strike") : "",
      style.underline === "None" ? "" : xmlTag("u", { val: UNDERLINES.toFile(style.underline) }),
      style.subscript ? xmlTag("vertAlign", { val: "subscript" }) : "",
      style.superscript ? xmlTag("vertAlign", { val: "superscript" }) : "",
      xmlTag("sz", { val: style.fontSize }),
      colour("color", style.fontColor),
      xmlTag("name", { val: style.fontName }),
    ].join(""),
  );

const fill = (value: string | null): string =>
  xmlTag(
    "fill",
    {},
    value === null
      ? xmlTag("patternFill", { patternType: "none" })
      : xmlTag(
          "patternFill",
          { patternType: "solid" },
          `${colour("fgColor", value)}${xmlTag("bgColor", { indexed: 64 })}`,
        ),
  );

function edge(name: string, line: Edge | null): string {
  if (line === null) return xmlTag(name);
  const own = LINES.find(([, style, weight]) => style === line.style && weight === line.weight);
  const [file] = own ?? LINES.find(([, style]) => style === line.style) ?? ["thin"];
  return xmlTag(name, { style: file }, colour("color", line.color));
}

const border = (style: Style): string =>
  xmlTag(
    "border",
    {
      ...(style.diagonalUp === null ? {} : { diagonalUp: true }),
      ...(style.diagonalDown === null ? {} : { diagonalDown: true }),
    },
    [
      edge("left", style.left),
      edge("right", style.right),
      edge("top", style.top),
      edge("bottom", style.bottom),
      edge("diagonal", style.diagonalDown ?? style.diagonalUp),
    ].join(""),
  );

function alignment(style: Style): string {
  const rotation =
    style.orientation === 180
      ? 255
      : style.orientation < 0
        ? 90 - style.orientation
        : style.orientation;
  return xmlTag("alignment", {
    horizontal: style.horizontal === "General" ? undefined : HORIZONTALS.toFile(style.horizontal),
    vertical: VERTICALS.toFile(style.vertical),
    textRotation: rotation === 0 ? undefined : rotation,
    wrapText: style.wrap ? true : undefined,
    indent: style.indent === 0 ? undefined : style.indent,
    shrinkToFit: style.shrink ? true : undefined,
    readingOrder: { LeftToRight: 1, RightToLeft: 2 }[style.readingOrder],
  });
}

function difference(look: ConditionalLook, formatId: number | undefined): string {
  const { bold, italic, strikethrough, underline, fontColor, borders } = look;
  const on = (name: string, value: boolean | null): string =>
    value === null ? "" : xmlTag(name, { val: value });
  const fonts = [
    on("b", bold),
    on("i", italic),
    on("strike", strikethrough),
    underline === "None" ? "" : xmlTag("u"),
    fontColor === null ? "" : colour("color", fontColor),
  ].join("");
  const lines = (["left", "right", "top", "bottom"] as const).map((side) => {
    const line = borders[side];
    if (line === null) return "";
    const [file] = LINES.find(([, style]) => style === line.style) ?? ["thin"];
    return xmlTag(side, { style: file }, colour("color", line.color));
  });
  return xmlTag(
    "dxf",
    {},
    [
      fonts === "" ? "" : xmlTag("font", {}, fonts),
      look.numberFormat === null || formatId === undefined
        ? ""
        : xmlTag("numFmt", { numFmtId: formatId, formatCode: look.numberFormat }),
      look.fill === null
        ? ""
        : xmlTag(
            "fill",
            {},
            xmlTag("patternFill", { patternType: "solid" }, colour("bgColor", look.fill)),
          ),
      lines.join("") === "" ? "" : xmlTag("border", {}, lines.join("")),
    ].join(""),
  );
}

/** The first number that a file may give to a number format of its own. */
const FIRST_FORMAT = 164;

/** Starts with the workbook's Normal style as number 0. */
export function startStyleWriter(normal: Style): StyleWriter {
  const [fonts, fills, borders, cells, differences] = [
    numbered(),
    numbered(),
    numbered(),
    numbered(),
    numbered(),
  ];
  const formats = new Map<string, number>();
  fills.add(fill(null));
  // The second fill is fixed by the file format, whatever stands there.
  fills.add(xmlTag("fill", {}, xmlTag("patternFill", { patternType: "gray125" })));
  const known = new Map<Style, number>();
  const formatId = (format: string): number => {
    if (format === "General") return 0;
    const id = formats.get(format) ?? FIRST_FORMAT + formats.size;
    formats.set(format, id);
    return id;
  };
  const numberOf = (style: Style): number => {
    const number =
      known.get(style) ??
      cells.add(
        xmlTag(
          "xf",
          {
            numFmtId: formatId(style.numberFormat),
            fontId: fonts.add(font(style)),
            fillId: fills.add(fill(style.fill)),
            borderId: borders.add(border(style)),
            xfId: 0,
            applyNumberFormat: true,
            applyFont: true,
            applyFill: true,
            applyBorder: true,
            applyAlignment: true,
            applyProtection: true,
          },
          alignment(style) +
            xmlTag("protection", { locked: style.locked, hidden: style.formulaHidden }),
        ),
      );
    known.set(style, number);
    return number;
  };
  numberOf(normal);
  return {
    numberOf,
    differenceOf: (look) =>
      differences.add(
        difference(look, look.numberFormat === null ? undefined : formatId(look.numberFormat)),
      ),
    xml: () => {
      const numFmts = [...formats].map(([formatCode, numFmtId]) =>
        xmlTag("numFmt", { numFmtId, formatCode }),
      );
      return xmlTag(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        [
          numFmts.length === 0
            ? ""
            : xmlTag("numFmts", { count: numFmts.length }, numFmts.join("")),
          fonts.write("fonts"),
          fills.write("fills"),
          borders.write("borders"),
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
          cells.write("cellXfs"),
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
          differences.write("dxfs"),
        ].join(""),
      );
    },
  };
}
