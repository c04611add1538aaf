/** A text that is being written as bytes, piece by piece. */
export interface TextBytes {
  /** Writes a text behind what there is, in UTF-8. */
  readonly write: (text: string) => void;
  /** Hands over what has not gone yet. */
  readonly flush: () => void;
}

/** How many bytes are handed over at a time; a text that is longer goes as one piece. */
const PIECE = 1024 * 1024;
/** A character of a text takes three bytes at most. */
const MOST_BYTES = 3;

/** Who gets a text's bytes; a piece does not change any more. */
export type TakePiece = (piece: Uint8Array) => void;

/**
 * Makes what begins one text after another; each goes on in the room that the one before has left. A text is
 * handed over piece by piece: with very many cells it would be long, and live until all of it is packed.
 */
export function textWriter(): (take: TakePiece) => TextBytes {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(0);
  let [from, to] = [0, 0];
  return (take) => {
    const flush = (): void => {
      if (to > from) take(bytes.subarray(from, to));
      from = to;
    };
    const makeRoom = (most: number): void => {
      if (to + most <= bytes.length) return;
      flush();
      bytes = new Uint8Array(Math.max(PIECE, most));
      [from, to] = [0, 0];
    };
    return {
      write: (text) => {
        makeRoom(text.length * MOST_BYTES);
        to += encoder.encodeInto(text, bytes.subarray(to)).written;
      },
      flush,
    };
  };
}
