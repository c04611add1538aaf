import {
  aimsOf,
  indicatorsOf,
  type Agreement,
  type Part,
  type Priority,
} from "../domain/agreement.ts";
import { actionKeys, indicatorKeys, priorityKeys } from "../domain/plan-keys.ts";
import { rowAbout, type GoneTab, type KeptWords, type TypedTab } from "../domain/typed-words.ts";
import type { Status } from "../domain/status.ts";
import type { Finding } from "../finding.ts";
import { hear } from "./heard.ts";
import { matchRows } from "./match-rows.ts";
import { matchTabs } from "./match-tabs.ts";
import { takeAction } from "./take-action.ts";
import { beginParagraphs, matchCommentary, takeCommentary } from "./take-commentary.ts";
import { takeIndicator, type ReadTarget } from "./take-indicator.ts";
import { keepRest } from "./take-kept.ts";
import { dropSeconds, takeSeconds } from "./take-seconds.ts";

/** The plan with everything that was typed for it, and what was noticed on the way. */
export interface WordsTaken {
  readonly agreement: Agreement;
  readonly findings: readonly Finding[];
}

/** How words that mean something are read; the readers of cells do it. */
export interface WordReaders {
  readonly status: (text: string) => Status | null;
  readonly target: ReadTarget;
}

/**
 * Takes what was typed into tabs into the plan. Words are matched by what their rows are known by and
 * never by where they stand; words whose place has gone are kept apart (Rules W1 to W6).
 */
export function takeWords(
  agreement: Agreement,
  tabs: readonly TypedTab[],
  readers: WordReaders,
): WordsTaken {
  if (tabs.length === 0) return { agreement, findings: [] };
  const keys = priorityKeys(agreement);
  const { tabsOf, gone, others, findings } = matchTabs(agreement, keys, tabs);
  const taken = agreement.priorities.map((priority, at) =>
    takePriority(priority, tabsOf(keys[at] ?? ""), agreement.reportDate, readers),
  );
  const lost = gone.map(keepGone);
  const outside = keepOutside(others);
  const words = { gone: lost.flatMap(({ tab }) => tab), outside: outside.words };
  return {
    agreement: {
      ...agreement,
      priorities: taken.map(({ priority }) => priority),
      ...(words.gone.length + words.outside.length > 0 ? { words } : {}),
    },
    findings: [
      ...findings,
      ...taken.flatMap((one) => one.findings),
      ...lost.flatMap((one) => one.findings),
      ...outside.findings,
    ],
  };
}

function takePriority(
  priority: Priority,
  tabs: readonly TypedTab[],
  reportDate: string | null,
  readers: WordReaders,
): { readonly priority: Priority; readonly findings: readonly Finding[] } {
  const slots = beginParagraphs(tabs.flatMap((tab) => tab.slots));
  const rows = matchRows(slots, priority);
  const paragraphs = matchCommentary(slots, priority);
  const heard = hear(slots, (row) => paragraphs(rows.rowNow(row)));
  const left: KeptWords[] = [];
  const parts = takeCommentary(priority, heard).map(
    takeParts({ priority, heard, left, reportDate, readers }),
  );
  takeSeconds(heard, rows.rowNow);
  const standing = new Set([
    ...indicatorKeys(priority),
    ...actionKeys(priority),
    ...parts.flatMap((part) => (part.kind === "paragraph" ? (part.key ?? []) : [])),
  ]);
  left.push(...dropSeconds(heard, (row) => standing.has(rowAbout(row))));
  const kept = keepRest(
    heard,
    tabs.flatMap((tab) => tab.strays),
    left,
    rows.rowNow,
  );
  return {
    priority: {
      ...priority,
      parts,
      words: { memory: heard.memory, seconds: heard.seconds, ...kept },
    },
    findings: [...rows.findings, ...heard.findings],
  };
}

interface PartsContext {
  readonly priority: Priority;
  readonly heard: ReturnType<typeof hear>;
  readonly left: KeptWords[];
  readonly reportDate: string | null;
  readonly readers: WordReaders;
}

/** Takes the words of a priority's tables and aims, one part after another. */
function takeParts({ priority, heard, left, reportDate, readers }: PartsContext) {
  const indicators = indicatorKeys(priority);
  const actions = actionKeys(priority);
  const [ofIndicators, ofActions] = [
    indicatorsOf(priority),
    aimsOf(priority).flatMap((a) => a.actions),
  ];
  const lead = priority.lead ?? "the lead";
  return (part: Part): Part => {
    switch (part.kind) {
      case "paragraph":
        return part;
      case "table": {
        const { table } = part;
        const own = table.indicators.map((indicator) => {
          const row = indicators[ofIndicators.indexOf(indicator)] ?? "";
          return takeIndicator(indicator, {
            heard,
            row,
            lead,
            reportDate,
            left,
            readTarget: readers.target,
          });
        });
        return { kind: "table", table: { ...table, indicators: own } };
      }
      case "aims":
        return {
          kind: "aims",
          aims: part.aims.map((aim) => ({
            ...aim,
            actions: aim.actions.map((action) => {
              const row = actions[ofActions.indexOf(action)] ?? "";
              return takeAction(action, row, heard, readers.status);
            }),
          })),
        };
    }
  };
}

/** The tab of a priority that has gone keeps what was typed on it. */
function keepGone(tabs: readonly TypedTab[]): {
  readonly tab: readonly GoneTab[];
  readonly findings: readonly Finding[];
} {
  const heard = hear(
    tabs.flatMap((tab) => tab.slots),
    (row) => row,
  );
  takeSeconds(heard, (row) => row);
  const words = keepRest(
    heard,
    tabs.flatMap((tab) => tab.strays),
    heard.seconds.map(({ text }) => ({ label: "A second text", text })),
  );
  const [first] = tabs;
  const holds = [words.left, words.outside, words.reference, words.completed].some(
    ({ length }) => length > 0,
  );
  if (first === undefined || !holds) return { tab: [], findings: [] };
  const { tab: key, name, sheet } = first;
  return {
    tab: [
      {
        key,
        name: name === "" ? sheet : name,
        words: { ...words, memory: new Map(), seconds: [] },
      },
    ],
    findings: heard.findings,
  };
}

/** Words typed on the overview, or beside the table of indicators, stand at the overview's end. */
function keepOutside(tabs: readonly TypedTab[]): {
  readonly words: readonly KeptWords[];
  readonly findings: readonly Finding[];
} {
  const heard = hear(
    tabs.flatMap((tab) => tab.slots),
    (row) => row,
  );
  const { left, outside } = keepRest(
    heard,
    tabs.flatMap((tab) => tab.strays),
    [],
  );
  return { words: [...left, ...outside], findings: heard.findings };
}
