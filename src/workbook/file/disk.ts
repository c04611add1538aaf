import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import { WorkbookError } from "../workbook-error.ts";
import { isOurAppendix } from "./our-mark.ts";

/**
 * Reads a file whole.
 *
 * @throws WorkbookError when there is none, or it cannot be opened
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new WorkbookError(
      "notFound",
      existsSync(path)
        ? `${path} cannot be opened. Check that it is a file and that you may read it.`
        : `There is no file ${path}. Check the name and the folder.`,
      cause,
    );
  }
}

export interface WriteOptions {
  /** Files that were read: they are never written over. */
  readonly inputs: readonly string[];
  /** Replaces a file that this program did not write. */
  readonly force: boolean;
}

/** Tells whether two paths lead to one file. */
export const isSameFile = (one: string, other: string): boolean =>
  realPath(one) === realPath(other);

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/**
 * Refuses a place to write to before any work is done.
 *
 * @throws WorkbookError when the file is an input, or stands there and is not ours
 */
export function checkOutput(path: string, { inputs, force }: WriteOptions): void {
  if (inputs.some((input) => isSameFile(input, path))) {
    throw new WorkbookError(
      "alreadyThere",
      `${path} is one of the workbooks to be read, and those are never written over. Choose another name for --out.`,
    );
  }
  if (!existsSync(path) || force) return;
  if (!isOurAppendix(readBytes(path))) {
    throw new WorkbookError(
      "alreadyThere",
      `${path} is there already and was not written by Appendix Builder. Choose another name, or add --force to replace it.`,
    );
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
 *
 * @throws WorkbookError when the folder is missing or may not be written to
 */
export function writeWorkbookFile(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new WorkbookError(
      "notWritable",
      `${path} cannot be written. Check that its folder exists, that you may write there, and that it is not open in Excel.`,
      cause,
    );
  }
}
