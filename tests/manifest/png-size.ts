import { existsSync, readFileSync } from "node:fs";

/** "\x89PNG", then after the length of the first chunk its name. */
const SIGNATURE = "89504e470d0a1a0a";
const HEADER = "IHDR";

/** Reads a PNG's pixels from its header; null where there is no file, or it is no PNG. */
export function pngSize(path: string): { readonly width: number; readonly height: number } | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (bytes.length < 24 || bytes.toString("hex", 0, 8) !== SIGNATURE) return null;
  if (bytes.toString("latin1", 12, 16) !== HEADER) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
