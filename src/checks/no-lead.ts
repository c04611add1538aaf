import { notice } from "../finding.ts";
import { eachPriority } from "./check.ts";

const NOBODY = /^\s*(?:TBC|TBA|to be (?:confirmed|agreed|appointed)|vacant|n\/?a|none|-|)\s*$/i;

/** Finds priorities that nobody leads. */
export const checkLeads = eachPriority(({ name, lead, place }) =>
  lead === null || NOBODY.test(lead) ? [notice.noLead(place, { priority: name, lead })] : [],
);
