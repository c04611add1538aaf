import {
  aimsOf,
  indicatorsOf,
  type Action,
  type Agreement,
  type Aim,
  type Part,
  type Priority,
} from "./agreement.ts";
import type { Day } from "./day.ts";
import { actionKeys, indicatorKeys } from "./plan-keys.ts";
import { rollHeadings, rollIndicator } from "./roll-indicator.ts";
import { STATUS_CHOICES } from "./status-words.ts";
import { NO_WORDS, type KeptWords, type PriorityWords } from "./typed-words.ts";

/** The plan for the next report, and what its tabs carry of the last one. */
export interface Rolled {
  readonly agreement: Agreement;
  /** For each priority, in their order. */
  readonly words: readonly PriorityWords[];
}

/**
 * Moves a plan on to the next report: this year becomes last year, and what is new is asked for; open
 * actions go on, complete ones are listed; words of the last report stand beside for reference (Rule W12).
 */
export function rollForward(agreement: Agreement, reportDate: Day): Rolled {
  const { title, letter } = agreement;
  const priorities = agreement.priorities.map(rollPriority);
  return {
    agreement: { title, letter, reportDate, priorities },
    words: agreement.priorities.map((before, at) => wordsFor(before, priorities[at] ?? before)),
  };
}

const rollPriority = ({ name, lead, sheet, place, parts }: Priority): Priority => ({
  name,
  lead,
  sheet,
  place,
  parts: parts.flatMap(rollPart),
});

function rollPart(part: Part): readonly Part[] {
  switch (part.kind) {
    case "paragraph":
      return [];
    case "table": {
      const { table } = part;
      const isOver = table.indicators.every((it) => it.noLongerMonitored);
      const isStill = isOver || table.layout === "catalogue";
      const headings = isStill ? table.headings : rollHeadings(table.headings);
      return [
        {
          kind: "table",
          table: { ...table, headings, indicators: table.indicators.map(rollIndicator) },
        },
      ];
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
