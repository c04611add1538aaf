import type { Part } from "./agreement.ts";
import { textMark } from "./text-mark.ts";

export type Paragraph = Extract<Part, { kind: "paragraph" }>;

export const isCommentary = (part: Part): part is Paragraph =>
  part.kind === "paragraph" && part.role === "commentary";

/** What a paragraph of the source is known by on its tab: the mark of what it says. */
export const commentaryKey = (text: string): string => `commentary/${textMark(text)}`;

/**
 * Finds where commentary goes on that is typed on the tab: after the last paragraph of commentary, else
 * after the last table and its notes, else before the aims.
 */
export function placeForCommentary(parts: readonly Pick<Part, "kind">[]): number {
  const last = parts.findLastIndex((part) => "role" in part && part.role === "commentary");
  const table = parts.findLastIndex(({ kind }) => kind === "table");
  const aims = parts.findIndex(({ kind }) => kind === "aims");
  if (last >= 0) return last + 1;
  if (table >= 0) {
    const after = parts.slice(table + 1).findIndex(({ kind }) => kind !== "paragraph");
    return after < 0 ? parts.length : table + 1 + after;
  }
  return aims < 0 ? parts.length : aims;
}
