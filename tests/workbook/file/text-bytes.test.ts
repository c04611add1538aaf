import fc from "fast-check";

import { joinBytes } from "../../../src/workbook/file/join-bytes.ts";
import { textWriter } from "../../../src/workbook/file/text-bytes.ts";

import { written } from "./written.ts";

const writtenAs = (...pieces: readonly string[]): Uint8Array =>
  written((into) => {
    for (const piece of pieces) into.write(piece);
  });

const asEncoded = (text: string): number[] => [...new TextEncoder().encode(text)];

test("pieces come out as the platform writes them as one text", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (pieces) => {
      expect([...writtenAs(...pieces)]).toEqual(asEncoded(pieces.join("")));
    }),
  );
});

test.each([
  ["nothing", ""],
  ["an arrow among letters", "rose ▲ 3.6%"],
  ["a character of four bytes", "a😀b"],
  ["half a character", "a\ud83db"],
])("%s", (_, text) => {
  expect([...writtenAs(text)]).toEqual(asEncoded(text));
});

test("a text may be longer than a piece", () => {
  const long = "▲".repeat(500_000);
  const bytes = writtenAs("<v>", long, "</v>");
  expect(Buffer.from(bytes).equals(Buffer.from(`<v>${long}</v>`))).toBe(true);
});

test("a long text is handed over while it is written, and a piece does not change any more", () => {
  const pieces: Uint8Array[] = [];
  const text = textWriter()((piece) => pieces.push(piece));
  const kept: Uint8Array[] = [];
  const row = "<row>".repeat(1000);
  for (let count = 0; count < 1000; count++) {
    text.write(row);
    if (pieces.length > kept.length)
      kept.push(...pieces.slice(kept.length).map((own) => own.slice()));
  }
  expect(pieces.length).toBeGreaterThan(3);
  expect(Buffer.concat(pieces).equals(Buffer.concat(kept))).toBe(true);
  text.flush();
  expect(joinBytes(pieces).length).toBe(5_000_000);
});

test("one text after another goes to whoever takes it", () => {
  const begin = textWriter();
  const [one, other]: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const [into, words] of [
    [one, "first"],
    [other, "second"],
  ] as const) {
    const text = begin((piece) => into.push(piece));
    text.write(words);
    text.flush();
  }
  expect([one, other].map((pieces) => new TextDecoder().decode(joinBytes(pieces)))).toEqual([
    "first",
    "second",
  ]);
});
