import { indicatorsOf, type Action } from "../domain/agreement.ts";
import type { JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";

/** What a prompt quotes is no longer than this: the whole has to fit a formula's text. */
const LONGEST_NAME = 60;

const short = (name: string): string =>
  name.length <= LONGEST_NAME
    ? name
    : `${name
        .slice(0, LONGEST_NAME)
        .replace(/\s+\S*$/, "")
        .trimEnd()} …`;

/** Asks for a priority's commentary, by how its indicators stand. */
export function commentaryPrompt(priority: JudgedPriority): string {
  const indicators = indicatorsOf(priority);
  const red = indicators.filter(({ judgement }) => judgement.rating.colour === "red");
  const [first, second, ...more] = red;
  if (first !== undefined && second === undefined) {
    return `Why is “${short(first.name)}” red, and what happens next?`;
  }
  if (first !== undefined && second !== undefined && more.length === 0) {
    return `Why are “${short(first.name)}” and “${short(second.name)}” red, and what happens next?`;
  }
  if (red.length > 0) return `Why are ${red.length} indicators red, and what happens next?`;
  return indicators.some(({ judgement }) => judgement.change !== null)
    ? "Why did it change, and what happens next?"
    : "What should the committee know, and what happens next?";
}

/** Stands in the spare cell after commentary. */
export const SPARE_PROMPT = "Anything else? One paragraph to a line.";

/** Asks for an action's progress, by how it stands. */
export function progressPrompt({ status, due }: Action): string {
  if (status === "complete") return "What was achieved?";
  if (status === "incomplete") return "Why will it not be completed, and what happens instead?";
  return due === null || due === ""
    ? "What has been done, and what comes next?"
    : `Due ${short(due)}: what has been done, and what comes next?`;
}

export const UPDATE_PROMPT = "What has been done, and what comes next?";
/** Asks for a target, and says what the last one was. */
export const targetPrompt = (last: string): string => `Target? Last: ${short(last)}`;
export const STATUS_PROMPT = "Choose a status";
export const FIGURE_PROMPT = "Figure?";
export const NAME_PROMPT = "Who decided?";

/** Asks for the reason of a person's rating; one that overrules the rules is asked why. */
export function reasonPrompt({ judgement }: JudgedIndicator): string {
  const { reason } = judgement.rating;
  return reason.kind === "judged" && reason.computed.colour !== "notRated"
    ? `Why not ${reason.computed.colour}, as the rules have it?`
    : "Why this rating?";
}
