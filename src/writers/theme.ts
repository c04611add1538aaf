import type { Border, CellStyle } from "../workbook/sheet-plan.ts";

/** The only place with colours and fonts. */
export const FONT = "Arial";

const INK = "0B0C0C";
const GREY_TEXT = "505A5F";
const NAVY = "23374D";
const PALE = "E6ECEE";
const PAPER = "F7F9FA";
const LINE = "C6CCD0";
const WHITE = "FFFFFF";
/** The tint and the edge of cells that a lead types into. */
const OPEN_FILL = "EEF5FB";
const OPEN_EDGE = "8FB3D1";
/** What an empty cell asks for: quieter than words that were typed. */
export const PROMPT_COLOUR = "5F6B74";

/** Fill and text of ratings and statuses; each pair passes WCAG AA (Rule R7). */
export const SIGNALS = {
  green: { fill: "00703C", text: WHITE },
  amber: { fill: "FFDD00", text: INK },
  red: { fill: "D4351C", text: WHITE },
  notRated: { fill: "E1E2E3", text: "303436" },
} as const;

type Look = Omit<Partial<CellStyle>, "font" | "borders"> & {
  readonly font?: Partial<CellStyle["font"]>;
  readonly borders?: Partial<CellStyle["borders"]>;
};

const thin = (colour: string): Border => ({ weight: "thin", colour });

function style(look: Look): CellStyle {
  const { font, borders, ...rest } = look;
  return {
    fill: null,
    horizontal: "left",
    vertical: "middle",
    wrap: true,
    indent: 0,
    shrink: false,
    open: false,
    ...rest,
    font: {
      name: FONT,
      size: 10,
      bold: false,
      italic: false,
      underline: false,
      colour: INK,
      ...font,
    },
    borders: { top: null, right: null, bottom: null, left: null, ...borders },
  };
}

const UNDERLINED = { bottom: thin(LINE) };
const HEAD = {
  font: { bold: true, colour: WHITE },
  fill: NAVY,
  vertical: "bottom",
  indent: 1,
  borders: { left: thin("4A5B6E"), right: thin("4A5B6E"), bottom: thin("4A5B6E") },
} as const satisfies Look;
const SUBHEAD = {
  font: { bold: true, colour: NAVY },
  fill: PALE,
  vertical: "bottom",
  indent: 1,
  borders: { left: thin(WHITE), right: thin(WHITE), bottom: thin(LINE) },
} as const satisfies Look;
const SIGNAL = { font: { bold: true, size: 9 }, horizontal: "center" } as const satisfies Look;
const DATA = { font: { size: 8 }, vertical: "top" } as const satisfies Look;
const KEY = { font: { size: 8 }, vertical: "middle" } as const satisfies Look;

const OPEN = {
  fill: OPEN_FILL,
  open: true,
  borders: { bottom: thin(OPEN_EDGE) },
} as const satisfies Look;

const signal = ({ fill, text }: { fill: string; text: string }): CellStyle =>
  style({
    fill,
    font: { size: 8, bold: true, colour: text },
    horizontal: "center",
    borders: { top: thin(WHITE), bottom: thin(WHITE) },
  });

/** Every style of the workbook by its role. */
export const STYLES = {
  blank: style({}),
  title: style({ font: { colour: GREY_TEXT }, wrap: false }),
  pageName: style({ font: { size: 18, bold: true } }),
  leadLabel: style({ font: { bold: true }, wrap: false, vertical: "top" }),
  lead: style({ vertical: "top" }),
  section: style({ font: { size: 11, bold: true, colour: NAVY }, vertical: "bottom" }),
  gap: style({}),
  key: style({ font: { size: 8, colour: GREY_TEXT }, wrap: false }),

  record: style({ font: { size: 8, colour: GREY_TEXT }, wrap: false }),

  headText: style(HEAD),
  headCentre: style({ ...HEAD, horizontal: "center", indent: 0 }),
  subheadText: style(SUBHEAD),
  subheadCentre: style({ ...SUBHEAD, horizontal: "center", indent: 0 }),

  text: style({ indent: 1, borders: UNDERLINED }),
  textTop: style({ indent: 1, vertical: "top", borders: UNDERLINED }),
  textTopOpen: style({ indent: 1, vertical: "top" }),
  // Centred, as the published appendices are: LibreOffice drops the indent of some numbers at the right.
  number: style({ horizontal: "center", wrap: false, shrink: true, borders: UNDERLINED }),
  words: style({
    font: { size: 9, colour: GREY_TEXT },
    horizontal: "center",
    borders: UNDERLINED,
  }),
  signal: style({ ...SIGNAL, borders: UNDERLINED }),
  signalTop: style({ ...SIGNAL, vertical: "top", borders: UNDERLINED }),
  total: style({ font: { bold: true }, indent: 1, borders: UNDERLINED }),
  totalCount: style({
    font: { bold: true },
    horizontal: "center",
    wrap: false,
    borders: UNDERLINED,
  }),
  code: style({ font: { size: 9 }, horizontal: "center", borders: UNDERLINED }),
  link: style({ font: { underline: true, colour: NAVY }, indent: 1, borders: UNDERLINED }),
  group: style({
    font: { bold: true, colour: NAVY },
    fill: PALE,
    indent: 1,
    borders: UNDERLINED,
  }),
  groupLink: style({
    font: { underline: true, colour: NAVY },
    fill: PALE,
    horizontal: "center",
    borders: UNDERLINED,
  }),

  aimNumber: style({
    font: { bold: true, colour: NAVY },
    fill: PALE,
    horizontal: "center",
    borders: UNDERLINED,
  }),
  aim: style({
    font: { bold: true, colour: NAVY },
    fill: PALE,
    indent: 1,
    borders: UNDERLINED,
  }),

  commentary: style({
    fill: PAPER,
    indent: 1,
    borders: { left: { weight: "thick", colour: NAVY } },
  }),
  note: style({ font: { size: 9, colour: GREY_TEXT }, vertical: "top" }),
  reference: style({
    font: { size: 9, italic: true, colour: GREY_TEXT },
    vertical: "top",
    indent: 1,
  }),
  referenceLabel: style({ font: { size: 9, colour: GREY_TEXT }, vertical: "top" }),

  openCommentary: style({
    ...OPEN,
    indent: 1,
    borders: {
      bottom: thin(WHITE),
      left: { weight: "thick", colour: OPEN_EDGE },
    },
  }),
  openText: style({ ...OPEN, indent: 1 }),
  openTextTop: style({ ...OPEN, indent: 1, vertical: "top" }),
  openTextTopJoined: style({ ...OPEN, indent: 1, vertical: "top", borders: {} }),
  openNumber: style({ ...OPEN, horizontal: "center", wrap: false, shrink: true }),
  openSignal: style({ ...SIGNAL, ...OPEN }),
  openSignalTop: style({ ...SIGNAL, ...OPEN, vertical: "top" }),
  openNote: style({ ...OPEN, font: { size: 9 }, indent: 1 }),
  besideLabel: style({
    font: { size: 9, colour: GREY_TEXT },
    horizontal: "right",
    indent: 1,
    borders: UNDERLINED,
  }),
  beside: style({
    font: { size: 9, italic: true, colour: GREY_TEXT },
    indent: 1,
    borders: UNDERLINED,
  }),
  judged: style({ font: { size: 9, colour: GREY_TEXT }, indent: 1, borders: UNDERLINED }),

  keyHead: style({ ...KEY, font: { size: 8, bold: true, colour: NAVY } }),
  keyNote: style({ ...KEY, font: { size: 8, colour: GREY_TEXT } }),
  keyGreen: signal(SIGNALS.green),
  keyAmber: signal(SIGNALS.amber),
  keyRed: signal(SIGNALS.red),
  keyNotRated: signal(SIGNALS.notRated),

  dataHead: style({
    ...HEAD,
    font: { ...HEAD.font, size: 8 },
    vertical: "bottom",
  }),
  dataText: style({ ...DATA, indent: 1, borders: UNDERLINED }),
  dataNumber: style({
    ...DATA,
    horizontal: "right",
    wrap: false,
    shrink: true,
    borders: UNDERLINED,
  }),
  dataWords: style({ ...DATA, horizontal: "right", borders: UNDERLINED }),
  dataSignal: style({
    ...SIGNAL,
    font: { size: 8, bold: true },
    borders: UNDERLINED,
  }),
} as const satisfies Readonly<Record<string, CellStyle>>;

export type Role = keyof typeof STYLES;
