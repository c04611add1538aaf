import { Deflate } from "fflate";

import { checksumOf } from "./checksum.ts";

/** What a zip file's parts are packed and proven by; Node has its own. */
export interface Packing {
  /** Begins to pack a part. */
  readonly begin: () => PackedPart;
  /** Computes the checksum that a zip file keeps of each part (CRC-32), from that of the pieces before. */
  readonly checksum: (piece: Uint8Array, before: number) => number;
}

export type Packed = Uint8Array<ArrayBuffer>;

/** A part that is packed piece by piece, while more of it is being made. */
export interface PackedPart {
  /** Packs a further piece; nobody may change it from then on. */
  readonly push: (piece: Uint8Array) => void;
  /** Waits for what all pieces were packed into. */
  readonly finish: () => Promise<readonly Packed[]>;
}

/** Packs wherever JavaScript runs: by what the platform has for it, and otherwise in plain JavaScript. */
export const PACKING_ANYWHERE: Packing = {
  begin: () => {
    const compression = newCompression();
    return compression === undefined ? packHere() : packBy(compression);
  },
  checksum: checksumOf,
};

/** Starts the platform's own compression; undefined where it has none, or not this one. */
function newCompression(): CompressionStream | undefined {
  try {
    return new CompressionStream("deflate-raw");
  } catch {
    // Some platforms know the name and not the format.
    return undefined;
  }
}

function packBy({ readable, writable }: CompressionStream): PackedPart {
  const writer = writable.getWriter();
  const packed = piecesOf(readable);
  const written: Promise<void>[] = [];
  const keep = (writing: Promise<void>): void => {
    // Whoever waits for the end is told of a failure: until then nobody is there to hear.
    writing.catch(() => undefined);
    written.push(writing);
  };
  packed.catch(() => undefined);
  return {
    push: (piece) => {
      keep(writer.write(new Uint8Array(piece)));
    },
    finish: async () => {
      keep(writer.close());
      await Promise.all(written);
      return packed;
    },
  };
}

async function piecesOf(stream: ReadableStream<Packed>): Promise<readonly Packed[]> {
  const pieces: Packed[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
  }
  return pieces;
}

function packHere(): PackedPart {
  const packed: Packed[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => packed.push(new Uint8Array(piece)));
  return {
    push: (piece) => {
      deflate.push(piece);
    },
    finish: () => {
      deflate.push(new Uint8Array(), true);
      return Promise.resolve(packed);
    },
  };
}
