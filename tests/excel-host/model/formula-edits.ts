import { readReference, writeReference, type Reference } from "../formulas/reference.ts";
import { tokensOf } from "../formulas/tokens.ts";
import { quoteSheet, splitSheet } from "./areas.ts";
import type { Book } from "./book.ts";
import type { Sheet } from "./sheet.ts";

/** What becomes of a reference: another, itself, or nothing (#REF!). */
export type ReferenceEdit = (reference: Reference) => Reference | null;

/** Rewrites the references of a formula without its equals sign; the rest stays as it was typed. */
export function editReferences(formula: string, edit: ReferenceEdit): string {
  const tokens = tokensOf(formula);
  if (tokens === undefined) return formula;
  return tokens
    .map(({ kind, text }) => {
      if (kind !== "reference") return text;
      const reference = readReference(text);
      if (reference === null) return text;
      const edited = edit(reference);
      if (edited === reference) return text;
      if (edited === null) return prefixOf(reference.sheet) + "#REF!";
      return writeReference(edited);
    })
    .join("");
}

const prefixOf = (sheet: string | null): string => (sheet === null ? "" : `${quoteSheet(sheet)}!`);

/** Rewrites every formula of a workbook: cells, names, rules. `sheet` is where the formula stands. */
export function editAllFormulas(
  book: Book,
  edit: (formula: string, sheet: Sheet | null) => string,
): void {
  const withSign = (formula: string, sheet: Sheet | null): string =>
    formula.startsWith("=") ? `=${edit(formula.slice(1), sheet)}` : formula;
  for (const sheet of book.sheets) {
    for (const row of sheet.rows.values()) {
      for (const cell of row.cells.values()) {
        if (cell.formula !== null) cell.formula = edit(cell.formula, sheet);
      }
    }
    for (const format of sheet.conditionalFormats) format.formula = withSign(format.formula, sheet);
    editValidations(sheet, (formula) => withSign(formula, sheet));
  }
  for (const name of book.names) name.formula = withSign(name.formula, null);
}

function editValidations(sheet: Sheet, edit: (formula: string) => string): void {
  for (const validation of sheet.validations.all()) {
    const rule = Object.fromEntries(
      Object.entries(validation.settings.rule).map(([kind, members]) => [
        kind,
        Object.fromEntries(
          Object.entries(members).map(([key, value]) => [
            key,
            typeof value === "string" ? edit(value) : value,
          ]),
        ),
      ]),
    );
    if (JSON.stringify(rule) === JSON.stringify(validation.settings.rule)) continue;
    sheet.validations.remove(validation);
    sheet.validations.add({ ...validation, settings: { ...validation.settings, rule } });
  }
}

const isSheet = (name: string | null, wanted: string): boolean =>
  name !== null && name.toLowerCase() === wanted.toLowerCase();

/** Gives references to a sheet its new name. */
export function renameInFormulas(book: Book, before: string, after: string): void {
  editAllFormulas(book, (formula) =>
    formula.toLowerCase().includes(before.toLowerCase().replaceAll("'", "''"))
      ? renameNames(
          editReferences(formula, (reference) =>
            isSheet(reference.sheet, before) ? { ...reference, sheet: after } : reference,
          ),
          before,
          after,
        )
      : formula,
  );
}

/** Names of a sheet are written with it too: Sheet1!Total. */
function renameNames(formula: string, before: string, after: string): string {
  const tokens = tokensOf(formula);
  if (tokens === undefined) return formula;
  return tokens
    .map(({ kind, text }) => {
      if (kind !== "name") return text;
      const { sheet, rest } = splitSheet(text);
      return isSheet(sheet ?? null, before) ? `${quoteSheet(after)}!${rest}` : text;
    })
    .join("");
}

/** Turns references to a sheet that is gone into #REF!. */
export function breakInFormulas(book: Book, gone: string): void {
  editAllFormulas(book, (formula) => {
    if (!formula.toLowerCase().includes(gone.toLowerCase().replaceAll("'", "''"))) return formula;
    const tokens = tokensOf(formula) ?? [];
    return tokens
      .map(({ kind, text }) => {
        const { sheet } =
          kind === "reference" || kind === "name" ? splitSheet(text) : { sheet: undefined };
        return isSheet(sheet ?? null, gone) ? "#REF!" : text;
      })
      .join("");
  });
}
