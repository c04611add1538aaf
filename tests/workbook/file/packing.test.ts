import { inflateRawSync } from "node:zlib";

import fc from "fast-check";
import { unzipSync } from "fflate";

import { checksumOf } from "../../../src/workbook/file/checksum.ts";
import { joinBytes } from "../../../src/workbook/file/join-bytes.ts";
import { PACKING_OF_NODE } from "../../../src/workbook/file/node-zlib.ts";
import { openZip } from "../../../src/workbook/file/pack.ts";
import { PACKING_ANYWHERE, type Packing } from "../../../src/workbook/file/packing.ts";

const bytesOf = fc.uint8Array({ maxLength: 40, max: 3 });

async function packed(packing: Packing, pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const part = packing.begin();
  for (const piece of pieces) part.push(piece);
  return joinBytes(await part.finish());
}

/** A platform that has no compression of its own. */
async function withoutPlatform<T>(work: () => Promise<T>): Promise<T> {
  const { CompressionStream: own } = globalThis;
  Reflect.deleteProperty(globalThis, "CompressionStream");
  try {
    return await work();
  } finally {
    globalThis.CompressionStream = own;
  }
}

const PACKINGS: readonly (readonly [
  string,
  (pieces: readonly Uint8Array[]) => Promise<Uint8Array>,
])[] = [
  ["Node", (pieces) => packed(PACKING_OF_NODE, pieces)],
  ["a platform with compression", (pieces) => packed(PACKING_ANYWHERE, pieces)],
  ["any other", (pieces) => withoutPlatform(() => packed(PACKING_ANYWHERE, pieces))],
];

describe.each(PACKINGS)("packed by %s", (_, pack) => {
  test("pieces unpack to what they were together", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytesOf, { maxLength: 5 }), async (pieces) => {
        const together = joinBytes(pieces);
        expect(new Uint8Array(inflateRawSync(await pack(pieces)))).toEqual(together);
      }),
      { numRuns: 50 },
    );
  });

  test("pieces of megabytes shrink", async () => {
    const piece = new TextEncoder().encode('<c r="A1" s="12"/>'.repeat(60_000));
    const all = await pack([piece, piece, piece]);
    expect(all.length).toBeLessThan(piece.length / 50);
    expect(inflateRawSync(all).length).toBe(3 * piece.length);
  });

  test("what cannot be packed any smaller comes back whole", async () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, at) =>
      checksumOf(Uint8Array.of(at, at >> 8)),
    );
    expect(new Uint8Array(inflateRawSync(await pack([noise, noise])))).toEqual(
      joinBytes([noise, noise]),
    );
  });
});

test("the checksum of pieces is that of the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (pieces) => {
      const whole = checksumOf(joinBytes(pieces));
      for (const { checksum } of [PACKING_OF_NODE, PACKING_ANYWHERE]) {
        expect(pieces.reduce((before, piece) => checksum(piece, before), 0)).toBe(whole);
      }
    }),
  );
});

describe("a zip file", () => {
  const text = new TextEncoder();

  test("its parts stand in the order that is asked for, also one without anything in it", async () => {
    const zip = openZip(PACKING_OF_NODE);
    const part = zip.begin("b.xml");
    part.push(text.encode("<b>"));
    part.push(text.encode("</b>"));
    await part.end();
    await zip.add("a.xml", text.encode("<a/>"));
    await zip.begin("empty").end();
    const parts = unzipSync(await zip.finish((one, other) => (one < other ? -1 : 1)));
    expect(
      Object.entries(parts).map(([name, own]) => [name, new TextDecoder().decode(own)]),
    ).toEqual([
      ["a.xml", "<a/>"],
      ["b.xml", "<b></b>"],
      ["empty", ""],
    ]);
  });

  test("a part that could not be packed fails the file, and nothing else", async () => {
    const failing: Packing = {
      ...PACKING_ANYWHERE,
      begin: () => ({
        push: () => undefined,
        finish: () => Promise.reject(new Error("no memory is left")),
      }),
    };
    const zip = openZip(failing);
    void zip.begin("a.xml").end();
    await new Promise((resolve) => setTimeout(resolve));
    await expect(zip.finish()).rejects.toThrow("no memory is left");
  });

  test("where many parts are being packed already, the next one waits", async () => {
    const open: (() => void)[] = [];
    const slow: Packing = {
      ...PACKING_ANYWHERE,
      begin: () => ({
        push: () => undefined,
        finish: () =>
          new Promise((resolve) => {
            open.push(() => {
              resolve([]);
            });
          }),
      }),
    };
    const zip = openZip(slow);
    let ended = 0;
    for (let count = 0; count < 20; count++) {
      void zip
        .begin(String(count))
        .end()
        .then(() => ended++);
    }
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).toBeGreaterThan(0);
    expect(ended).toBeLessThan(20);
    for (const resolve of open) resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).toBe(20);
  });
});
