import { CHOSEN_ROLES, type ChosenRole, type ColumnChoice } from "../appendix.ts";
import { UsageError } from "./usage-error.ts";

const EXAMPLE = '--map "Sheet1!B:lastYear,C:thisYear"';

const isRole = (word: string): word is ChosenRole => CHOSEN_ROLES.some((role) => role === word);

/**
 * Reads what a person says that columns are.
 *
 * @throws UsageError when it is not written like the example
 * @example parseMap("Sheet1!B:lastYear") //=> [{ sheet: "Sheet1", column: "B", role: "lastYear" }]
 */
export function parseMap(text: string): readonly ColumnChoice[] {
  const at = text.lastIndexOf("!");
  if (at < 1) throw new UsageError(`“${text}” names no sheet; write ${EXAMPLE}.`);
  const sheet = text.slice(0, at).replace(/^'(.*)'$/, "$1");
  return text
    .slice(at + 1)
    .split(",")
    .map((part) => {
      const [, column, role] = /^\s*([A-Z]{1,3})\s*:\s*(\w+)\s*$/i.exec(part) ?? [];
      if (column === undefined || role === undefined) {
        throw new UsageError(`“${part.trim()}” is no column and role; write ${EXAMPLE}.`);
      }
      if (!isRole(role)) {
        throw new UsageError(`A column cannot be “${role}”. It can be ${CHOSEN_ROLES.join(", ")}.`);
      }
      return { sheet, column: column.toUpperCase(), role };
    });
}
