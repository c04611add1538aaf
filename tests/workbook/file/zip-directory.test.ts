import fc from "fast-check";
import { deflateSync, zipSync } from "fflate";

import { LIMITS, startTally } from "../../../src/workbook/file/limits.ts";
import { ZLIB_OF_NODE } from "../../../src/workbook/file/node-zlib.ts";
import { unpack } from "../../../src/workbook/file/unpack.ts";
import { readZipDirectory } from "../../../src/workbook/file/zip-directory.ts";
import { ZLIB_ANYWHERE, type Zlib } from "../../../src/workbook/file/zlib.ts";
import { craftZip } from "./craft.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const BOTH: readonly (readonly [string, Zlib])[] = [
  ["where JavaScript runs", ZLIB_ANYWHERE],
  ["in Node", ZLIB_OF_NODE],
];

test.each(BOTH)("a checksum %s is that of zip files", (_, { checksum }) => {
  expect(checksum(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

describe.each(BOTH)("unpacked %s", (_where, zlib) => {
  const unpacked = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
    unpack(readZipDirectory(bytes, "plan.xlsx"), "plan.xlsx", startTally("plan.xlsx"), zlib);

  test("parts are found whatever their names' slashes and capitals", () => {
    const parts = unpacked(craftZip({ "XL\\Workbook.xml": "<a/>", "xl/media/image1.png": "p" }));
    expect([...parts.keys()]).toEqual(["xl/workbook.xml"]);
    expect(text(parts.get("xl/workbook.xml"))).toBe("<a/>");
  });

  test("of two parts with one name neither goes before the other", () => {
    expect(() => unpacked(craftZip({ "a.xml": "first", "A.xml": "second" }))).toThrow(/damaged/);
    const parts = unpacked(craftZip({ "a.xml": "same", "A.xml": "same" }));
    expect(text(parts.get("a.xml"))).toBe("same");
  });

  test("a directory whose place is written in the longer way is found", () => {
    const bytes = craftZip({ "a.xml": "<a/>" });
    const end = bytes.length - 22;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const more = new DataView(new ArrayBuffer(56 + 20));
    more.setUint32(0, 0x06064b50, true);
    more.setBigUint64(32, BigInt(view.getUint16(end + 10, true)), true);
    more.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true);
    more.setUint32(56, 0x07064b50, true);
    more.setBigUint64(56 + 8, BigInt(end), true);
    view.setUint16(end + 10, 0xffff, true);
    view.setUint32(end + 16, 0xffffffff, true);
    const [front, back] = [bytes.subarray(0, end), bytes.subarray(end)];
    const long = Uint8Array.from([...front, ...new Uint8Array(more.buffer), ...back]);
    expect(text(unpacked(long).get("a.xml"))).toBe("<a/>");
  });

  test("parts that are stored unpacked are read", () => {
    const stored = zipSync({ "a.xml": new TextEncoder().encode("<a/>") }, { level: 0 });
    expect(text(unpacked(stored).get("a.xml"))).toBe("<a/>");
  });

  test("words behind the end of the directory do no harm", () => {
    const bytes = craftZip({ "a.xml": "<a/>" });
    expect(unpacked(Uint8Array.from([...bytes, 1, 2, 3])).size).toBe(1);
  });

  test.each<readonly [string, (view: DataView, directory: number) => void]>([
    [
      "the directory is elsewhere",
      (view, directory) => {
        view.setUint32(directory, 0, true);
      },
    ],
    [
      "a part is longer than the file",
      (view, directory) => {
        view.setUint32(directory + 20, 9999, true);
      },
    ],
    [
      "a part is packed in an unknown way",
      (view, directory) => {
        view.setUint16(directory + 10, 12, true);
      },
    ],
    [
      "a part is not what it was",
      (view, directory) => {
        view.setUint32(directory + 16, 1, true);
      },
    ],
  ])("a zip file is damaged where %s", (_, spoil) => {
    const bytes = craftZip({ "a.xml": "<a/>" });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    spoil(view, view.getUint32(bytes.length - 6, true));
    expect(() => unpacked(bytes)).toThrow(/^plan\.xlsx cannot be read as a workbook/);
  });

  test("a part behind a password asks for a copy without one", () => {
    const bytes = craftZip({ "a.xml": "<a/>" });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    view.setUint16(view.getUint32(bytes.length - 6, true) + 8, 1, true);
    expect(() => unpacked(bytes)).toThrow("This workbook is password-protected.");
  });

  test("a part that grows beyond the limit is refused", () => {
    const zeros = deflateSync(new Uint8Array(LIMITS.unpackedBytes.most + 1));
    expect(() => zlib.inflate(zeros, startTally("plan.xlsx"))).toThrow(
      LIMITS.unpackedBytes.sentence("plan.xlsx"),
    );
  });
});

test("bytes that are cut off or spoilt unpack alike in Node and elsewhere, or not at all", () => {
  const unpackedBy = ({ inflate }: Zlib, packed: Uint8Array): Uint8Array | "refused" => {
    try {
      return inflate(packed, startTally("plan.xlsx"));
    } catch {
      return "refused";
    }
  };
  const words = fc.array(fc.constantFrom("Theft ", "fell ", "rose ", "12.5 "), { maxLength: 400 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.boolean(), (said, place, change, isCut) => {
      const whole = deflateSync(new TextEncoder().encode(said.join("")));
      const at = place % whole.length;
      const spoilt = isCut
        ? whole.subarray(0, at)
        : whole.map((byte, index) => (index === at ? byte ^ (change & 0xff) : byte));
      const ours = unpackedBy(ZLIB_ANYWHERE, spoilt);
      const nodes = unpackedBy(ZLIB_OF_NODE, spoilt);
      // Where only one refuses, the other's bytes fail the checksum that stands in the file.
      if (ours !== "refused" && nodes !== "refused") expect(ours).toEqual(nodes);
    }),
  );
});
