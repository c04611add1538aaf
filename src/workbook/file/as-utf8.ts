import { damaged } from "./refusal.ts";

/** The first bytes of an XML text in two bytes a character, with a mark in front or without. */
const WIDE: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, "utf-16le"],
  [0x3c, 0x00, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
  [0x00, 0x3c, "utf-16be"],
];

const DECLARED = /^\uFEFF?<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;
/** A declaration is shorter than this. */
const LOOK = 200;

/**
 * Gives an XML part in UTF-8, in whatever encoding it is written; any other part as it is. The parser takes
 * every part for UTF-8, whatever it declares.
 *
 * @throws WorkbookError when the part declares an encoding that nobody knows
 */
export function asUtf8(bytes: Uint8Array, name: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(encoding)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  } catch (cause) {
    throw damaged(name, cause);
  }
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide = WIDE.find(([one, other]) => first === one && second === other)?.[2];
  if (wide !== undefined) return wide;
  const declared = DECLARED.exec(new TextDecoder().decode(bytes.subarray(0, LOOK)))?.[1];
  // One byte a character reads the declaration, so the text cannot be in two.
  return declared !== undefined && /^utf-?16/i.test(declared) ? undefined : declared;
}
