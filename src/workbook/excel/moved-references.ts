import type { Place } from "../../grid/place.ts";
import { cellAddress } from "../../grid/address.ts";
import { rowKeyOf } from "../../grid/tab-keys.ts";
import type { SheetPlan } from "../sheet-plan.ts";
import type { MovedReference } from "../workbook.ts";
import { areasOf } from "./address-areas.ts";

/** A formula that looks at another sheet. */
export interface OwnFormula {
  readonly place: Place;
  readonly formula: string;
}

/** The keys of a tab's rows before and after it was written over, by row counted from 0. */
export interface KeysChange {
  readonly sheet: string;
  readonly before: ReadonlyMap<number, string>;
  readonly after: ReadonlyMap<number, string>;
}

/** Reads the keys of a plan's rows from their hidden column; row 1 carries the tab's own mark. */
export function keysOfPlan({ rows, hiddenColumns }: SheetPlan): ReadonlyMap<number, string> {
  const [column] = hiddenColumns;
  return new Map(
    rows.flatMap(({ cells }, row) => {
      const content = cells.find((it) => it.column === column)?.content;
      const key = content?.kind === "text" ? rowKeyOf(content.text) : null;
      return key === null ? [] : [[row, key] as const];
    }),
  );
}

/** The rows that are looked at of one reference: a whole column of a tab is no pointer to a row. */
const MOST_ROWS = 10_000;

/**
 * Finds formulas of a person's own sheets that point into a tab at a row which now holds something
 * else: the first such row of each reference.
 */
export function findMovedReferences(
  formulas: readonly OwnFormula[],
  changes: readonly KeysChange[],
): readonly MovedReference[] {
  const byName = new Map(changes.map((change) => [change.sheet.toLowerCase(), change] as const));
  return formulas.flatMap(({ place, formula }) =>
    referencesIn(formula).flatMap(({ sheet, address }) => {
      const change = byName.get(sheet.toLowerCase());
      const [area] = areasOf(address);
      if (change === undefined || area === undefined) return [];
      const { before, after } = change;
      const last = Math.min(area.bottom, area.top + MOST_ROWS);
      for (let row = area.top; row <= last; row += 1) {
        if (before.get(row) === after.get(row)) continue;
        return [{ place, pointsAt: { sheet: change.sheet, cell: cellAddress(row, area.left) } }];
      }
      return [];
    }),
  );
}

const REFERENCE =
  /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/gu;
const QUOTED_TEXT = /"(?:[^"]|"")*"/g;

/** Lists a formula's references to cells of other sheets. */
export function referencesIn(formula: string): readonly { sheet: string; address: string }[] {
  return [...formula.replace(QUOTED_TEXT, '""').matchAll(REFERENCE)].map(
    ([, quoted, plain = "", cells = ""]) => ({
      sheet: quoted?.replaceAll("''", "'") ?? plain,
      address: `x!${cells}`,
    }),
  );
}
