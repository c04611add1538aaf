import { describeReturned } from "../../returned/describe-returned.ts";
import { checksumOf } from "../../workbook/file/checksum.ts";
import { withComments } from "../../workbook/file/read-comments.ts";
import { WorkbookError } from "../../workbook/workbook-error.ts";
import type { WorkbookContent } from "../../workbook/workbook.ts";
import { nameApart, type Beside, type BesideFile } from "../beside/beside.ts";
import type { MoreTasks } from "./more-tasks.ts";

type Needs = Pick<MoreTasks, "loaded" | "pipeline" | "files">;

/** Makes a file that is read beside the workbook, once it is known what is there already. */
export type Placed = (beside: Beside) => BesideFile;

/** A workbook whose file could be read. */
interface Opened {
  readonly name: string;
  readonly content: WorkbookContent;
  /** Tells the same bytes again. */
  readonly mark: number;
}

/** Reads a file away from the page, with the comments that people have pinned to its cells. */
async function open(file: File, { files }: Needs): Promise<Opened> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = checksumOf(bytes);
  // The thread that reads may take the bytes with it.
  const content = await files.read(bytes.slice(), file.name);
  return { name: file.name, content: withComments(content, bytes), mark };
}

/**
 * Takes the tabs out of a file that a lead has returned.
 *
 * @throws WorkbookError when it cannot be read, or holds no tab of this appendix
 */
export async function takeReturned(file: File, needs: Needs): Promise<Placed> {
  const { name, content, mark } = await open(file, needs);
  const { loaded, pipeline } = needs;
  const returned = await pipeline.takeReturned(loaded.contents, content, name);
  const lines = describeReturned(returned);
  if (returned.tabs.length === 0) {
    throw new WorkbookError(
      "notAWorkbook",
      `${name} was not taken: ${lines.map(({ text }) => text).join("; ")}.`,
    );
  }
  return (beside) => ({
    kind: "returned",
    ...nameApart(beside, { name, mark, content: returned.content }),
    mark,
    tabs: returned.tabs.map(({ key }) => key),
    lines,
    isBuilt: false,
  });
}

/**
 * Reads a workbook that more figures stand in.
 *
 * @throws WorkbookError when it cannot be read
 */
export async function takeFigures(file: File, needs: Needs): Promise<Placed> {
  const { name, content, mark } = await open(file, needs);
  const sheets = content.grids.map(({ sheet }) => sheet);
  const named = {
    ...content,
    grids: content.grids.map((grid) => ({ ...grid, sheet: `[${name}]${grid.sheet}` })),
  };
  return (beside) => ({
    kind: "figures",
    ...nameApart(beside, { name, mark, content: named }),
    mark,
    sheets,
  });
}

/** Says why a file was not taken. */
export const describeNotTaken = (error: unknown, name: string): string =>
  error instanceof WorkbookError
    ? error.message
    : `${name} could not be opened. Check that it is still there and that you may read it.`;
