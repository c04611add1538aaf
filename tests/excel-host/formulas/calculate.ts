import { errorValue, type Scalar } from "../model/scalar.ts";
import { findCell, type Cell, type Sheet } from "../model/sheet.ts";
import { NotEmulated } from "../protocol/host-error.ts";
import { evaluateFormula, type FormulaPlace } from "./evaluate.ts";

interface Task {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Says that another formula has to be calculated before this one. */
class NeedsFirst extends Error {
  readonly task: Task;

  constructor(task: Task) {
    super("another formula comes first");
    this.task = task;
  }
}

/** Formulas may lean on one another this deep before they are calculated one after the other. */
const DEEPEST = 40;

/** What a cell shows: its constant, or what its formula gives, calculated when it is first asked for. */
export function valueAt(sheet: Sheet, row: number, column: number): Scalar {
  const cell = findCell(sheet, row, column);
  return cell === undefined ? null : valueOf(cell, sheet, row, column);
}

/** The value of a cell that is at hand. */
export function valueOf(cell: Cell, sheet: Sheet, row: number, column: number): Scalar {
  if (isSettled(cell)) return cell.value;
  const waiting: Task[] = [{ sheet, row, column, cell }];
  for (;;) {
    const task = waiting.at(-1);
    if (task === undefined) return cell.value;
    try {
      calculate(task, new Set(), 0);
      waiting.pop();
    } catch (error) {
      if (!(error instanceof NeedsFirst)) throw error;
      // A circle: Excel warns a person and shows 0 [general].
      if (waiting.some((it) => it.cell === error.task.cell)) settle(error.task, 0);
      else waiting.push(error.task);
    }
  }

  function isSettled(it: Cell): boolean {
    return it.formula === null || it.calculatedAt === sheet.book.calculation.generation;
  }
  function settle(task: Task, value: Scalar): void {
    task.cell.value = value;
    task.cell.calculatedAt = sheet.book.calculation.generation;
  }
  function calculate(task: Task, chain: Set<Cell>, depth: number): void {
    const { formula } = task.cell;
    if (formula === null) return;
    chain.add(task.cell);
    const value = evaluateOrKeep(task.cell, formula, {
      book: sheet.book,
      sheet: task.sheet,
      row: task.row,
      column: task.column,
      read: (other, atRow, atColumn) => {
        const found = findCell(other, atRow, atColumn);
        if (found === undefined) return null;
        if (isSettled(found)) return found.value;
        if (chain.has(found)) {
          settle({ ...task, cell: found }, 0);
          return 0;
        }
        const next = { sheet: other, row: atRow, column: atColumn, cell: found };
        if (depth >= DEEPEST) throw new NeedsFirst(next);
        calculate(next, chain, depth + 1);
        return found.value;
      },
    });
    chain.delete(task.cell);
    settle(task, value === null ? errorValue("#VALUE!") : value);
  }
}

/** A formula from a file that cannot be calculated here keeps the result that the file had. */
function evaluateOrKeep(cell: Cell, formula: string, place: FormulaPlace): Scalar {
  if (cell.fromFile !== true) return evaluateFormula(formula, place);
  try {
    return evaluateFormula(formula, place);
  } catch (error) {
    if (error instanceof NotEmulated) return cell.value ?? "";
    throw error;
  }
}
