import type { Aim } from "../domain/agreement.ts";
import { commentaryKey, placeForCommentary, type Paragraph } from "../domain/commentary.ts";
import type { JudgedPriority } from "../domain/judgement.ts";
import { actionKeys, indicatorKeys } from "../domain/plan-keys.ts";
import type { GoneTab } from "../domain/typed-words.ts";
import { composeAims } from "./compose-aims.ts";
import { composeCompleted, composeLeft, composeReference } from "./compose-kept.ts";
import { composeBeside, composeOpen, type Asking } from "./compose-open.ts";
import { composeTable, type TableContext } from "./compose-table.ts";
import { commentaryPrompt, SPARE_PROMPT } from "./prompts.ts";
import type { PriorityPage } from "./report.ts";
import type { Block } from "./block.ts";
import { notesOn } from "./row-notes.ts";
import { gatherRuns, type PartRun } from "./table-runs.ts";

/** How a priority's page is composed. */
export interface PageContext {
  /** Stays the same from one report to the next: "priority/acquisitive-crime". */
  readonly key: string;
  readonly reportDate: string | null;
  /** False for a finished paper, which asks for nothing. */
  readonly asks: boolean;
}

/** Composes a priority's pages in the order of the source. */
export function composePriority(
  priority: JudgedPriority,
  { key, reportDate, asks }: PageContext,
): PriorityPage {
  const { parts, words } = priority;
  const asking: Asking = { asks, words };
  const table: TableContext = { ...asking, reportDate, keys: indicatorKeys(priority) };
  const compose = blockComposer(priority, table);
  const at = placeForCommentary(parts);
  return {
    key,
    name: priority.name,
    lead: priority.lead ?? "not named",
    blocks: [
      ...gatherRuns(parts.slice(0, at)).flatMap(compose.run),
      ...compose.spare(),
      ...gatherRuns(parts.slice(at)).flatMap(compose.run),
      ...composeCompleted(words, asking),
      ...composeLeft(words, asking),
    ],
    isGone: false,
  };
}

/** Composes the page of a priority that is no longer in the plan: only words stand on it. */
export const composeGone = ({ key, name, words }: GoneTab): PriorityPage => ({
  key,
  name,
  lead: "",
  blocks: [
    ...composeReference(words, { asks: true, words }),
    ...composeCompleted(words, { asks: true, words }),
    ...composeLeft(words, { asks: true, words }),
  ],
  isGone: true,
});

/** Composes one run of parts after another; what has gone before decides on headings. */
function blockComposer(priority: JudgedPriority, context: TableContext) {
  let indicators = 0;
  let actions = 0;
  let commentaryIsOpen = true;
  const keys = actionKeys(priority);
  const commentaryHeading = (): readonly Block[] => {
    const startsCommentary = !commentaryIsOpen;
    commentaryIsOpen = true;
    return startsCommentary ? [{ kind: "heading", text: "Commentary" }] : [];
  };
  const run = (own: PartRun): readonly Block[] => {
    switch (own.kind) {
      case "paragraph":
        if (own.role === "note") return [{ kind: "note", text: own.text }];
        return own.text === "" && !context.asks
          ? []
          : [...commentaryHeading(), commentaryBlock(own, priority, context)];
      case "tables": {
        const rows = own.tables.flatMap((table) => table.indicators);
        if (rows.length === 0) {
          const heading = own.tables[0]?.headings.name ?? "";
          return heading === "" ? [] : [{ kind: "heading", text: heading }];
        }
        commentaryIsOpen = false;
        const table = composeTable(own.tables, indicators, context);
        indicators += rows.length;
        const notes = rows.flatMap(notesOn);
        return [{ kind: "table", table }, ...notes.map((text): Block => ({ kind: "note", text }))];
      }
      case "aims": {
        const start = actions;
        actions += own.aims.reduce((count, aim) => count + aim.actions.length, 0);
        return aimsBlocks(own.aims, keys.slice(start), context);
      }
    }
  };
  const spare = (): readonly Block[] => {
    const reference = composeReference(context.words, context);
    if (!context.asks) return [];
    return [...commentaryHeading(), ...spareBlocks(priority, context), ...reference];
  };
  return { run, spare };
}

function commentaryBlock(
  { text, key }: Paragraph,
  priority: JudgedPriority,
  asking: Asking,
): Block {
  const row = key ?? commentaryKey(text);
  const prompt = commentaryPrompt(priority);
  const cell = composeOpen(text, { row, field: "commentary", prompt, source: text }, asking);
  return {
    kind: "commentary",
    line: { key: row, cell, beside: composeBeside(row, [cell], asking) },
  };
}

/** Without any commentary a cell asks for it; one more is always to spare. */
function spareBlocks(priority: JudgedPriority, asking: Asking): readonly Block[] {
  const has = priority.parts.some(
    (part) => part.kind === "paragraph" && part.role === "commentary" && part.text !== "",
  );
  const prompts = has ? [SPARE_PROMPT] : [commentaryPrompt(priority), SPARE_PROMPT];
  return prompts.map((prompt, at): Block => {
    const key = at === 0 ? "commentary/spare" : `commentary/spare~${at + 1}`;
    const cell = composeOpen("", { row: key, field: "commentary", prompt }, asking);
    return { kind: "commentary", line: { key, cell, beside: [] } };
  });
}

const aimsBlocks = (
  aims: readonly Aim[],
  keys: readonly string[],
  asking: Asking,
): readonly Block[] =>
  aims.length === 0
    ? []
    : [
        { kind: "heading", text: "Aims and actions" },
        { kind: "aims", table: composeAims(aims, keys, asking) },
      ];
