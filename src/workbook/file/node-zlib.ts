import { promisify } from "node:util";
import { crc32, deflateRaw, inflateRawSync } from "node:zlib";

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

const deflateInAThread = promisify(deflateRaw);

/** Packs by the same library, on further threads. */
export const PACKING_OF_NODE: Packing = {
  deflate: async (bytes) => {
    const { buffer, byteOffset, length } = await deflateInAThread(bytes);
    return new Uint8Array(buffer, byteOffset, length);
  },
  checksum: crc32,
};

const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
