import type { FormulaFunction } from "./argument.ts";
import { DATE_FUNCTIONS } from "./date-functions.ts";
import { LOGIC_FUNCTIONS } from "./logic-functions.ts";
import { LOOKUP_FUNCTIONS } from "./lookup-functions.ts";
import { NUMBER_FUNCTIONS } from "./number-functions.ts";
import { STATISTIC_FUNCTIONS } from "./statistic-functions.ts";
import { TEXT_FUNCTIONS } from "./text-functions.ts";

/** The functions that are emulated, by their English names. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...NUMBER_FUNCTIONS,
    ...STATISTIC_FUNCTIONS,
    ...LOGIC_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...LOOKUP_FUNCTIONS,
    ...DATE_FUNCTIONS,
  }),
);
