import { promisify } from "node:util";
import { constants, crc32, deflateRaw, inflateRawSync, type ZlibOptions } from "node:zlib";

import { LIMITS } from "./limits.ts";
import type { Packed, Packing } from "./packing.ts";
import type { Zlib } from "./zlib.ts";

/** One byte more than a workbook may unpack to: it comes out, and the tally says so. */
const MOST = LIMITS.unpackedBytes.most + 1;

/** Unpacks by the library that Node is built with. */
export const ZLIB_OF_NODE: Zlib = {
  inflate: (packed, tally) => {
    try {
      const { buffer, byteOffset, length } = inflateRawSync(packed, { maxOutputLength: MOST });
      tally("unpackedBytes", length);
      return new Uint8Array(buffer, byteOffset, length);
    } catch (error) {
      if (isTooLong(error)) tally("unpackedBytes", MOST);
      throw error;
    }
  },
  checksum: crc32,
};

const deflateInAThread = promisify<Uint8Array, ZlibOptions, Buffer<ArrayBuffer>>(deflateRaw);

const SMALLEST_CHUNK = 16 * 1024;
/** What a worksheet's part shrinks to is less than this. */
const MOST_OF_A_PIECE = 1 / 2;
/** A piece ends at a whole byte, so that the next one can be put behind it. */
const FLUSHED: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH };
/** What ends a part that is packed: a last block without anything in it. */
const END = Uint8Array.of(3, 0);

/**
 * Packs by the same library, each piece by itself on a further thread. A thread stops at the end of each chunk
 * until this one has time for it, so that one chunk is to hold all that comes out.
 */
export const PACKING_OF_NODE: Packing = {
  begin: () => {
    const packing: Promise<Packed>[] = [];
    return {
      push: (piece) => {
        const packed = packPiece(piece);
        // Whoever waits for the end is told of a failure: until then nobody is there to hear.
        packed.catch(() => undefined);
        packing.push(packed);
      },
      finish: async () => [...(await Promise.all(packing)), END],
    };
  },
  checksum: crc32,
};

async function packPiece(piece: Uint8Array): Promise<Packed> {
  const chunkSize = Math.max(SMALLEST_CHUNK, Math.ceil(piece.length * MOST_OF_A_PIECE));
  const packed = await deflateInAThread(piece, { ...FLUSHED, chunkSize });
  // Without the rest of the chunk.
  return Uint8Array.from(packed);
}

const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
