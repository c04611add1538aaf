import { indicatorsOf, type Aim } from "../domain/agreement.ts";
import type { JudgedPriority } from "../domain/judgement.ts";
import { keysOf } from "../domain/key.ts";
import { composeAims } from "./compose-aims.ts";
import { composeTable } from "./compose-table.ts";
import type { Block, PriorityPage } from "./report.ts";
import { notesOn } from "./row-notes.ts";
import { gatherRuns } from "./table-runs.ts";

/** Composes a priority's pages in the order of the source. */
export function composePriority(priority: JudgedPriority, key: string): PriorityPage {
  const keys = keysOf(indicatorsOf(priority).map(({ code, name }) => `${code ?? ""} ${name}`));
  let indicators = 0;
  let commentaryIsOpen = true;
  const blocks = gatherRuns(priority.parts).flatMap((run): Block[] => {
    switch (run.kind) {
      case "paragraph": {
        const { role, text } = run;
        const startsCommentary = role === "commentary" && !commentaryIsOpen;
        commentaryIsOpen ||= startsCommentary;
        return [
          ...(startsCommentary ? [{ kind: "heading" as const, text: "Commentary" }] : []),
          { kind: "paragraph", role, text },
        ];
      }
      case "tables": {
        const rows = run.tables.flatMap((table) => table.indicators);
        if (rows.length === 0) {
          const heading = run.tables[0]?.headings.name ?? "";
          return heading === "" ? [] : [{ kind: "heading", text: heading }];
        }
        commentaryIsOpen = false;
        const table = composeTable(run.tables, indicators, keys);
        indicators += rows.length;
        const notes = rows.flatMap(notesOn);
        return [
          { kind: "table", table },
          ...notes.map((text): Block => ({ kind: "paragraph", role: "note", text })),
        ];
      }
      case "aims":
        return aimsBlocks(run.aims);
    }
  });
  return {
    key: `priority/${key}`,
    name: priority.name,
    lead: priority.lead ?? "not named",
    blocks,
  };
}

const aimsBlocks = (aims: readonly Aim[]): Block[] =>
  aims.length === 0
    ? []
    : [
        { kind: "heading", text: "Aims and actions" },
        { kind: "aims", table: composeAims(aims) },
      ];
