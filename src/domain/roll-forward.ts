import {
  aimsOf,
  indicatorsOf,
  type Action,
  type Agreement,
  type Aim,
  type IndicatorTable,
  type Part,
  type Priority,
} from "./agreement.ts";
import type { Day } from "./day.ts";
import { moveYearOfTitle } from "./move-period.ts";
import { actionKeys, indicatorKeys } from "./plan-keys.ts";
import { rollHeadings, rollIndicator } from "./roll-indicator.ts";
import { stepOf } from "./roll-step.ts";
import { STATUS_CHOICES } from "./status.ts";
import { NO_WORDS, type KeptWords, type PriorityWords } from "./typed-words.ts";

const YEAR = 12;

/** The plan for the next report, and what its tabs carry of the last one. */
export interface Rolled {
  readonly agreement: Agreement;
  /** For each priority, in their order. */
  readonly words: readonly PriorityWords[];
}

/**
 * Moves a plan on to the next report: this year becomes last year where the year that follows is over by
 * then, and what is new is asked for; open actions go on, complete ones are listed; words of the last
 * report stand beside for reference (Rule W12).
 */
export function rollForward(agreement: Agreement, reportDate: Day): Rolled {
  const { title, letter } = agreement;
  const stepFor = stepsOf(agreement, reportDate);
  const priorities = agreement.priorities.map((priority) => rollPriority(priority, stepFor));
  return {
    agreement: {
      title: title === null ? null : moveTitle(title, agreement, stepFor),
      letter,
      reportDate,
      priorities,
    },
    words: agreement.priorities.map((before, at) => wordsFor(before, priorities[at] ?? before)),
  };
}

/** Tells by how many months a table moves on. */
type StepFor = (table: IndicatorTable) => number;

/** A table that says nothing of its periods goes with those that do; without any a report is a year on. */
function stepsOf(agreement: Agreement, reportDate: Day): StepFor {
  const steps = tablesOf(agreement).flatMap((table) => stepOf(table, reportDate) ?? []);
  const otherwise = steps.length === 0 ? YEAR : (steps.find((months) => months > 0) ?? 0);
  return (table) => stepOf(table, reportDate) ?? otherwise;
}

const tablesOf = ({ priorities }: Agreement): readonly IndicatorTable[] =>
  priorities.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "table" ? [part.table] : [])),
  );

/** The title of a plan that is made anew each year moves on with everything in it. */
function moveTitle(title: string, agreement: Agreement, stepFor: StepFor): string {
  const [first, ...more] = tablesOf(agreement).map(stepFor);
  const isYear = first !== undefined && first > 0 && first % YEAR === 0;
  return isYear && more.every((months) => months === first)
    ? moveYearOfTitle(title, first / YEAR)
    : title;
}

const rollPriority = (
  { name, lead, sheet, place, parts }: Priority,
  stepFor: StepFor,
): Priority => ({
  name,
  lead,
  sheet,
  place,
  parts: parts.flatMap((part) => rollPart(part, stepFor)),
});

function rollPart(part: Part, stepFor: StepFor): readonly Part[] {
  switch (part.kind) {
    case "paragraph":
      return [];
    case "table": {
      const { table } = part;
      const isOver = table.indicators.every((it) => it.noLongerMonitored);
      const isStill = isOver || table.layout === "catalogue";
      const months = stepFor(table);
      const headings =
        isStill || months === 0 ? table.headings : rollHeadings(table.headings, months);
      const indicators = table.indicators.map((indicator) => rollIndicator(indicator, months));
      return [{ kind: "table", table: { ...table, headings, indicators } }];
    }
    case "aims":
      return [{ kind: "aims", aims: part.aims.flatMap(rollAim) }];
  }
}

const isOpen = ({ status }: Action): boolean => status !== "complete";

/** An aim whose actions are all complete is listed with them, and goes on no more. */
function rollAim(aim: Aim): readonly Aim[] {
  const open = aim.actions.filter(isOpen);
  return aim.actions.length > 0 && open.length === 0
    ? []
    : [{ ...aim, actions: open.map(askAnew) }];
}

const askAnew = ({ text, owner, due, theme, place }: Action): Action => ({
  text,
  progress: "",
  owner,
  due,
  status: null,
  statusSource: null,
  theme,
  place,
});

/** Gathers what the last report said, where the next one can be written beside it. */
function wordsFor(before: Priority, now: Priority): PriorityWords {
  const { left, outside } = before.words ?? NO_WORDS;
  return {
    ...NO_WORDS,
    left,
    outside,
    reference: [
      ...before.parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : [])),
      ...indicatorsOf(before).flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)),
    ].filter((text) => text.trim() !== ""),
    completed: aimsOf(before).flatMap(completedOf),
    last: new Map([...lastUpdates(before, now), ...lastProgress(before, now)]),
  };
}

const completedOf = ({ number, text, actions }: Aim): readonly KeptWords[] =>
  actions
    .filter((action) => !isOpen(action))
    .map((action) => ({
      label: number === null ? text : `Aim ${number}`,
      text: action.text === "" ? text : action.text,
    }));

type Rows = readonly (readonly [row: string, text: string])[];

function lastUpdates(before: Priority, now: Priority): Rows {
  const keys = indicatorKeys(now);
  return indicatorsOf(before).flatMap(({ update }, at): Rows => {
    return update === null ? [] : [[keys[at] ?? "", update]];
  });
}

/** The open actions stand in the same order in both plans. */
function lastProgress(before: Priority, now: Priority): Rows {
  const keys = actionKeys(now);
  const open = aimsOf(before).flatMap(({ actions }) => actions.filter(isOpen));
  return open.flatMap(({ progress, status }, at): Rows => {
    const said = [status === null ? "" : STATUS_CHOICES[status], progress.trim()].filter(
      (text) => text !== "",
    );
    return said.length === 0 ? [] : [[keys[at] ?? "", said.join(": ")]];
  });
}
