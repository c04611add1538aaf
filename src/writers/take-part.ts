import { INDICATORS_KEY, OVERVIEW_KEY } from "../grid/tab-keys.ts";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../workbook/sheet-plan.ts";
import { quoteSheet } from "./sheet-name.ts";
import { contentAlone } from "./take-tab.ts";

/** They repeat what stands on every tab, and so are written with each. */
const SUMMARIES: readonly string[] = [OVERVIEW_KEY, INDICATORS_KEY];

/**
 * Takes one priority's tab out of a plan, with the tabs that sum all of them up. A tab that is not written
 * may have its rows elsewhere than planned, so what looks at it becomes what it would have shown; a link
 * stays where the tab that it leads to stands.
 *
 * @param key "priority/domestic-abuse"
 * @param standing the keys of the tabs that stand; null where all do
 */
export function takePart(
  plan: WorkbookPlan,
  key: string,
  standing: ReadonlySet<string> | null,
): WorkbookPlan {
  const isWritten = (sheet: SheetPlan): boolean =>
    sheet.key === key || SUMMARIES.includes(sheet.key);
  const others = plan.sheets.filter((sheet) => !isWritten(sheet));
  const absent = new Set(
    others.flatMap((it) => (standing?.has(it.key) === false ? [it.name] : [])),
  );
  const dead = new Set(plan.names.flatMap(({ name, sheet }) => (absent.has(sheet) ? [name] : [])));
  const looks = others.map(({ name }) => `${quoteSheet(name)}!`);
  const cellOf = (cell: CellPlan): CellPlan => ({
    ...cell,
    content:
      cell.content.kind === "formula" && holdsOne(cell.content.formula, looks)
        ? contentAlone(cell.content)
        : cell.content,
    link: cell.link !== null && dead.has(cell.link) ? null : cell.link,
  });
  const sheets = plan.sheets.filter(isWritten).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })),
  }));
  const written = new Set(sheets.map(({ name }) => name));
  return {
    ...plan,
    sheets,
    names: plan.names.filter(({ sheet }) => written.has(sheet)),
    isPart: true,
  };
}

const holdsOne = (formula: string, looks: readonly string[]): boolean =>
  looks.some((look) => formula.includes(look));
