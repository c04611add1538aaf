import { nameSheetsOf, planAppendix, readAppendix, repairTab } from "../appendix.ts";
import type { Finding } from "../finding.ts";
import type { Grid } from "../grid/grid.ts";
import { startOpening } from "../workbook/file/open-workbook.ts";
import { isSameFile, readBytes } from "../workbook/file/disk.ts";
import { withComments } from "../workbook/file/read-comments.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import type { Arguments } from "./arguments.ts";
import { describeFinding } from "./describe-appendix.ts";
import { listWorkbooks, namedAfter, openAppendix } from "./open-appendix.ts";
import { countWords } from "./count-words.ts";
import type { Console, ExitCode } from "./run.ts";
import { refuseLostWords } from "./write-appendix.ts";
import { writePlan } from "./write-plan.ts";

/** Findings that say what became of words. */
const OF_WORDS = [
  "words-left",
  "words-outside",
  "words-cleared",
  "two-texts",
  "source-changed",
  "renamed",
  "figure-given",
  "figure-replaced",
  "judged-without-reason",
];

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
  const before = new Set(readAppendix([own]).findings.map(({ message }) => message));
  const paths = listWorkbooks(returned).filter((path) => !isSameFile(path, out));
  const taken: WorkbookContent[] = [];
  let isWhole = paths.length > 0;
  for (const { path, content } of await openReturned(paths, console)) {
    if (content === null) {
      isWhole = false;
      continue;
    }
    const { grids, lines, isWhole: came } = tabsOf(content, own.grids);
    isWhole &&= came;
    taken.push({ ...content, grids });
    console.out(`${path}: ${lines.join("; ")}`);
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
  const told = appendix.findings.filter(
    ({ code, message }) => OF_WORDS.includes(code) && !before.has(message),
  );
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
      opened.push({ path, content: whole === null ? null : namedAfter(path, whole) });
    }
  } finally {
    await opener.close();
  }
  return opened;
}

interface Returned {
  readonly grids: readonly Grid[];
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** Finds the tabs of a returned workbook, those whose hidden column is gone among them. */
function tabsOf(content: WorkbookContent, known: readonly Grid[]): Returned {
  const { tabs, others } = nameSheetsOf(content.grids);
  const grids: Grid[] = [];
  const lines: string[] = [];
  let isWhole = true;
  for (const grid of content.grids) {
    const name = `“${grid.sheet.replace(/^\[[^\]]*\]/, "")}”`;
    if (tabs.includes(grid.sheet)) {
      grids.push(grid);
      lines.push(`${name} ${countWords(grid)}`);
      continue;
    }
    if (!others.includes(grid.sheet)) continue;
    isWhole = false;
    const repaired = repairTab(grid, known);
    if (repaired === null) {
      lines.push(`${name} is no tab of this appendix and was left out`);
      continue;
    }
    grids.push(repaired.grid);
    lines.push(
      `${name} has lost its hidden column; it was held against the tab “${repaired.tab}”, ${countWords(repaired.grid)}, and what could not be placed stands at the end of that tab`,
    );
  }
  if (grids.length === 0 && lines.length === 0) lines.push("nothing stands in it");
  return { grids, lines, isWhole };
}
