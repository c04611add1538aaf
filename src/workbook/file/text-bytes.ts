/** A text that is being written as bytes. */
export interface TextBytes {
  /** Writes a text behind what there is, in UTF-8. */
  readonly write: (text: string) => void;
  /** Gives what was written; nothing may be written after it. */
  readonly take: () => Uint8Array<ArrayBuffer>;
}

const FIRST_SIZE = 64 * 1024;
/** A character of a text takes three bytes at most. */
const MOST_BYTES = 3;

/**
 * Begins a text that grows piece by piece. A part with very many cells is never one text as well, which would
 * be as long again and live until its bytes are made.
 */
export function startBytes(): TextBytes {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_SIZE);
  let length = 0;
  const makeRoom = (needed: number): void => {
    if (length + needed <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + needed));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  return {
    write: (text) => {
      makeRoom(text.length * MOST_BYTES);
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
    },
    take: () => bytes.subarray(0, length),
  };
}
