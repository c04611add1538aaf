import { damaged } from "./refusal.ts";

/** One part of a zip file, still packed. */
export interface ZipEntry {
  /** As the file spells it. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONG_END = 0x06064b50;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** In place of a size or an offset: the number stands in the entry's extra field. */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 0x0001;

/**
 * Lists what a zip file holds, by the directory at its end.
 *
 * @throws WorkbookError when the directory is missing or points outside the file
 */
export function readZipDirectory(bytes: Uint8Array, name: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return [...entriesOf(bytes, view)];
  } catch (cause) {
    // DataView throws a RangeError where a number would lie outside the file.
    throw damaged(name, cause);
  }
}

function* entriesOf(bytes: Uint8Array, view: DataView): Generator<ZipEntry> {
  const { count, start: directory } = countAndStart(view, findEnd(view));
  let at = directory;
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError("no entry of the directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const afterName = at + CENTRAL_LENGTH + nameLength;
    const { size, offset } = sizeAndOffset(view, at, afterName, afterName + extraLength);
    if (view.getUint32(offset, true) !== LOCAL) throw new RangeError("no part at its offset");
    const start =
      offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + size > bytes.length) throw new RangeError("a part reaches beyond the file");
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_LENGTH, afterName)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packed: bytes.subarray(start, start + size),
    };
    at = afterName + extraLength + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError("no end of the directory");
}

/** Reads how many entries the directory has and where it starts, from a longer end where that stands in front. */
function countAndStart(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_LENGTH;
  if (start !== ELSEWHERE || locator < 0 || view.getUint32(locator, true) !== LOCATOR) {
    return { count, start };
  }
  const longEnd = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(longEnd, true) !== LONG_END) throw new RangeError("no longer end");
  return {
    count: Number(view.getBigUint64(longEnd + 32, true)),
    start: Number(view.getBigUint64(longEnd + 48, true)),
  };
}

/** Reads an entry's packed size and offset, from its extra field where they are too long for their own. */
function sizeAndOffset(
  view: DataView,
  at: number,
  extra: number,
  extraEnd: number,
): { size: number; offset: number } {
  let size = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64) continue;
    // The long numbers stand in this order, each only where its own field says "elsewhere".
    let next = field + 4 + (view.getUint32(at + 24, true) === ELSEWHERE ? 8 : 0);
    const take = (): number => {
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    if (size === ELSEWHERE) size = take();
    if (offset === ELSEWHERE) offset = take();
  }
  return { size, offset };
}
