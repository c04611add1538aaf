import { addUp } from "../../domain/decimal.ts";
import { itemAt, type Line } from "../../grid/lines.ts";
import { beginsBlock } from "../block.ts";
import { isPeriodHeading } from "../tables/heading-cell.ts";

/** What a table is broken down by, as its first heading says. */
export const BREAKDOWN =
  /^(local |police |council |community safety )?(area|district|ward|borough|division|region|authority|neighbou?rhood|locality|parish|beat|sector|county|council|partnership|csp)s?( name| of residence)?$|^(age( (band|group))?|groups?|sex|gender|ethnicity|ethnic group)$|^(area|district|borough|ward)\b.{0,20}$/i;

/** The row that stands for all of them. */
const ALL = /^(grand )?total\b|\btotal$|^all( [a-z]+)?$/i;
const COUNTRY = /^(england|scotland|wales|northern ireland|united kingdom|uk|great britain)$/i;
/** Beside fewer areas than these a country is there to be compared with. */
const FEWEST_OF_COUNTRY = 4;

export const isTotal = ({ items, isTotals }: Line): boolean =>
  isTotals === true || ALL.test(items[0]?.text ?? "");

const isCountry = ({ items }: Line): boolean => COUNTRY.test(items[0]?.text ?? "");

/** Finds the rows of areas below a heading: each begins in the column of the areas, and holds something more. */
export function rowsOfAreas(lines: readonly Line[], from: number, left: number): readonly Line[] {
  let end = from;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const [first] = line.items;
    if (line.items.length < 2 || first?.left !== left) break;
    if (BREAKDOWN.test(first.text) || isPeriodHeading(line) || beginsBlock(lines, end)) break;
    end++;
  }
  return lines.slice(from, end);
}

/** Finds the row that totals all others: by its name, or because every figure is the sum of the others (Rule H9). */
export function findTotal(rows: readonly Line[], columns: readonly number[]): Line | undefined {
  const country = rows.length > FEWEST_OF_COUNTRY ? rows.find(isCountry) : undefined;
  return rows.find(isTotal) ?? country ?? findSum(rows, columns);
}

function findSum(rows: readonly Line[], columns: readonly number[]): Line | undefined {
  const valueIn = (line: Line, left: number): number | null => {
    const value = itemAt(line, left)?.cell.value;
    return typeof value === "number" ? value : null;
  };
  return [rows.at(-1), rows[0]].find((sum) => {
    const others = rows.filter((line) => line !== sum);
    if (sum === undefined || others.length < 2) return false;
    return columns.every((left) => {
      const values = others.flatMap((line) => valueIn(line, left) ?? []);
      const isWhole = values.length === others.length && values.some((value) => value !== 0);
      return isWhole && valueIn(sum, left) === addUp(values);
    });
  });
}
