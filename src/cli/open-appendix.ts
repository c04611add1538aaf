import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { nameSheetsOf } from "../appendix.ts";
import { readBytes } from "../workbook/file/disk.ts";
import { openWorkbookFiles } from "../workbook/file/open-workbook.ts";
import { withComments } from "../workbook/file/read-comments.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";

/** Opens workbooks with the comments that people have pinned to their cells. */
export const openWithComments = async (
  paths: readonly string[],
): Promise<readonly WorkbookContent[]> =>
  (await openWorkbookFiles(paths)).map((content, at) =>
    withComments(content, readBytes(paths[at] ?? "")),
  );

/**
 * Opens an appendix of ours that holds what it was built from.
 *
 * @throws WorkbookError when it cannot be read, is no appendix, or was built as a finished paper
 */
export async function openAppendix(path: string): Promise<WorkbookContent> {
  const [content] = await openWithComments([path]);
  const { tabs, others, hasRecord } = nameSheetsOf(content?.grids ?? []);
  if (content === undefined || tabs.length === 0) {
    throw new WorkbookError(
      "notAWorkbook",
      `${path} is no appendix that this program wrote. Build one first: build FILE… --out ${path}`,
    );
  }
  refuseOthers(path, others);
  if (!hasRecord) {
    throw new WorkbookError(
      "notAWorkbook",
      `${path} does not hold what it was built from: it is a finished paper, or one of the files that split made. Use the working copy that it came from.`,
    );
  }
  return content;
}

/** Somebody's own sheets would be lost with the file that is written over. */
function refuseOthers(path: string, others: readonly string[]): void {
  if (others.length === 0) return;
  const named = others.map((name) => `“${name}”`).join(", ");
  const [are, them] = others.length === 1 ? ["a sheet", "it"] : ["sheets", "them"];
  throw new WorkbookError(
    "alreadyThere",
    `${path} also holds ${are} of somebody's own (${named}), which would be lost. Move ${them} to another workbook first.`,
  );
}

/**
 * Opens the file that is to be written, where it is an appendix of ours: what was typed into it is taken
 * over. Null where there is none, or it is something else.
 *
 * @throws WorkbookError when somebody's own sheets would be lost with it
 */
export async function openTyped(path: string, force: boolean): Promise<WorkbookContent | null> {
  if (!existsSync(path)) return null;
  const [content] = await openWithComments([path]).catch((error: unknown) => {
    // What cannot be read is not ours; whether it may be replaced is decided elsewhere.
    if (error instanceof WorkbookError) return [];
    throw error;
  });
  const { tabs, others } = nameSheetsOf(content?.grids ?? []);
  if (content === undefined || tabs.length === 0) return null;
  if (!force) refuseOthers(path, others);
  return { ...content, grids: content.grids.filter(({ sheet }) => tabs.includes(sheet)) };
}

const WORKBOOK = /\.(xlsx|xls|ods)$/i;

/** Lists the workbooks that are meant: a folder stands for all that are in it. */
export const listWorkbooks = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) =>
    existsSync(path) && statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => WORKBOOK.test(name) && !name.startsWith("~$"))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
