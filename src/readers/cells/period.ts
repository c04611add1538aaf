/** Everything a cell can say about a period; see period-rules.ts for the ways of writing one. */
export { periodOfSerial } from "./period-date.ts";
export { combinePeriod, findPeriod } from "./period-heading.ts";
export { parsePeriod } from "./period-parse.ts";
export type { FoundPeriod } from "./period-parse.ts";
export { leadingPeriod, quarterNumber, spanInQuarter } from "./period-quarter.ts";
export type { LeadingPeriod } from "./period-quarter.ts";
export type { PeriodContext } from "./period-rules.ts";
