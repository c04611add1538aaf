import { strFromU8, unzipSync } from "fflate";

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
const MOST_BYTES = 150 * 1024 * 1024;

/** One tag of an XML file: content.xml's looks are all in its tags, none in its text. */
interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly isEmpty: boolean;
  readonly attribute: (name: string) => string | undefined;
}

const TAG = /<(\/?)([\w:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

function* tagsOf(xml: string): Generator<Tag> {
  for (const [, closing, name = "", attributes = "", end] of xml.matchAll(TAG)) {
    yield {
      name,
      closes: closing === "/",
      isEmpty: end === "/",
      attribute: (wanted) => {
        const found = new RegExp(`(?:^|\\s)${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
          attributes,
        );
        return found === null ? undefined : decode(found[1] ?? found[2] ?? "");
      },
    };
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const decode = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return ENTITIES[entity] ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

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
 * Reads what an .ods file hides and fills from its own parts; undefined where they cannot be read.
 */
export function readOdsLooks(bytes: Uint8Array): readonly SheetLooks[] | undefined {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        (name === "content.xml" || name === "styles.xml") && originalSize < MOST_BYTES,
    });
    const content = parts["content.xml"];
    if (content === undefined) return undefined;
    const styles = new Map<string, Style>();
    if (parts["styles.xml"] !== undefined) readStyles(strFromU8(parts["styles.xml"]), styles);
    const xml = strFromU8(content);
    readStyles(xml, styles);
    return readSheets(xml, styles);
  } catch {
    // The caller says in a finding that looks were not read.
    return undefined;
  }
}

const repeated = (tag: Tag, what: "rows" | "columns"): number => {
  const count = Number(tag.attribute(`table:number-${what}-repeated`) ?? "1");
  return Number.isInteger(count) && count > 0 ? count : 1;
};

const isHidden = (tag: Tag): boolean =>
  ["collapse", "filter"].includes(tag.attribute("table:visibility") ?? "");

interface OpenSheet extends SheetLooks {
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly fills: Map<number, Map<number, string>>;
}

function readSheets(xml: string, styles: ReadonlyMap<string, Style>): readonly SheetLooks[] {
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
        if (isHidden(tag) || hiddenGroups > 0) addRun(sheet.hiddenColumns, column, count);
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
        if (isHidden(tag) || hiddenGroups > 0) addRun(sheet.hiddenRows, row, rows);
        if (tag.isEmpty) row += rows;
        break;
      case "table:table-cell":
      case "table:covered-table-cell": {
        if (tag.closes || sheet === undefined) break;
        const count = repeated(tag, "columns");
        const fill = fillOf(styles, tag.attribute("table:style-name"));
        if (fill !== null && count * rows <= MOST_PAINTED) {
          paint(sheet.fills, fill, { row, rows, column, columns: count });
        }
        column += count;
        break;
      }
      default:
        break;
    }
  }
  return sheets;
}

/** A hidden run longer than any table is the sheet's empty rest. */
function addRun(numbers: Set<number>, from: number, count: number): void {
  for (let at = from; at < from + Math.min(count, MOST_HIDDEN); at++) numbers.add(at);
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
