import { strFromU8, zipSync } from "fflate";

import type { DeclaredTable } from "../../grid/grid.ts";
import { asUtf8 } from "./as-utf8.ts";
import { startTally, type Tally } from "./limits.ts";
import { readOdsLooks, type SheetLooks } from "./ods-looks.ts";
import { readOdsParts } from "./ods-parts.ts";
import { eachStyleOnce, type ShareOut, type Styles } from "./plain-cells.ts";
import type { PlainSheet } from "./plain-sheet.ts";
import { notAWorkbook, unsafe } from "./refusal.ts";
import { unpack, type Parts } from "./unpack.ts";
import { prepareXlsxParts } from "./xlsx-parts.ts";
import { readProlog } from "./xml-tags.ts";
import { readZipDirectory } from "./zip-directory.ts";
import { ZLIB_ANYWHERE, type Zlib } from "./zlib.ts";

/** A zipped workbook after everything that can do harm was taken out or refused. */
export interface ZipWorkbook {
  readonly format: "xlsx" | "ods";
  /** A zip file again, of the parts that are read, not packed. */
  readonly bytes: Uint8Array;
  /** Worksheets of an .xlsx file whose cells were taken out, for the parser's worksheets to be filled with. */
  readonly plain: readonly PlainSheet[];
  /** The styles that the parser is given a cell for in each of them. */
  readonly styles: Styles;
  /** The texts that those share, where they were taken out as well. */
  readonly strings: readonly string[] | undefined;
  /** How many cells of each sheet hold something, where that can be told. */
  readonly full: ReadonlyMap<string, number>;
  /** The cells of an .xlsx file whose formulas were never calculated, by the sheet's name. */
  readonly uncalculated: ReadonlyMap<string, readonly string[]>;
  /** The tables that people have declared in an .xlsx file, by the sheet's name. */
  readonly tables: ReadonlyMap<string, readonly DeclaredTable[]>;
  /** What an .ods file hides and fills: the parser tells neither. */
  readonly looks: readonly SheetLooks[] | undefined;
}

/** By what a workbook is unpacked, and where the parser is given the styles of an .xlsx file. */
export interface ZipOptions {
  readonly zlib?: Zlib | undefined;
  readonly shareOut?: ShareOut | undefined;
}

/**
 * Unpacks a zipped workbook within the limits and makes it harmless.
 *
 * @throws WorkbookError when it is no workbook, is encrypted or damaged, or passes a limit
 */
export function openZipWorkbook(
  bytes: Uint8Array,
  name: string,
  tally: Tally = startTally(name),
  { zlib = ZLIB_ANYWHERE, shareOut = eachStyleOnce }: ZipOptions = {},
): ZipWorkbook {
  const packed = unpack(readZipDirectory(bytes, name), name, tally, zlib);
  const parts = new Map([...packed].map(([part, own]) => [part, asUtf8(own, name)]));
  const format = formatOf(parts, name);
  for (const part of parts.values()) {
    if (readProlog(part)?.hasDefinitions === true) throw unsafe(name);
  }
  if (format === "xlsx") {
    const { parts: kept, ...taken } = prepareXlsxParts(parts, tally, shareOut);
    return { format, bytes: store(kept), ...taken, looks: undefined };
  }
  const ods = readOdsParts(parts, tally);
  const kept = new Map([
    ["META-INF/manifest.xml", parts.get("meta-inf/manifest.xml") ?? new Uint8Array()],
    ["content.xml", new TextEncoder().encode(ods.content)],
    ["styles.xml", parts.get("styles.xml") ?? new Uint8Array()],
  ]);
  return {
    format,
    bytes: store(kept),
    plain: [],
    styles: [],
    strings: undefined,
    full: ods.full,
    uncalculated: new Map(),
    tables: new Map(),
    looks: readOdsLooks(ods),
  };
}

const store = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(parts), { level: 0 });

const SHEET_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** What a zip file is when it is no workbook; the words go on from "plan.xlsx is …". */
const OTHERS: readonly (readonly [(names: readonly string[]) => boolean, string])[] = [
  [(names) => names.length === 0, "an empty archive, not a workbook. Choose another file"],
  [
    (names) => names.some((name) => name.startsWith("word/")),
    "a Word document, not a workbook. Copy its tables into Excel and try again",
  ],
  [
    (names) => names.some((name) => name.startsWith("ppt/")),
    "a PowerPoint presentation, not a workbook. Choose another file",
  ],
  [
    (names) => names.some((name) => name.endsWith(".iwa")),
    "a document of Apple's Numbers, Pages or Keynote. Export it as an Excel workbook and try again",
  ],
];

function formatOf(parts: Parts, name: string): "xlsx" | "ods" {
  const names = [...parts.keys()];
  const other = OTHERS.find(([is]) => is(names))?.[1];
  if (other !== undefined) throw notAWorkbook(name, other);
  if (parts.has("[content_types].xml")) return "xlsx";
  if (parts.has("content.xml")) {
    const type = strFromU8(parts.get("mimetype") ?? new Uint8Array()).trim();
    if (type === "" || type.startsWith(SHEET_TYPE)) return "ods";
    throw notAWorkbook(
      name,
      "an OpenDocument file, but not a spreadsheet. Copy its tables into a spreadsheet and try again",
    );
  }
  throw notAWorkbook(
    name,
    "an archive without a workbook of its own. Unpack it and choose the workbook inside",
  );
}
