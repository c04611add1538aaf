import { Inflate, inflateSync } from "fflate";

import { WorkbookError } from "../workbook-error.ts";
import { checksumOf } from "./checksum.ts";
import { joinBytes } from "./join-bytes.ts";
import type { Tally } from "./limits.ts";
import { damaged, passwordProtected } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** A workbook's parts by name, unpacked. Names are in small letters, with slashes and none in front. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Parts that say nothing about cells and can be large: they are never unpacked, so they cannot harm. */
const NEVER_READ =
  /^(xl\/)?(media|embeddings|externallinks|pivotcache|printersettings|activex)\/|^(pictures|thumbnails|configurations2|object ?\d+|objectreplacements)\/|(^|\/)(vbaproject|calcchain)\.\w+$|\.(png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|wdp)$/;

export const partName = (name: string): string =>
  name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the parts that are read, counting every byte that comes out towards the limit.
 *
 * @throws WorkbookError when the limit is passed, or a part is encrypted or damaged
 */
export function unpack(entries: readonly ZipEntry[], name: string, tally: Tally): Parts {
  tally("parts", entries.length);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const part = partName(entry.name);
    if (part.endsWith("/") || NEVER_READ.test(part) || parts.has(part)) continue;
    if (entry.isEncrypted) throw passwordProtected(name);
    const bytes = unpackPart(entry, name, tally);
    if (checksumOf(bytes) !== entry.checksum) throw damaged(name, `checksum of ${entry.name}`);
    parts.set(part, bytes);
  }
  return parts;
}

function unpackPart(entry: ZipEntry, name: string, tally: Tally): Uint8Array {
  switch (entry.method) {
    case STORED:
      tally("unpackedBytes", entry.packed.length);
      return entry.packed;
    case DEFLATED:
      return entry.packed.length <= SMALL
        ? inflateAtOnce(entry.packed, name, tally)
        : inflate(entry.packed, name, tally);
    default:
      throw damaged(name, `${entry.name} is packed by method ${entry.method}`);
  }
}

/** Packed bytes grow a thousandfold at most, so a part as small as this unpacks to 32 MB at most. */
const SMALL = 32 * 1024;

function inflateAtOnce(packed: Uint8Array, name: string, tally: Tally): Uint8Array {
  try {
    const bytes = inflateSync(packed);
    tally("unpackedBytes", bytes.length);
    return bytes;
  } catch (cause) {
    throw asRefusal(cause, name);
  }
}

const asRefusal = (cause: unknown, name: string): WorkbookError =>
  cause instanceof WorkbookError ? cause : damaged(name, cause);

/** A step's packed bytes can grow a thousandfold, so the count is looked at after few of them. */
const STEP = 32 * 1024;

function inflate(packed: Uint8Array, name: string, tally: Tally): Uint8Array {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    tally("unpackedBytes", piece.length);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (cause) {
    throw asRefusal(cause, name);
  }
  return joinBytes(pieces);
}
