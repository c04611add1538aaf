import { Inflate, inflateSync } from "fflate";

import { checksumOf } from "./checksum.ts";
import { joinBytes } from "./join-bytes.ts";
import type { Tally } from "./limits.ts";

/** What a zip file's parts are unpacked and proven by; Node has its own, five times as fast. */
export interface Zlib {
  /**
   * Unpacks a deflated part, counting what comes out towards the limit.
   *
   * @throws WorkbookError when the limit is passed
   * @throws Error of any kind when the bytes are damaged
   */
  readonly inflate: (packed: Uint8Array, tally: Tally) => Uint8Array;
  /** Computes the checksum that a zip file keeps of each part (CRC-32). */
  readonly checksum: (bytes: Uint8Array) => number;
}

/** Unpacks wherever JavaScript runs. */
export const ZLIB_ANYWHERE: Zlib = {
  inflate: (packed, tally) =>
    packed.length <= SMALL ? inflateAtOnce(packed, tally) : inflateInSteps(packed, tally),
  checksum: checksumOf,
};

/** Packed bytes grow a thousandfold at most, so a part as small as this unpacks to 32 MB at most. */
const SMALL = 32 * 1024;

function inflateAtOnce(packed: Uint8Array, tally: Tally): Uint8Array {
  const bytes = inflateSync(packed);
  tally("unpackedBytes", bytes.length);
  return bytes;
}

/** A step's packed bytes can grow a thousandfold, so the count is looked at after few of them. */
const STEP = 32 * 1024;

function inflateInSteps(packed: Uint8Array, tally: Tally): Uint8Array {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    tally("unpackedBytes", piece.length);
    pieces.push(piece);
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return joinBytes(pieces);
}
