import { promisify } from "node:util";
import { crc32, deflateRaw, inflateRawSync, type ZlibOptions } from "node:zlib";

import { LIMITS } from "./limits.ts";
import type { Packing } from "./pack.ts";
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
/** A worksheet's part shrinks to less than this. */
const MOST_OF_A_PART = 1 / 4;

/**
 * Packs by the same library, on further threads. They stop at the end of each chunk until this thread has time
 * for them, so that one chunk is to hold all that comes out.
 */
export const PACKING_OF_NODE: Packing = {
  deflate: async (bytes) => {
    const chunkSize = Math.max(SMALLEST_CHUNK, Math.ceil(bytes.length * MOST_OF_A_PART));
    const { buffer, byteOffset, length } = await deflateInAThread(bytes, { chunkSize });
    return new Uint8Array(buffer, byteOffset, length);
  },
  checksum: crc32,
};

const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
