import type { Area } from "./areas.ts";
import { hostError } from "../protocol/host-error.ts";
import { newSheet, type Sheet } from "./sheet.ts";
import { startStyles, type StylePatch, type Styles } from "./style.ts";

/** A name for a range, a number or a formula. */
export interface DefinedName {
  name: string;
  /** Null for the whole workbook. */
  readonly scope: Sheet | null;
  /** With its equals sign: "=Sheet1!$A$1". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface BookProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  creationDate: string;
}

export type Change =
  | {
      readonly kind: "content";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly type: ContentChange;
    }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated"; readonly sheet: Sheet }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "visibility"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "moved"; readonly sheet: Sheet; readonly before: number }
  | { readonly kind: "shifted"; readonly shift: Shift };

export type ContentChange =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Cells that moved: `count` lines put in before `at`, or taken out from `at` on. */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: "rows" | "columns";
  readonly at: number;
  /** Negative for taken out. */
  readonly count: number;
  /** The lines across that moved: all of them for whole rows and columns. */
  readonly across: { readonly first: number; readonly last: number };
}

export interface Book {
  name: string;
  /** True for a file that was opened to be read. */
  readOnly: boolean;
  readonly sheets: Sheet[];
  activeSheet: Sheet | null;
  readonly names: DefinedName[];
  readonly styles: Styles;
  structure: { readonly password: string | null } | null;
  readonly properties: BookProperties;
  readonly customProperties: Map<
    string,
    { readonly key: string; value: string | number | boolean }
  >;
  readonly customXml: CustomXmlPart[];
  readonly settings: Map<string, unknown>;
  readonly calculation: {
    mode: "Automatic" | "AutomaticExceptTables" | "Manual";
    /** Rises with every change that a formula could see. */
    generation: number;
    suspended: boolean;
  };
  /** The clock that TODAY and NOW read. */
  now: () => Date;
  readonly listeners: Set<(change: Change) => void>;
  nextId: number;
}

/** Makes a workbook without any sheet. */
export const newBook = (normalFont: StylePatch = {}): Book => ({
  name: "Book1.xlsx",
  readOnly: false,
  sheets: [],
  activeSheet: null,
  names: [],
  styles: startStyles(normalFont),
  structure: null,
  properties: {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    manager: "",
    company: "",
    lastAuthor: "",
    revisionNumber: 0,
    creationDate: "2026-01-05T09:00:00.000Z",
  },
  customProperties: new Map(),
  customXml: [],
  settings: new Map(),
  calculation: { mode: "Automatic", generation: 1, suspended: false },
  now: () => new Date(),
  listeners: new Set(),
  nextId: 1,
});

/** Makes an id as Excel writes them; it stays with its sheet whatever the sheet is called. */
export const nextGuid = (book: Book): string =>
  `{00000000-0001-0000-${String(book.nextId++).padStart(4, "0")}-000000000000}`;

/** Tells those who listen. */
export function tell(book: Book, change: Change): void {
  for (const listener of book.listeners) listener(change);
}

/** Says that something changed which formulas may see. */
export function touch(book: Book): void {
  if (book.calculation.mode !== "Manual" && !book.calculation.suspended) {
    book.calculation.generation++;
  }
}

/** The sheet that is in front. */
export function activeSheet(book: Book): Sheet {
  if (book.activeSheet === null) throw new Error("the workbook has no sheet");
  return book.activeSheet;
}

/** Finds a sheet by its name, whatever the case, or by its id. */
export function findSheet(book: Book, key: string): Sheet | undefined {
  const wanted = key.toLowerCase();
  return book.sheets.find(
    ({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted,
  );
}

export const positionOf = (sheet: Sheet): number => sheet.book.sheets.indexOf(sheet);

/** Refuses a name that Excel refuses for a sheet [general]. */
export function checkSheetName(book: Book, name: string, own?: Sheet): void {
  const illegal =
    name.length === 0 ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === "history";
  if (illegal) throw hostError("InvalidArgument");
  const holder = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (holder !== undefined && holder !== own) throw hostError("ItemAlreadyExists");
}

/** "Sheet3": the first number that is free from the count of sheets on [general]. */
export function freeSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number++) {
    if (findSheet(book, `Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}

/** Puts a new sheet behind the others. */
export function addSheet(book: Book, name: string = freeSheetName(book)): Sheet {
  checkSheetName(book, name);
  const sheet = newSheet(book, nextGuid(book), name);
  book.sheets.push(sheet);
  book.activeSheet ??= sheet;
  touch(book);
  tell(book, { kind: "added", sheet });
  return sheet;
}
