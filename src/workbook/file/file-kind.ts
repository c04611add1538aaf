import { damaged, notAWorkbook, passwordProtected } from "./refusal.ts";

export type Container = "zip" | "compound";

const EXCEL = "Open it in Excel, save it as .xlsx and try again";

/** What a file's first bytes say it is, when that is no workbook; the words go on from "plan.xlsx is …". */
const OTHERS: readonly (readonly [readonly string[], string])[] = [
  [["%PDF"], "a PDF, not a workbook. Ask for the Excel file it was made from and try that one"],
  [
    ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "RIFF"],
    "a picture, not a workbook. Ask for the Excel file it was taken from and try that one",
  ],
  [["{\\rtf"], "a text document, not a workbook. Copy its tables into Excel and try again"],
  [
    ["\x1f\x8b", "7z\xbc\xaf", "Rar!"],
    "a packed archive, not a workbook. Unpack it and choose the workbook inside",
  ],
  [
    ["\x09\0", "\x09\x02", "\x09\x04", "\x09\x08"],
    `a workbook of a very old Excel, from before 1997. ${EXCEL}`,
  ],
];

/** What a text turns out to be, in the order in which it is asked. */
const TEXTS: readonly (readonly [(text: string) => boolean, string])[] = [
  [
    (text) => /urn:schemas-microsoft-com:office:spreadsheet|<office:document\b/.test(text),
    `a spreadsheet saved as XML, not an Excel workbook. ${EXCEL}`,
  ],
  [
    (text) => /^\s*(<!doctype html|<html|<table|<head|<body|mime-version:)/i.test(text),
    `a web page, not an Excel workbook. ${EXCEL}`,
  ],
  [isCsv, `a CSV text file, not an Excel workbook. ${EXCEL}`],
];

const MARKS: readonly (readonly [string, Container])[] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"],
];

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  bytes.length >= mark.length &&
  Array.from(mark).every((character, at) => bytes[at] === character.charCodeAt(0));

/**
 * Tells by the first bytes, whatever the name says, what holds the workbook.
 *
 * @throws WorkbookError when the file is something else, and says what
 */
export function containerOf(bytes: Uint8Array, name: string): Container {
  if (bytes.length === 0) {
    throw notAWorkbook(name, "empty. Save it again, or choose another workbook");
  }
  const container = MARKS.find(([mark]) => startsWith(bytes, mark))?.[1];
  if (container !== undefined) return container;
  const other = OTHERS.find(([marks]) => marks.some((mark) => startsWith(bytes, mark)))?.[1];
  if (other !== undefined) throw notAWorkbook(name, other);
  const text = startOfText(bytes);
  const kind = text === undefined ? undefined : TEXTS.find(([is]) => is(text))?.[1];
  throw notAWorkbook(name, kind ?? `not an Excel or OpenDocument workbook. ${EXCEL}`);
}

const LOOK = 4096;

/** Decodes the first lines of a text file; undefined where the bytes are no text. */
function startOfText(bytes: Uint8Array): string | undefined {
  const wide = startsWith(bytes, "\xff\xfe") ? "utf-16le" : "utf-16be";
  const isWide = startsWith(bytes, "\xff\xfe") || startsWith(bytes, "\xfe\xff");
  const text = new TextDecoder(isWide ? wide : "utf-8").decode(bytes.subarray(0, LOOK));
  return /[\0-\x08\x0e-\x1a]/.test(text) ? undefined : text;
}

/** Tells whether the lines of a text are parted alike: as many commas, semicolons or tabs in each. */
function isCsv(text: string): boolean {
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 5);
  return [",", ";", "\t"].some((mark) => {
    const first = lines[0]?.split(mark).length ?? 1;
    const second = lines[1]?.split(mark).length ?? 1;
    return first > 1 && first === second;
  });
}

/** What a compound file holds instead of a workbook, by the name of the stream that says so. */
const STREAMS: readonly (readonly [string, string])[] = [
  ["WordDocument", "a Word document, not a workbook. Copy its tables into Excel and try again"],
  ["PowerPoint Document", "a PowerPoint presentation, not a workbook. Choose another file"],
  ["__substg1.0_", "an e-mail, not a workbook. Save the workbook that came with it and try that"],
];

/**
 * Looks into a compound file (.xls and its kin) before anything is parsed.
 *
 * @throws WorkbookError when it is encrypted, or holds no workbook
 */
export function checkCompound(bytes: Uint8Array, name: string): void {
  if (hasStream(bytes, "EncryptedPackage")) throw passwordProtected(name);
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return;
  const other = STREAMS.find(([stream]) => hasStream(bytes, stream))?.[1];
  throw other === undefined ? damaged(name) : notAWorkbook(name, other);
}

/** Entries of a compound file's directory are 128 bytes long and begin with a name in UTF-16. */
const ENTRY = 128;

const BOTH_CASES = 0x20;

function hasStream(bytes: Uint8Array, stream: string): boolean {
  for (let at = ENTRY * 4; at < bytes.length; at += ENTRY) {
    let same = 0;
    while (
      same < stream.length &&
      ((bytes[at + 2 * same] ?? 0) | BOTH_CASES) === (stream.charCodeAt(same) | BOTH_CASES) &&
      bytes[at + 2 * same + 1] === 0
    ) {
      same++;
    }
    if (same === stream.length) return true;
  }
  return false;
}
