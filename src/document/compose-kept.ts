import { tellApart } from "../domain/key.ts";
import { textMark } from "../domain/text-mark.ts";
import type { KeptWords, PriorityWords } from "../domain/typed-words.ts";
import { composeOpen, type Asking } from "./compose-open.ts";
import type { Block } from "./block.ts";

type Kept = Extract<Block, { kind: "kept" }>;

/** Composes words that nothing in the plan asks for, each under what it was about, until somebody deletes them. */
function keptBlocks(
  words: readonly KeptWords[],
  role: Kept["role"],
  prefix: string,
  asking: Asking,
): readonly Block[] {
  const keys = tellApart(words.map(({ label, text }) => `${prefix}/${textMark(label + text)}`));
  return words.map(({ label, text }, at): Kept => {
    const row = keys[at] ?? "";
    const isOpen = role === "left";
    const cell = composeOpen(text, { row, field: role, isOpen }, asking);
    return { kind: "kept", role, label, line: { key: row, cell, beside: [] } };
  });
}

const under = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: "heading", text }, ...blocks];

/** Composes the end of a tab: words whose place has gone, and words typed where nobody asked (Rule W3). */
export function composeLeft(
  words: Pick<PriorityWords, "left" | "outside"> | undefined,
  asking: Asking,
): readonly Block[] {
  if (words === undefined || !asking.asks) return [];
  return [
    ...under("No longer in the plan", keptBlocks(words.left, "left", "left", asking)),
    ...under("Typed outside the open cells", keptBlocks(words.outside, "left", "outside", asking)),
  ];
}

/** Composes the commentary of the last report, to write the next one beside it. */
export function composeReference(
  words: PriorityWords | undefined,
  asking: Asking,
): readonly Block[] {
  if (words === undefined || !asking.asks) return [];
  const lines = words.reference.map((text, at) => ({ label: at === 0 ? "Last report" : "", text }));
  return keptBlocks(lines, "reference", "reference", asking);
}

/** Lists the actions that were complete at the last report. */
export function composeCompleted(
  words: PriorityWords | undefined,
  asking: Asking,
): readonly Block[] {
  if (words === undefined) return [];
  return under(
    "Complete at the last report",
    keptBlocks(words.completed, "completed", "completed", asking),
  );
}
