import type { Colour, Look } from "./workbook-data.ts";

/** How a row of one look is drawn. */
export interface LookStyle {
  readonly bold: "all" | "first" | "none";
  readonly italic: boolean;
  /** Points added to the sheet's size of type. */
  readonly larger: number;
  /** Thin rules around every cell. */
  readonly ruled: boolean;
  readonly shaded: boolean;
  readonly wraps: boolean;
  readonly across: "left" | "centreAfterFirst" | "centre";
  readonly down: "top" | "middle";
}

const plain: LookStyle = {
  bold: "none",
  italic: false,
  larger: 0,
  ruled: false,
  shaded: false,
  wraps: false,
  across: "left",
  down: "top",
};

/** Lists how rows of each look are drawn. */
export const looks: Readonly<Record<Look, LookStyle>> = {
  blank: plain,
  title: { ...plain, bold: "all", larger: 3 },
  subtitle: { ...plain, bold: "all", larger: 1, wraps: true },
  pair: { ...plain, bold: "first" },
  heading: {
    ...plain,
    bold: "all",
    ruled: true,
    shaded: true,
    wraps: true,
    across: "centreAfterFirst",
    down: "middle",
  },
  figures: { ...plain, ruled: true, wraps: true, across: "centreAfterFirst", down: "middle" },
  tableText: { ...plain, ruled: true, wraps: true },
  paragraph: { ...plain, wraps: true },
  note: { ...plain, italic: true, wraps: true },
  aim: { ...plain, bold: "all", ruled: true, wraps: true },
  action: { ...plain, ruled: true, wraps: true },
  key: { ...plain, bold: "all", across: "centre" },
  list: { ...plain, ruled: true, wraps: true },
};

/** Gives Excel's standard colours as six hexadecimal digits. */
export const colours: Readonly<Record<Colour, string>> = {
  green: "00B050",
  amber: "FFC000",
  red: "FF0000",
};
