import { strFromU8, strToU8 } from "fflate";

import type { DeclaredTable } from "../../grid/grid.ts";
import type { Tally } from "./limits.ts";
import { writeWithoutCells, type ShareOut, type Styles } from "./plain-cells.ts";
import { readPlainSheet, type PlainSheet } from "./plain-sheet.ts";
import { readPlainStrings } from "./plain-strings.ts";
import { writeRegularSheet } from "./regular-sheet.ts";
import { writeRegularStrings } from "./regular-strings.ts";
import { cutToCells } from "./sheet-part.ts";
import { uncalculatedIn } from "./uncalculated.ts";
import type { Parts } from "./unpack.ts";
import { sheetPartsOf } from "./xlsx-sheets.ts";
import { readTables } from "./xlsx-tables.ts";
import { readProlog } from "./xml-tags.ts";

/** The parts of an .xlsx file that the parser is given, each worksheet without what it need not see. */
export interface XlsxParts {
  readonly parts: Parts;
  /** Worksheets whose cells were taken out of their parts, in the order of the numbers left there. */
  readonly plain: readonly PlainSheet[];
  /** The styles that the parser is given a cell for in each of them. */
  readonly styles: Styles;
  /** The shared texts, where the parser was left nothing that needs them. */
  readonly strings: readonly string[] | undefined;
  /** How many cells of each sheet hold something, by the sheet's name. */
  readonly full: ReadonlyMap<string, number>;
  /** The cells whose formulas were never calculated, by the sheet's name. */
  readonly uncalculated: ReadonlyMap<string, readonly string[]>;
  /** The tables that people have declared, by the sheet's name. */
  readonly tables: ReadonlyMap<string, readonly DeclaredTable[]>;
}

/** Parts that are unpacked, since they count, but say nothing about what cells show. */
const LEFT_OUT =
  /^(docprops|customxml|customui|xl\/(drawings|charts|chartsheets\/_rels|worksheets\/_rels|comments\w*|threadedcomments|tables|querytables|pivottables|slicers|slicercaches|timelines|ctrlprops|richdata|webextensions))(\/|\d*\.xml)/;

/**
 * Prepares an .xlsx file's parts for the parser: takes out what it would only lose its time over.
 *
 * @throws WorkbookError when there are more cells or merged areas than the limits allow
 */
export function prepareXlsxParts(parts: Parts, tally: Tally, shareOut: ShareOut): XlsxParts {
  const kept = new Map<string, Uint8Array>();
  const counts = new Map<string, number>();
  const plain = new Map<string, PlainSheet>();
  const uncalculated = new Map<string, readonly string[]>();
  const roots = new Map([...parts].map(([name, bytes]) => [name, readProlog(bytes)?.root]));
  const workbook = [...roots].find(([, root]) => root === "workbook")?.[0];
  const text = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const countsFrom1904 = workbook !== undefined && DATE_1904.test(text(workbook));
  for (const [name, bytes] of parts) {
    if (LEFT_OUT.test(name)) continue;
    if (roots.get(name) !== "worksheet") {
      kept.set(name, bytes);
      continue;
    }
    const read = countsFrom1904 ? () => undefined : readPlainSheet;
    const asItIs = read(bytes);
    uncalculated.set(name, asItIs?.uncalculated ?? uncalculatedIn(strFromU8(bytes)));
    const regular = asItIs === undefined ? writeRegularSheet(bytes, tally) : undefined;
    const own = asItIs ?? (regular === undefined ? undefined : read(regular));
    if (own === undefined) {
      const sheet = cutToCells(regular ?? bytes, tally);
      kept.set(name, sheet.bytes);
      // Of what is no whole XML nobody can tell what it holds.
      counts.set(
        name,
        regular === undefined && !countsFrom1904 ? Math.max(sheet.full, 1) : sheet.full,
      );
    } else {
      tally("cells", own.count);
      tally("merges", own.merges.length);
      plain.set(name, own);
      counts.set(name, own.full);
    }
  }
  const sheets = [...plain.values()];
  const strings = takeStrings(roots, kept, plain.size === counts.size);
  const styles = shareOut(sheets);
  const written = writeWithoutCells(sheets, styles);
  [...plain.keys()].forEach((name, index) => kept.set(name, strToU8(written[index] ?? "")));
  const names = sheetPartsOf(parts, workbook);
  return {
    parts: kept,
    plain: sheets,
    styles,
    strings,
    // A sheet whose part is missing holds something, too: nobody can tell what.
    full: new Map(
      [...names].map(([sheet, part]) => [sheet, counts.get(part) ?? (parts.has(part) ? 0 : 1)]),
    ),
    uncalculated: new Map([...names].map(([sheet, part]) => [sheet, uncalculated.get(part) ?? []])),
    tables: readTables(parts, names),
  };
}

/**
 * Takes the shared texts out of their part, where they are written in the plain way and the parser needs
 * none of them; what is left to it is written in a way that it knows.
 */
function takeStrings(
  roots: ReadonlyMap<string, string | undefined>,
  kept: Map<string, Uint8Array>,
  areAllPlain: boolean,
): readonly string[] | undefined {
  const names = [...kept.keys()].filter((part) => roots.get(part) === "sst");
  const [only] = names.length === 1 ? names : [];
  const strings =
    areAllPlain && only !== undefined
      ? readPlainStrings(kept.get(only) ?? new Uint8Array())
      : undefined;
  for (const name of names) {
    const bytes = kept.get(name) ?? new Uint8Array();
    kept.set(name, strings === undefined ? (writeRegularStrings(bytes) ?? bytes) : NO_STRINGS);
  }
  return strings;
}

const NO_STRINGS = strToU8(
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>',
);

/** Such a workbook counts its dates from 1904: the parser knows how to show them. */
const DATE_1904 = /\bdate1904\s*=\s*["'](?:1|true)/;
