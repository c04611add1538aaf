import type { Place } from "../grid/place.ts";
import { finding, type Finding } from "./finding.ts";
import { quote } from "./quote.ts";

/** "Acquisitive Crime!E8". */
const describePlace = ({ sheet, cell }: Place): string =>
  cell === null ? sheet : `${sheet}!${cell}`;

/** Words of a paragraph, and what the table says against them. */
interface Contradicted {
  readonly kind: "figure" | "direction" | "period";
  readonly said: string;
  readonly given: string;
  /** What it is made from: "23,690 to 24,137". */
  readonly from: string;
  /** True where the table's cell prints what the paragraph says. */
  readonly isPrinted: boolean;
}

function contradiction(other: Place, it: Contradicted): string {
  const [cell, said] = [describePlace(other), quote(it.said, 160)];
  const remedy = `Correct the sentence or the ${it.kind === "period" ? "period" : "figure"}.`;
  const from = it.from === "" ? "" : `${it.from}; `;
  return it.isPrinted
    ? `The commentary says ${said}, as the table prints it (${cell}), but its figures give ${it.given}${it.from === "" ? "" : ` (${it.from})`}. Correct both, or the figures.`
    : `The commentary says ${said}, but the table gives ${it.given} (${from}${cell}). ${remedy}`;
}

/** What can be noticed about a plan's words: commentary, actions, leads. */
export const ofPlans = {
  commentary: (place: Place, other: Place, it: Contradicted): Finding => ({
    ...finding(`commentary-${it.kind}`, "warning", place, contradiction(other, it)),
    other,
  }),
  statusFromColour: (place: Place, it: { action: string; status: string }) =>
    finding(
      "status-from-colour",
      "note",
      place,
      `The status of ${quote(it.action)} was read from its fill colour alone: ${it.status}.`,
    ),
  noLead: (place: Place, it: { priority: string; lead: string | null }) =>
    finding(
      "no-lead",
      "note",
      place,
      `${quote(it.priority)} has no lead${it.lead === null ? "" : ` (${it.lead})`}.`,
    ),
  noProgress: (place: Place, it: { action: string }) =>
    finding("no-progress", "note", place, `${quote(it.action)} has no progress text.`),
  noStatus: (place: Place, it: { action: string }) =>
    finding("no-status", "note", place, `${quote(it.action)} has no status.`),
  noUpdateAllYear: (place: Place, it: { name: string }) =>
    finding("no-update-all-year", "note", place, `${quote(it.name)} has no figure in any quarter.`),
};
