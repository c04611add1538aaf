import { CHOSEN_ROLES, type ChosenRole, type ColumnChoice } from "../appendix.ts";
import { UsageError } from "./usage-error.ts";

const EXAMPLE = '--map "Sheet1!B:lastYear,C:thisYear"';
const ROW_EXAMPLE = '"Sheet1!5:lastYear,6:thisYear"';

const isRole = (word: string): word is ChosenRole => CHOSEN_ROLES.some((role) => role === word);

/**
 * Reads what a person says that columns are, or rows where the periods stand down the side.
 *
 * @throws UsageError when it is not written like the example
 * @example parseMap("Sheet1!B:lastYear") //=> [{ sheet: "Sheet1", column: "B", role: "lastYear" }]
 * @example parseMap("Sheet1!5:lastYear") //=> [{ sheet: "Sheet1", row: 5, role: "lastYear" }]
 */
export function parseMap(text: string): readonly ColumnChoice[] {
  const at = text.lastIndexOf("!");
  if (at < 1) throw new UsageError(`“${text}” names no sheet; write ${EXAMPLE}.`);
  const sheet = text.slice(0, at).replace(/^'(.*)'$/, "$1");
  return text
    .slice(at + 1)
    .split(",")
    .map((part): ColumnChoice => {
      const [, which, role] = /^\s*([A-Z]{1,3}|[1-9]\d{0,6})\s*:\s*(\w+)\s*$/i.exec(part) ?? [];
      if (which === undefined || role === undefined) {
        throw new UsageError(
          `“${part.trim()}” is no column or row with its role; write ${EXAMPLE}, or ${ROW_EXAMPLE} where the periods stand down the side.`,
        );
      }
      if (!isRole(role)) {
        throw new UsageError(
          `A column or row cannot be “${role}”. It can be ${CHOSEN_ROLES.join(", ")}.`,
        );
      }
      return /\d/.test(which)
        ? { sheet, row: Number(which), role }
        : { sheet, column: which.toUpperCase(), role };
    });
}
