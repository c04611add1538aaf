import { joinBytes } from "../../../src/workbook/file/join-bytes.ts";
import { textWriter, type TextBytes } from "../../../src/workbook/file/text-bytes.ts";

/** Gives all the bytes of a text that is written piece by piece. */
export function written(write: (into: TextBytes) => void): Uint8Array {
  const pieces: Uint8Array[] = [];
  const text = textWriter()((piece) => pieces.push(piece));
  write(text);
  text.flush();
  return joinBytes(pieces);
}
