const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * Computes the checksum that a zip file keeps of each part (CRC-32).
 *
 * @example checksumOf(new TextEncoder().encode("123456789")) //=> 0xcbf43926
 */
export function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  // Every byte of every part passes here: a plain count is several times as fast as an iterator.
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~value >>> 0;
}
