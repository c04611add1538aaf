import type { CellStyle, SheetPlan, WorkbookPlan } from "../sheet-plan.ts";
import { addressesOf, groupAreas } from "./group-areas.ts";
import { replayBorders } from "./replay-borders.ts";
import { briefly, type Step } from "./requests.ts";

/** What the address, its range and its format add to a request, in bytes (measured: 430). */
const ONE_GROUP = 500;
/** What one property adds (measured: 150). */
const ONE_PROPERTY = 170;

/** The cells of one role on one sheet, as addresses. */
export interface RoleCells {
  readonly style: CellStyle;
  readonly addresses: readonly string[];
}

type Format = Excel.RangeFormat;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

/** One property of a look: what the style says of it, and how Excel is told. */
interface Property {
  readonly read: (style: CellStyle) => string | number | boolean | null;
  readonly tell: (format: Format, style: CellStyle) => void;
  /** What cells have that nobody has formatted; left out where that is the officer's own choice. */
  readonly fresh?: string | number | boolean | null;
}

const PROPERTIES: readonly Property[] = [
  {
    read: ({ font }) => font.name,
    tell: (format, { font }) => (format.font.name = font.name),
  },
  {
    read: ({ font }) => font.size,
    tell: (format, { font }) => (format.font.size = font.size),
  },
  {
    read: ({ font }) => font.colour,
    tell: (format, { font }) => (format.font.color = `#${font.colour}`),
  },
  {
    read: ({ font }) => font.bold,
    tell: (format, { font }) => (format.font.bold = font.bold),
  },
  {
    read: ({ font }) => font.italic,
    tell: (format, { font }) => (format.font.italic = font.italic),
  },
  {
    read: ({ font }) => font.underline,
    tell: (format, { font }) => (format.font.underline = font.underline ? "Single" : "None"),
  },
  {
    fresh: null,
    read: ({ fill }) => fill,
    tell: (format, { fill }) => {
      if (fill === null) format.fill.clear();
      else format.fill.color = `#${fill}`;
    },
  },
  {
    read: ({ horizontal }) => horizontal,
    tell: (format, { horizontal }) => (format.horizontalAlignment = HORIZONTAL[horizontal]),
  },
  {
    read: ({ vertical }) => vertical,
    tell: (format, { vertical }) => (format.verticalAlignment = VERTICAL[vertical]),
  },
  {
    fresh: 0,
    read: ({ indent }) => indent,
    tell: (format, { indent }) => (format.indentLevel = indent),
  },
  {
    fresh: false,
    read: ({ shrink }) => shrink,
    tell: (format, { shrink }) => (format.shrinkToFit = shrink),
  },
  // Wrapping makes what follows slow in Excel on the web, so it comes last.
  {
    read: ({ wrap }) => wrap,
    tell: (format, { wrap }) => (format.wrapText = wrap),
  },
];

/**
 * Gives the cells their looks by area: first to all of them what most of them have, then to the
 * cells of each role what is otherwise with them.
 */
export function* replayLooks(plan: SheetPlan, styles: WorkbookPlan["styles"]): Generator<Step> {
  const all = new Map<number, readonly number[]>();
  plan.rows.forEach(({ cells }, row) => {
    if (cells.length > 0)
      all.set(
        row,
        cells.map(({ column }) => column),
      );
  });
  const roles = roleCells(plan, styles);
  const base = baseOf(plan, styles);
  if (base === undefined) return;
  yield* tellGroup(
    { style: base, addresses: addressesOf(groupAreas(all)) },
    ({ read, fresh }) => read(base) !== fresh,
  );
  for (const role of roles) {
    yield* tellGroup(role, ({ read }) => read(role.style) !== read(base));
  }
  yield* replayBorders(roles);
  yield* replayLocks(roles);
}

function* tellGroup(
  { style, addresses }: RoleCells,
  isTold: (property: Property) => boolean,
): Generator<Step> {
  const told = PROPERTIES.filter(isTold);
  if (told.length === 0) return;
  for (const address of addresses) {
    yield {
      bytes: ONE_GROUP + address.length + ONE_PROPERTY * told.length,
      tell: (sheet) => {
        const { format } = briefly(sheet.getRanges(address));
        for (const { tell } of told) tell(format, style);
      },
    };
  }
}

function roleCells(plan: SheetPlan, styles: WorkbookPlan["styles"]): readonly RoleCells[] {
  const byRole = new Map<string, Map<number, number[]>>();
  plan.rows.forEach(({ cells }, row) => {
    for (const { column, style } of cells) {
      const own = byRole.get(style) ?? new Map<number, number[]>();
      byRole.set(style, own);
      const columns = own.get(row);
      if (columns === undefined) own.set(row, [column]);
      else columns.push(column);
    }
  });
  return [...byRole].map(([role, rows]) => ({
    style: styleOf(styles, role),
    addresses: addressesOf(groupAreas(rows)),
  }));
}

function styleOf(styles: WorkbookPlan["styles"], role: string): CellStyle {
  const style = styles[role];
  if (style === undefined) throw new Error(`unknown style: ${role}`);
  return style;
}

/** Finds the style of most cells. */
function baseOf({ rows }: SheetPlan, styles: WorkbookPlan["styles"]): CellStyle | undefined {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    for (const { style } of cells) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined ? undefined : styleOf(styles, most[0]);
}

/** Opens the cells that can be typed into while the sheet is protected. */
function* replayLocks(roles: readonly RoleCells[]): Generator<Step> {
  for (const { style, addresses } of roles) {
    if (!style.open) continue;
    for (const address of addresses) {
      yield {
        bytes: ONE_GROUP + address.length + ONE_PROPERTY,
        tell: (sheet) => {
          briefly(sheet.getRanges(address)).format.protection.locked = false;
        },
      };
    }
  }
}
