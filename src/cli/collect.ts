import { basename } from "node:path";

import {
  cameWhole,
  describeReturned,
  newFindings,
  planAppendix,
  readAppendix,
  readReturned,
} from "../appendix.ts";
import type { Finding } from "../finding.ts";
import { startOpening } from "../workbook/file/open-workbook.ts";
import { isSameFile, readBytes } from "../workbook/file/disk.ts";
import { withComments } from "../workbook/file/read-comments.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import type { Arguments } from "./arguments.ts";
import { describeFinding } from "./describe-appendix.ts";
import { listWorkbooks, openAppendix } from "./open-appendix.ts";
import type { Console, ExitCode } from "./console.ts";
import { refuseLostWords } from "./write-appendix.ts";
import { writePlan } from "./write-plan.ts";

/**
 * Takes what leads have typed into returned workbooks into an appendix, which is built again from what
 * it holds itself and written over (Rule W9). What cannot be taken is named, and the rest is taken.
 */
export async function collect(args: Arguments, console: Console): Promise<ExitCode> {
  const [out = "", ...returned] = args.files;
  const { plan, told, isWhole } = await takeIn(out, returned, console);
  // Only the plan is kept until here: a large appendix and what it is written as do not fit in memory together.
  await writePlan(out, plan);
  for (const one of told) console.out(`  ${describeFinding(one)}`);
  console.out(`written: ${out}`);
  return isWhole ? 0 : 1;
}

interface TakenIn {
  readonly plan: WorkbookPlan;
  /** What became of the words that came back. */
  readonly told: readonly Finding[];
  readonly isWhole: boolean;
}

/** Reads an appendix and what came back, and plans the appendix anew. */
async function takeIn(
  out: string,
  returned: readonly string[],
  console: Console,
): Promise<TakenIn> {
  const own = await openAppendix(out);
  const before = readAppendix([own]).findings;
  const paths = listWorkbooks(returned).filter((path) => !isSameFile(path, out));
  const taken: WorkbookContent[] = [];
  let isWhole = paths.length > 0;
  for (const { path, content } of await openReturned(paths, console)) {
    if (content === null) {
      isWhole = false;
      continue;
    }
    const came = readReturned(content, basename(path), own.grids);
    isWhole &&= cameWhole(came);
    taken.push(came.content);
    console.out(
      `${path}: ${describeReturned(came)
        .map(({ text }) => text)
        .join("; ")}`,
    );
  }
  if (paths.length === 0) console.error("No returned workbook was found.");
  const appendix = readAppendix([own, ...taken]);
  const plan = planAppendix(appendix, console.today);
  refuseLostWords(
    out,
    plan,
    [own, ...taken].flatMap(({ grids }) => grids),
  );
  // What was to be said before the words came back need not be said again.
  const told = newFindings(appendix.findings, before);
  return { plan, told, isWhole };
}

/** A file that cannot be read says so in a sentence, and does not keep the others from being taken. */
async function openReturned(
  paths: readonly string[],
  console: Console,
): Promise<readonly { readonly path: string; readonly content: WorkbookContent | null }[]> {
  const opener = startOpening();
  const opened: { path: string; content: WorkbookContent | null }[] = [];
  try {
    for (const path of paths) {
      const content = await opener.open(path).catch((error: unknown) => {
        if (!(error instanceof WorkbookError)) throw error;
        console.error(`not taken: ${error.message}`);
        return null;
      });
      const whole = content === null ? null : withComments(content, readBytes(path));
      opened.push({ path, content: whole });
    }
  } finally {
    await opener.close();
  }
  return opened;
}
