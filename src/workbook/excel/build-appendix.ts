import type { BuildOutcome, BuildWatch, Revise } from "../workbook.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookPlan } from "../sheet-plan.ts";
import type { Basis } from "./basis.ts";
import { findMovedReferences, keysOfPlan } from "./moved-references.ts";
import { prepareBuild, type Preparation } from "./prepare-build.ts";
import { restoreWorkbook, stepBack, sweep, type ToRestore } from "./restore-workbook.ts";
import type { RunExcel } from "./run-excel.ts";
import { writeTabs, type Milestones, type Written } from "./write-tabs.ts";

/** How often putting the workbook back is tried before a person is told that it failed. */
const ATTEMPTS = 3;

/**
 * Builds the tabs of a plan, whole or not at all: whatever goes wrong, the workbook is put back as it
 * was before the error goes on to the person.
 *
 * @throws WorkbookError that says whether the workbook is as it was
 */
export async function buildAppendix(
  excel: RunExcel,
  plan: WorkbookPlan,
  basis: Basis,
  watch: BuildWatch,
): Promise<{ readonly outcome: BuildOutcome; readonly written: Written }> {
  const preparation = await excel((context) => prepareBuild(context, plan, basis, watch));
  const written = await writeOrPutBack(excel, plan, preparation, watch);
  await sweepUp(excel, written, preparation.journal.build, watch.revise);
  return { outcome: outcomeOf(plan, preparation, written, basis), written };
}

async function writeOrPutBack(
  excel: RunExcel,
  plan: WorkbookPlan,
  preparation: Preparation,
  watch: BuildWatch,
): Promise<Written> {
  const settled: Written[] = [];
  const { build } = preparation.journal;
  // Until it has begun it takes back nothing: what is there may be another's.
  let takeBack = (context: Excel.RequestContext): Promise<void> => stepBack(context, build);
  const found: ToRestore[] = [];
  const milestones: Milestones = {
    begins: () => {
      takeBack = (context) =>
        restoreWorkbook(context, watch.revise, build, (what) => found.push(what));
    },
    ends: (written) => {
      settled.push(written);
    },
  };
  try {
    return await excel((context) => writeTabs(context, plan, preparation, watch, milestones));
  } catch (error) {
    await putWorkbookBack(excel, error, (context) => takeBack(context));
    const [written] = settled;
    // What was found first counts, for a later attempt may find less: the last request was carried out as a whole,
    // though its answer was lost. The build is done.
    if (written !== undefined && found[0] !== "build") return written;
    throw withRest(error, "The workbook is as it was.");
  }
}

async function putWorkbookBack(
  excel: RunExcel,
  because: unknown,
  takeBack: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await excel(takeBack);
      return;
    } catch (error) {
      if (attempt < ATTEMPTS) continue;
      throw withRest(
        because,
        "The workbook could not be put back yet: open the Appendix Builder pane again, and it will offer to do so.",
        error,
      );
    }
  }
}

/** Tells a person, behind what happened, how the workbook is left. */
function withRest(error: unknown, rest: string, cause: unknown = error): unknown {
  return error instanceof WorkbookError
    ? new WorkbookError(error.kind, `${error.message} ${rest}`, cause)
    : error;
}

/**
 * Takes the safety copies away, once the words are kept that are in some. The build is done by now, so a
 * failure here is none of it: the journal says what is left to do, and the next call does it.
 */
async function sweepUp(
  excel: RunExcel,
  { rest, journalId, copies }: Written,
  build: string,
  revise: Revise | undefined,
): Promise<void> {
  if (rest === "nothing") return;
  try {
    await excel((context) =>
      rest === "sweeping"
        ? sweep(context, journalId, copies)
        : restoreWorkbook(context, revise, build),
    );
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    await excel((context) => restoreWorkbook(context, revise, build)).catch((again: unknown) => {
      if (!(again instanceof WorkbookError)) throw again;
    });
  }
}

function outcomeOf(
  plan: WorkbookPlan,
  { tabs, formulas }: Preparation,
  written: Written,
  basis: Basis,
): BuildOutcome {
  const planned = new Set(plan.sheets.map(({ key }) => key));
  const left = new Set(written.edited.map(({ tab }) => tab.id));
  const looking = written.edited.flatMap(({ before }) => before.formulas);
  return {
    tabs: written.tabs.map(({ plan: { key, name } }) => ({ key, name })),
    movedReferences: findMovedReferences(
      [...formulas, ...looking],
      tabs.flatMap(({ plan: { name }, standing, keys }, at) => {
        const now = written.tabs[at];
        if (standing === null || now === undefined || left.has(now.id)) return [];
        return [{ sheet: name, before: keys, after: keysOfPlan(now.plan) }];
      }),
    ),
    leftStanding: [...basis.tabs]
      .filter(([key]) => plan.isPart !== true && !planned.has(key))
      .map(([, { facts }]) => facts.name),
    leftAsTheyWere: written.edited.map(({ tab }) => tab.name),
  };
}
