import { deflateSync, Zip, type ZipInputFile } from "fflate";

import { checksumOf } from "./checksum.ts";
import { joinBytes } from "./join-bytes.ts";

/** Every part carries the same date, so that the same parts give the same bytes. */
const DATE = new Date(1980, 0, 1);

const DEFLATED = 8;

/** Packs parts into a zip file, in their order. */
export async function pack(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const entries = await Promise.all(
    [...parts].map(async ([filename, part]) => {
      const packed = deflate(part);
      const { length: size } = part;
      const entry: ZipInputFile = {
        filename,
        size,
        crc: checksumOf(part),
        compression: DEFLATED,
        mtime: DATE,
      };
      return { entry, packed: await packed };
    }),
  );
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { entry, packed } of entries) {
    zip.add(entry);
    entry.ondata?.(null, packed, true);
  }
  zip.end();
  return joinBytes(pieces);
}

/** Packs a part's bytes by what the platform has for it, and otherwise in plain JavaScript. */
async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const compression = newCompression();
  if (compression === undefined) return deflateSync(bytes, { level: 6 });
  const [pieces] = await Promise.all([
    piecesOf(compression.readable),
    writeWhole(compression.writable, bytes),
  ]);
  return joinBytes(pieces);
}

async function writeWhole(stream: WritableStream<BufferSource>, bytes: Uint8Array): Promise<void> {
  const writer = stream.getWriter();
  await writer.write(new Uint8Array(bytes));
  await writer.close();
}

async function piecesOf(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
  }
  return pieces;
}

/** Starts the platform's own compression; undefined where it has none, or not this one. */
function newCompression(): CompressionStream | undefined {
  try {
    return new CompressionStream("deflate-raw");
  } catch {
    // Some platforms know the name and not the format.
    return undefined;
  }
}
