import { repeated, type OdsParts } from "./ods-parts.ts";
import { tagsOf, type Tag } from "./xml-tags.ts";

/** What a sheet of an .ods file hides and which cells it fills: SheetJS tells neither. */
export interface SheetLooks {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Six hexadecimal digits by row and column, both counted from 0. */
  readonly fills: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** A cell or row repeated beyond these is the empty rest of the sheet. */
const MOST_PAINTED = 4000;
const MOST_HIDDEN = 20_000;
/** A workbook that hides or fills more than this is not looked at: one finding says so. */
const MOST_LOOKS = 2_000_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** What a named style of the file says. */
interface Style {
  fill: string | null | undefined;
  hidden: boolean;
  readonly parent: string | undefined;
}

function readStyles(xml: string, styles: Map<string, Style>): void {
  let open: Style | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === "style:style" && !tag.closes) {
      open = { fill: undefined, hidden: false, parent: tag.attribute("style:parent-style-name") };
      styles.set(tag.attribute("style:name") ?? "", open);
    } else if (tag.name === "style:table-cell-properties" && open !== undefined) {
      const colour = tag.attribute("fo:background-color");
      if (colour !== undefined) open.fill = hexOf(colour);
    } else if (tag.name === "style:table-properties" && open !== undefined) {
      open.hidden = tag.attribute("table:display") === "false";
    }
  }
}

const hexOf = (colour: string): string | null =>
  /^#[\da-f]{6}$/i.test(colour) ? colour.slice(1).toUpperCase() : null;

function fillOf(styles: ReadonlyMap<string, Style>, name: string | undefined): string | null {
  let style = name === undefined ? undefined : styles.get(name);
  for (let depth = 0; style !== undefined && depth < 10; depth++) {
    if (style.fill !== undefined) return style.fill;
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return null;
}

/**
 * Reads what an .ods file hides and fills from its own parts; undefined where that is more than can
 * be looked at.
 */
export function readOdsLooks({ content, styles }: OdsParts): readonly SheetLooks[] | undefined {
  const named = new Map<string, Style>();
  readStyles(styles, named);
  readStyles(content, named);
  return readSheets(content, named);
}

const isHidden = (tag: Tag): boolean =>
  ["collapse", "filter"].includes(tag.attribute("table:visibility") ?? "");

interface OpenSheet extends SheetLooks {
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly fills: Map<number, Map<number, string>>;
}

function readSheets(
  xml: string,
  styles: ReadonlyMap<string, Style>,
): readonly SheetLooks[] | undefined {
  let looks = 0;
  const sheets: OpenSheet[] = [];
  let sheet: OpenSheet | undefined;
  let row = 0;
  let rows = 1;
  let column = 0;
  let hiddenGroups = 0;
  const groups: boolean[] = [];
  for (const tag of tagsOf(xml)) {
    switch (tag.name) {
      case "table:table":
        if (tag.closes) {
          sheet = undefined;
          break;
        }
        sheet = {
          name: tag.attribute("table:name") ?? "",
          hidden: styles.get(tag.attribute("table:style-name") ?? "")?.hidden ?? false,
          hiddenRows: new Set(),
          hiddenColumns: new Set(),
          fills: new Map(),
        };
        sheets.push(sheet);
        row = 0;
        column = 0;
        break;
      case "table:table-row-group":
      case "table:table-column-group":
        if (tag.closes) hiddenGroups -= groups.pop() === true ? 1 : 0;
        else {
          const hidden = tag.attribute("table:display") === "false";
          groups.push(hidden);
          hiddenGroups += hidden ? 1 : 0;
        }
        break;
      case "table:table-column": {
        if (tag.closes || sheet === undefined) break;
        const count = repeated(tag, "columns");
        if (isHidden(tag) || hiddenGroups > 0) {
          looks += addRun(sheet.hiddenColumns, column, count, LAST_COLUMN);
        }
        column += count;
        break;
      }
      case "table:table-row":
        if (sheet === undefined) break;
        if (tag.closes) {
          row += rows;
          break;
        }
        rows = repeated(tag, "rows");
        column = 0;
        if (isHidden(tag) || hiddenGroups > 0) {
          looks += addRun(sheet.hiddenRows, row, rows, LAST_ROW);
        }
        if (tag.isEmpty) row += rows;
        break;
      case "table:table-cell":
      case "table:covered-table-cell": {
        if (tag.closes || sheet === undefined) break;
        const count = repeated(tag, "columns");
        const fill = fillOf(styles, tag.attribute("table:style-name"));
        const isWithin = row + rows <= LAST_ROW && column + count <= LAST_COLUMN;
        if (fill !== null && isWithin && count * rows <= MOST_PAINTED) {
          looks += count * rows;
          paint(sheet.fills, fill, { row, rows, column, columns: count });
        }
        column += count;
        break;
      }
      default:
        break;
    }
    if (looks > MOST_LOOKS) return undefined;
  }
  return sheets;
}

/** Adds a hidden run and tells how long it is; one longer than any table is the sheet's empty rest. */
function addRun(numbers: Set<number>, from: number, count: number, last: number): number {
  const end = Math.min(from + Math.min(count, MOST_HIDDEN), last);
  for (let at = from; at < end; at++) numbers.add(at);
  return Math.max(end - from, 0);
}

function paint(
  fills: Map<number, Map<number, string>>,
  fill: string,
  area: { row: number; rows: number; column: number; columns: number },
): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells = fills.get(row) ?? new Map<number, string>();
    fills.set(row, cells);
    for (let column = area.column; column < area.column + area.columns; column++) {
      cells.set(column, fill);
    }
  }
}
