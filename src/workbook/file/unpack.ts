import { WorkbookError } from "../workbook-error.ts";
import type { Tally } from "./limits.ts";
import { damaged, passwordProtected } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { ZLIB_ANYWHERE, type Zlib } from "./zlib.ts";

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
export function unpack(
  entries: readonly ZipEntry[],
  name: string,
  tally: Tally,
  zlib: Zlib = ZLIB_ANYWHERE,
): Parts {
  tally("parts", entries.length);
  const parts = new Map<string, Uint8Array>();
  const checksums = new Map<string, number>();
  for (const entry of entries) {
    const part = partName(entry.name);
    if (part.endsWith("/") || NEVER_READ.test(part)) continue;
    const known = checksums.get(part);
    if (known === entry.checksum) continue;
    // Of two that say different things, one would be passed over.
    if (known !== undefined) throw damaged(name, `two parts called ${entry.name}`);
    checksums.set(part, entry.checksum);
    if (entry.isEncrypted) throw passwordProtected();
    const bytes = unpackPart(entry, name, tally, zlib);
    if (zlib.checksum(bytes) !== entry.checksum) throw damaged(name, `checksum of ${entry.name}`);
    parts.set(part, bytes);
  }
  return parts;
}

function unpackPart(entry: ZipEntry, name: string, tally: Tally, zlib: Zlib): Uint8Array {
  switch (entry.method) {
    case STORED:
      tally("unpackedBytes", entry.packed.length);
      return entry.packed;
    case DEFLATED:
      try {
        return zlib.inflate(entry.packed, tally);
      } catch (cause) {
        throw cause instanceof WorkbookError ? cause : damaged(name, cause);
      }
    default:
      throw damaged(name, `${entry.name} is packed by method ${entry.method}`);
  }
}
