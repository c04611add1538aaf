import type { CellPlan, Content, SheetPlan, WorkbookPlan } from "../workbook/sheet-plan.ts";

/** A reference to another sheet stands before an exclamation mark, outside of quoted text. */
const ELSEWHERE = /^(?:[^"]|"(?:[^"]|"")*")*?!/;

/** Makes of a formula that looks at another sheet what it gave. */
export function contentAlone(content: Content): Content {
  if (content.kind !== "formula" || !ELSEWHERE.test(content.formula)) return content;
  const { cached } = content;
  return typeof cached === "number"
    ? { kind: "number", value: cached }
    : { kind: "text", text: cached };
}

/** Formulas that look elsewhere become what they gave, and links that lead elsewhere plain words. */
const cellAlone = (cell: CellPlan): CellPlan => ({
  ...cell,
  content: contentAlone(cell.content),
  link: null,
});

/**
 * Takes one tab out of a plan, with nothing of any other: no other priority, no figure that is not on
 * it, no name and no link that leads elsewhere (Rule W9).
 */
export function takeTab(plan: WorkbookPlan, sheet: SheetPlan): WorkbookPlan {
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cellAlone) }));
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ style }) => style)));
  return {
    ...plan,
    styles: Object.fromEntries(Object.entries(plan.styles).filter(([role]) => used.has(role))),
    sheets: [{ ...sheet, rows }],
    names: [],
  };
}
