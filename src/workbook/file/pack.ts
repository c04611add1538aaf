import { deflateSync, Zip, type ZipInputFile } from "fflate";

import { checksumOf } from "./checksum.ts";
import { joinBytes } from "./join-bytes.ts";

/** Every part carries the same date, so that the same parts give the same bytes. */
const DATE = new Date(1980, 0, 1);

const DEFLATED = 8;

/** What a zip file's parts are packed and proven by; Node has its own. */
export interface Packing {
  /** Packs a part's bytes. */
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  /** Computes the checksum that a zip file keeps of each part (CRC-32). */
  readonly checksum: (bytes: Uint8Array) => number;
}

/** A zip file that is being written. */
export interface OpenZip {
  /** Begins to pack a part, while the next one is being made. */
  readonly add: (name: string, part: Uint8Array) => void;
  /** Waits for the parts and puts them together, in the order they were added or in another. */
  readonly finish: (order?: (one: string, other: string) => number) => Promise<Uint8Array>;
}

interface Entry {
  readonly entry: ZipInputFile;
  readonly packing: Promise<Uint8Array<ArrayBuffer>>;
}

/** Begins a zip file. */
export function openZip({ deflate, checksum }: Packing = PACKING_ANYWHERE): OpenZip {
  const entries: Entry[] = [];
  return {
    add: (filename, part) => {
      const packing = deflate(part);
      // Whoever waits for it at the end is told: until then nobody is there to hear.
      packing.catch(() => undefined);
      const { length: size } = part;
      const crc = checksum(part);
      const entry = { filename, size, crc, compression: DEFLATED, mtime: DATE };
      entries.push({ entry, packing });
    },
    finish: (order = () => 0) =>
      putTogether(entries.sort((one, other) => order(one.entry.filename, other.entry.filename))),
  };
}

async function putTogether(entries: readonly Entry[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { entry, packing } of entries) {
    const packed = await packing;
    zip.add(entry);
    entry.ondata?.(null, packed, true);
  }
  zip.end();
  return joinBytes(pieces);
}

/** Packs parts into a zip file, in their order. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = openZip();
  for (const [name, part] of parts) zip.add(name, part);
  return zip.finish();
}

/** Packs wherever JavaScript runs: by what the platform has for it, and otherwise in plain JavaScript. */
const PACKING_ANYWHERE: Packing = { deflate: deflateAnywhere, checksum: checksumOf };

async function deflateAnywhere(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
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
