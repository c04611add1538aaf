import { Zip, type ZipInputFile } from "fflate";

import { joinBytes } from "./join-bytes.ts";
import { PACKING_ANYWHERE, type Packed, type Packing } from "./packing.ts";

/** Every part carries the same date, so that the same parts give the same bytes. */
const DATE = new Date(1980, 0, 1);

const DEFLATED = 8;
const NOTHING = new Uint8Array();

/** How many parts may be waiting until they are packed, each of them in memory. */
const MOST_AT_ONCE = 8;

/** A zip file that is being written. */
export interface OpenZip {
  /** Begins a part: it is packed piece by piece, while more of it is being made. */
  readonly begin: (name: string) => OpenPart;
  /** Adds a part that is made already. */
  readonly add: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Waits for the parts and puts them together, in the order they were begun or in another. */
  readonly finish: (order?: (one: string, other: string) => number) => Promise<Uint8Array>;
}

export interface OpenPart {
  /** Takes a further piece of the part; nobody may change it from then on. */
  readonly push: (piece: Uint8Array) => void;
  /** Says that the part is whole; waits where many are being packed already. */
  readonly end: () => Promise<void>;
}

interface Entry {
  readonly filename: string;
  readonly size: number;
  readonly crc: number;
  readonly packed: Promise<readonly Packed[]>;
}

/** Begins a zip file. */
export function openZip({ begin, checksum }: Packing = PACKING_ANYWHERE): OpenZip {
  const entries: Entry[] = [];
  const beginPart = (filename: string): OpenPart => {
    const part = begin();
    let [size, crc] = [0, 0];
    return {
      push: (piece) => {
        size += piece.length;
        crc = checksum(piece, crc);
        part.push(piece);
      },
      end: async () => {
        const packed = part.finish();
        // Whoever waits for it at the end is told: until then nobody is there to hear.
        packed.catch(() => undefined);
        entries.push({ filename, size, crc, packed });
        await entries.at(-MOST_AT_ONCE)?.packed;
      },
    };
  };
  return {
    begin: beginPart,
    add: (name, bytes) => {
      const part = beginPart(name);
      part.push(bytes);
      return part.end();
    },
    finish: (order = () => 0) =>
      putTogether(entries.sort((one, other) => order(one.filename, other.filename))),
  };
}

async function putTogether(entries: readonly Entry[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { packed, ...told } of entries) {
    const entry: ZipInputFile = { ...told, compression: DEFLATED, mtime: DATE };
    const own = await packed;
    zip.add(entry);
    for (const piece of own) entry.ondata?.(null, piece, false);
    entry.ondata?.(null, NOTHING, true);
  }
  zip.end();
  return joinBytes(pieces);
}

/** Packs parts into a zip file, in their order. */
export async function pack(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = openZip();
  for (const [name, part] of parts) await zip.add(name, part);
  return zip.finish();
}
