import { runChecks } from "./checks/checks.ts";
import { composeReport } from "./document/compose-report.ts";
import { describeMonth } from "./domain/day.ts";
import { figuresAsAt } from "./domain/figures-as-at.ts";
import { priorityKeys } from "./domain/plan-keys.ts";
import { rollForward } from "./domain/roll-forward.ts";
import { NO_WORDS, type TypedTab } from "./domain/typed-words.ts";
import { judgeAgreement } from "./domain/judge.ts";
import type { JudgedAgreement } from "./domain/judgement.ts";
import { notice, SEVERITIES, type Finding } from "./finding.ts";
import { parseStatus } from "./readers/cells/status.ts";
import { parseTarget } from "./readers/cells/target.ts";
import { readTypedTabs } from "./readers/tabs/read-typed-tab.ts";
import { chooseTargets } from "./readers/target-choice.ts";
import { readGrids, type Reading, type ReadOptions } from "./readers/workbook.ts";
import { takeWords } from "./words/take-words.ts";
import type { WorkbookPlan } from "./workbook/sheet-plan.ts";
import type { BuildOutcome, WorkbookContent } from "./workbook/workbook.ts";
import { layOutAppendix } from "./writers/lay-out-appendix.ts";
import { NO_SHEETS, type StandingSheets } from "./writers/sheet-name.ts";
import { takePart } from "./writers/take-part.ts";
import { takeTab } from "./writers/take-tab.ts";

export type { StandingSheets } from "./writers/sheet-name.ts";
export type { ReadOptions } from "./readers/workbook.ts";
export { nameSheetsOf, type SheetNames } from "./readers/source-grids.ts";
export { describeReturned, type ReturnedLine } from "./returned/describe-returned.ts";
export { newFindings } from "./returned/new-findings.ts";
export { cameWhole, readReturned, type Returned } from "./returned/read-returned.ts";
export { findUnsavedWords, listTypedWords, nameUnsaved } from "./unsaved-words.ts";
export { withWordsOf } from "./with-words-of.ts";
export {
  CHOSEN_ROLES,
  type ChosenRole,
  type ColumnChoice,
} from "./readers/columns/column-choice.ts";
export type { PolarityChoice } from "./readers/polarity-choice.ts";
export type { TargetChoice } from "./readers/target-choice.ts";

/**
 * The whole pipeline:
 *
 *     workbook ──► grids ──► agreement ──► with words ──► judged ──► report ──► sheet plans ──► workbook
 *      (door)     readers                    words       domain   document     writers         (door)
 *                    └── typed words ─────────┘ └──► findings ◄── checks
 *
 * A worksheet is read once into a grid; after that nobody needs Excel. Sheets with our keys are tabs:
 * what people typed there is taken into the plan that the other sheets hold. Everything doubtful on
 * the way is a finding, never an exception.
 */

export interface Details {
  readonly title?: string;
  /** "B"; empty for an appendix without a letter. */
  readonly letter?: string;
  /** "2014-03-18". */
  readonly reportDate?: string;
}

/** An agreement that is compared, rated and checked, with everything that was noticed. */
export interface Appendix {
  readonly agreement: JudgedAgreement;
  readonly findings: readonly Finding[];
  /** The plan as the sources have it, before anything that was typed into tabs. */
  readonly source: Reading;
  /** What stands on the tabs that were read. */
  readonly tabs: readonly TypedTab[];
}

const READERS = { status: parseStatus, target: parseTarget };

const DEFAULT_TITLE = "Performance Monitoring";

/** Reads, compares, rates and checks workbooks; what the person says goes before what they say. */
export function readAppendix(
  workbooks: readonly WorkbookContent[],
  details: Details = {},
  options: ReadOptions = {},
): Appendix {
  const read = readGrids(workbooks, { ...options, reportDate: details.reportDate ?? null });
  const plan = withDetails(read.agreement, details);
  const tabs = readTypedTabs(workbooks.flatMap(({ grids }) => grids));
  const words = takeWords(plan, tabs, READERS);
  // A target that was typed into a tab can leave a choice too.
  const agreement = judgeAgreement(chooseTargets(words.agreement, options.targets));
  const findings = [...read.findings, ...words.findings, ...runChecks(agreement)];
  return {
    agreement,
    findings: inOrder(findings, agreement),
    source: { agreement: plan, findings: read.findings },
    tabs,
  };
}

/** Puts the title and letter that a person gives before the workbook's own. */
export function withDetails<A extends Pick<JudgedAgreement, "title" | "letter">>(
  agreement: A,
  { title, letter }: Details,
): A {
  return {
    ...agreement,
    title: title ?? agreement.title,
    letter: letter === "" ? null : (letter ?? agreement.letter),
  };
}

/** Tells whether anything was found that an appendix could be built from. */
export function holdsNothing({ findings }: Appendix): boolean {
  return findings.some(({ code }) => code === "no-indicators");
}

/** How an appendix is laid out. */
export interface PlanOptions {
  /** False leaves out what the appendix was built from; a workbook that holds sheets of its own needs no record. */
  readonly carriesRecord?: boolean;
  /** True for the finished paper: it asks for nothing, and holds nothing that is not printed. */
  readonly isFinal?: boolean;
  /** The sheets of the workbook that it is built into, where there is one. */
  readonly standing?: StandingSheets;
}

/** Lays an appendix out as sheet plans, which live Excel and a file replay alike. */
export function planAppendix(
  { agreement, findings, source }: Appendix,
  builtOn: string,
  { isFinal = false, standing = NO_SHEETS, carriesRecord }: PlanOptions = {},
): WorkbookPlan {
  const asAt = figuresAsAt(agreement);
  const report = composeReport(agreement, findings, {
    title: agreement.title ?? DEFAULT_TITLE,
    letter: agreement.letter,
    reportDate: agreement.reportDate,
    builtOn,
    figuresAsAt: asAt === null ? null : describeMonth(asAt),
    isFinal,
  });
  const carries = carriesRecord ?? (!isFinal && standing.taken.length === 0);
  return layOutAppendix(report, carries ? source : null, standing);
}

/**
 * Takes out of a plan what is written when one tab alone is built: that tab, and those that sum all up.
 *
 * @param only the key of the priority: "priority/domestic-abuse"
 * @param standing the sheets that the plan was laid out among
 */
export function planOneTab(
  plan: WorkbookPlan,
  only: string,
  { taken, tabs }: StandingSheets = NO_SHEETS,
): WorkbookPlan {
  const isInto = taken.length + tabs.size > 0;
  return takePart(plan, only, isInto ? new Set(tabs.keys()) : null);
}

/**
 * Lists the sheets that the tabs of an appendix will stand among: none for files, from which a new
 * workbook is made, all of them for the workbook that is open in Excel.
 */
export function standingSheets(workbooks: readonly WorkbookContent[]): StandingSheets {
  const open = workbooks.filter(({ tabs }) => tabs !== undefined);
  const tabs = new Map(open.flatMap(({ tabs: own }) => [...(own ?? [])]));
  const ours = new Set(tabs.values());
  const names = open.flatMap(({ grids }) => grids.map(({ sheet }) => sheet));
  return { taken: names.filter((name) => !ours.has(name)), tabs };
}

/** Adds what a build found: formulas of a person's own that now look at another row of a tab. */
export function findMoved({
  movedReferences,
}: Pick<BuildOutcome, "movedReferences">): readonly Finding[] {
  return movedReferences.map(({ place, pointsAt }) => notice.movedReference(place, pointsAt));
}

/** Sorts findings by severity, and keeps the order of the sheets within each. */
function inOrder(findings: readonly Finding[], agreement: JudgedAgreement): readonly Finding[] {
  const sheets = agreement.priorities.map(({ sheet }) => sheet);
  const rank = ({ severity, place }: Finding): number =>
    SEVERITIES.indexOf(severity) * 10_000 + (place === null ? 0 : sheets.indexOf(place.sheet) + 1);
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

/**
 * Moves an appendix on to the next report, with everything that was typed into it: this year becomes last
 * year where the next one is over by then, and what is new is asked for (Rule W12).
 */
export function rollAppendix({ agreement }: Appendix, reportDate: string): Appendix {
  const rolled = rollForward(agreement, reportDate);
  const { agreement: plan } = takeWords(rolled.agreement, [], READERS);
  const judged = judgeAgreement({
    ...plan,
    priorities: plan.priorities.map((priority, at) => {
      const { words = NO_WORDS } = priority;
      const { left, outside, reference, completed, last } = rolled.words[at] ?? NO_WORDS;
      return { ...priority, words: { ...words, left, outside, reference, completed, last } };
    }),
  });
  return {
    agreement: judged,
    findings: inOrder(runChecks(judged), judged),
    source: { agreement: rolled.agreement, findings: [] },
    tabs: [],
  };
}

/** Makes of a plan one workbook for each priority, with nothing of any other in it (Rule W9). */
export function splitPlan(
  plan: WorkbookPlan,
  { agreement }: Appendix,
): readonly { readonly name: string; readonly plan: WorkbookPlan }[] {
  const keys = priorityKeys(agreement);
  return plan.sheets
    .filter(({ key }) => keys.includes(key))
    .map((sheet) => ({ name: sheet.key.slice("priority/".length), plan: takeTab(plan, sheet) }));
}
