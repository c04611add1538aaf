import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import fc from "fast-check";

import { OWN_FORMATS } from "./own-formats.ts";

const jsCell: fc.Arbitrary<CellObject> = fc.oneof(
  fc.record({
    t: fc.constant("n" as const),
    v: fc.oneof(fc.integer({ min: -9999, max: 99_999 }), fc.constantFrom(0.045, 1 / 3, 41_234.5)),
    z: fc.constantFrom("General", ...OWN_FORMATS, "d/m/yy", "0%"),
  }),
  fc.record({ t: fc.constant("s" as const), v: fc.string({ unit: "grapheme", maxLength: 12 }) }),
  fc.record({ t: fc.constant("b" as const), v: fc.boolean() }),
  fc.constant({ t: "z" as const }),
  fc.record({ t: fc.constant("e" as const), v: fc.constantFrom(0x07, 0x2a) }),
  fc.record({
    t: fc.constant("d" as const),
    v: fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(Date.UTC(1970, 0, 1 + day))),
    z: fc.constant("dd/mm/yyyy"),
  }),
  fc.record({ t: fc.constant("n" as const), v: fc.integer(), f: fc.constant("SUM(A1:A2)") }),
  fc.record({ t: fc.constant("s" as const), v: fc.constant("x"), f: fc.constant('"x"') }),
);

/** Workbooks as SheetJS writes them: texts shared or not, dates as days or as text, counted from 1900 or 1904. */
export const booksBySheetJs: fc.Arbitrary<Uint8Array> = fc
  .record({
    rows: fc.array(fc.array(fc.option(jsCell, { nil: undefined }), { maxLength: 6 }), {
      maxLength: 6,
    }),
    bookSST: fc.boolean(),
    cellDates: fc.boolean(),
    date1904: fc.boolean(),
  })
  .map(({ rows, bookSST, cellDates, date1904 }) => {
    const sheet: WorkSheet = { "!ref": "A1:F6", "!rows": [{}, { hidden: true }] };
    rows.forEach((cells, r) => {
      cells.forEach((one, c) => {
        if (one !== undefined) sheet[utils.encode_cell({ r, c })] = { ...one };
      });
    });
    const book = utils.book_new(sheet, "Sheet");
    book.Workbook = { WBProps: { date1904 } };
    const bytes: unknown = write(book, { type: "array", bookType: "xlsx", bookSST, cellDates });
    if (!(bytes instanceof ArrayBuffer)) throw new Error("SheetJS wrote no bytes");
    return new Uint8Array(bytes);
  });
