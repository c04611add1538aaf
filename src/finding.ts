import { ofFigures } from "./findings/of-figures.ts";
import { ofPlans } from "./findings/of-plans.ts";
import { ofSheets } from "./findings/of-sheets.ts";

export * from "./findings/finding.ts";
export { quote } from "./findings/quote.ts";

/** Everything that can be noticed, and the sentence for each. Codes and severities: RULES.md's checks. */
export const notice = { ...ofFigures, ...ofSheets, ...ofPlans };
