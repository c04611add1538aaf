import type { Area } from "./areas.ts";
import { visitCells, type Cell, type RichRun, type Sheet } from "./sheet.ts";
import type { Style, StylePatch } from "./style.ts";

type Font = RichRun["font"];
type Entry = Readonly<Record<string, string>> | null;

const ifGiven = <Value>(
  value: Value | undefined,
  write: (value: Value) => Entry,
): Entry | undefined => (value === undefined ? undefined : write(value));

const flag = (is: boolean): Entry => (is ? {} : null);

interface RunEntry {
  readonly look: keyof Style;
  readonly entry: string;
  /** Undefined where the patch does not speak of it. */
  readonly write: (patch: StylePatch) => Entry | undefined;
}

/** How looks of a whole cell stand in a run's font, as the file format has it. */
const RUN_ENTRIES: readonly RunEntry[] = [
  {
    look: "fontName",
    entry: "rFont",
    write: ({ fontName }) => ifGiven(fontName, (val) => ({ val })),
  },
  {
    look: "fontSize",
    entry: "sz",
    write: ({ fontSize }) => ifGiven(fontSize, (size) => ({ val: String(size) })),
  },
  {
    look: "fontColor",
    entry: "color",
    write: ({ fontColor }) => ifGiven(fontColor, (colour) => ({ rgb: `FF${colour.slice(1)}` })),
  },
  { look: "bold", entry: "b", write: ({ bold }) => ifGiven(bold, flag) },
  { look: "italic", entry: "i", write: ({ italic }) => ifGiven(italic, flag) },
  {
    look: "underline",
    entry: "u",
    write: ({ underline }) => ifGiven(underline, (line) => flag(line !== "None")),
  },
  {
    look: "strikethrough",
    entry: "strike",
    write: ({ strikethrough }) => ifGiven(strikethrough, flag),
  },
];

/** A font that is given to a cell is given to every word of it [general]. */
export function patchRuns(sheet: Sheet, area: Area, patch: StylePatch): void {
  const entries = RUN_ENTRIES.flatMap(({ entry, write }) => {
    const value = write(patch);
    return value === undefined ? [] : [[entry, value] as const];
  });
  if (entries.length === 0) return;
  visitCells(sheet, area, (cell) => {
    if (cell.rich === undefined) return;
    cell.rich = cell.rich.map(({ text, font }) => ({ text, font: withEntries(font, entries) }));
  });
}

function withEntries(font: Font, entries: readonly (readonly [string, Entry])[]): Font {
  const kept = Object.entries(font).filter(([name]) => !entries.some(([entry]) => entry === name));
  return Object.fromEntries([
    ...kept,
    ...entries.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  ]);
}

/** Tells whether a cell's words differ in a look: it reads as null then [general]. */
export function isMixed({ rich }: Cell, look: keyof Style): boolean {
  const entry = RUN_ENTRIES.find((one) => one.look === look)?.entry;
  if (entry === undefined || rich === undefined) return false;
  return new Set(rich.map(({ font }) => JSON.stringify(font[entry] ?? null))).size > 1;
}
