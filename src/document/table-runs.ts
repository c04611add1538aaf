import type { IndicatorTable } from "../domain/agreement.ts";
import type { JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";

export type JudgedTable = IndicatorTable<JudgedIndicator>;
type JudgedPart = JudgedPriority["parts"][number];

/** A table with those that go on from it, or any other part of a priority. */
export type PartRun =
  | { readonly kind: "tables"; readonly tables: readonly JudgedTable[] }
  | Exclude<JudgedPart, { kind: "table" }>;

/** Gathers each table with the tables right after it that go on from it in the same layout. */
export function gatherRuns(parts: readonly JudgedPart[]): readonly PartRun[] {
  return parts.reduce<readonly PartRun[]>((runs, part) => {
    if (part.kind !== "table") return [...runs, part];
    const last = runs.at(-1);
    const { table } = part;
    return table.continues && last?.kind === "tables" && last.tables[0]?.layout === table.layout
      ? [...runs.slice(0, -1), { kind: "tables", tables: [...last.tables, table] }]
      : [...runs, { kind: "tables", tables: [table] }];
  }, []);
}
