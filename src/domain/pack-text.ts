import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";

/** What a packed text may unpack to, in bytes: a plan of ten thousand indicators takes a third of it. */
const MOST_BYTES = 80_000_000;
/** A step's packed bytes can grow a thousandfold, so the count is looked at after few of them. */
const STEP = 16 * 1024;
/** Letters are made of this many bytes at a time: a multiple of three, so that pieces can be joined. */
const PIECE = 3 * 8192;

/**
 * Packs a long text into letters and digits: what a cell holds without losing any of it.
 *
 * @example unpackText(packText("Burglary rose.")) //=> "Burglary rose."
 */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 6 });
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(strFromU8(bytes.subarray(at, at + PIECE), true)));
  }
  return pieces.join("");
}

/** Unpacks a text; null where it is not whole, or would be larger than any plan. */
export function unpackText(packed: string): string | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const bytes = strToU8(atob(packed), true);
    const stream = new Inflate((piece) => {
      pieces.push(piece);
      length += piece.length;
    });
    for (let at = 0; at < bytes.length && length <= MOST_BYTES; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    // Letters that are none of ours, or a stream that breaks off: the text is not whole.
    return null;
  }
  return length > MOST_BYTES ? null : joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): string {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return strFromU8(bytes);
}
