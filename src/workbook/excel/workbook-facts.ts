import type { NameFacts, SheetFacts } from "./sheet-facts.ts";
import { findJournal, type FoundJournal } from "./journal.ts";

/** What is asked of a workbook before anything else. */
export interface WorkbookFacts {
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  /** True where formulas are calculated only when a person asks for it. */
  readonly calculatesByHand: boolean;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly NameFacts[];
  readonly journal: FoundJournal | null;
}

/**
 * Asks for the facts of a workbook, in one request where no build was cut off.
 *
 * @param build whose journal is wanted; left out, any will do
 */
export async function readFacts(
  context: Excel.RequestContext,
  build?: string,
): Promise<WorkbookFacts> {
  const { workbook } = context;
  const { worksheets, names, application, protection } = workbook;
  workbook.load("name,readOnly");
  protection.load("protected");
  application.load("calculationMode");
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  const journal = findJournal(context, build);
  await context.sync();
  return {
    name: workbook.name,
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    calculatesByHand: application.calculationMode === "Manual",
    sheets: worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      isVisible: visibility === "Visible",
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    journal: await journal.read(),
  };
}
