import { zipSync } from "fflate";

import { checksumOf } from "../../../src/workbook/file/checksum.ts";
import { startTally } from "../../../src/workbook/file/limits.ts";
import { unpack } from "../../../src/workbook/file/unpack.ts";
import { readZipDirectory } from "../../../src/workbook/file/zip-directory.ts";
import { craftZip } from "./craft.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const unpacked = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  unpack(readZipDirectory(bytes, "plan.xlsx"), "plan.xlsx", startTally("plan.xlsx"));

test("a checksum is that of zip files", () => {
  expect(checksumOf(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("parts are found whatever their names' slashes and capitals", () => {
  const parts = unpacked(craftZip({ "XL\\Workbook.xml": "<a/>", "xl/media/image1.png": "p" }));
  expect([...parts.keys()]).toEqual(["xl/workbook.xml"]);
  expect(text(parts.get("xl/workbook.xml"))).toBe("<a/>");
});

test("of two parts with one name the first is read", () => {
  const parts = unpacked(craftZip({ "a.xml": "first", "A.xml": "second" }));
  expect(text(parts.get("a.xml"))).toBe("first");
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
  expect(() => unpacked(bytes)).toThrow(" is password-protected.");
});
