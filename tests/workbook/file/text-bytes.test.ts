import fc from "fast-check";

import { startBytes } from "../../../src/workbook/file/text-bytes.ts";

const written = (...pieces: readonly string[]): Uint8Array => {
  const bytes = startBytes();
  for (const piece of pieces) bytes.write(piece);
  return bytes.take();
};

const asEncoded = (text: string): number[] => [...new TextEncoder().encode(text)];

test("pieces come out as the platform writes them as one text", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (pieces) => {
      expect([...written(...pieces)]).toEqual(asEncoded(pieces.join("")));
    }),
  );
});

test.each([
  ["nothing", ""],
  ["an arrow among letters", "rose ▲ 3.6%"],
  ["a character of four bytes", "a😀b"],
  ["half a character", "a\ud83db"],
])("%s", (_, text) => {
  expect([...written(text)]).toEqual(asEncoded(text));
});

test("a text may be longer than all the room there is", () => {
  const long = "▲".repeat(100_000);
  expect(written("<v>", long, "</v>").length).toBe(7 + 300_000);
});
