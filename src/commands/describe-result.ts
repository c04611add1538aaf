import { SEVERITIES, type Finding, type Severity } from "../finding.ts";
import type { BuildOutcome } from "../workbook/workbook.ts";
import type { CommandResult } from "./command-result.ts";

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  note: ["note", "notes"],
};

/** Says in plain words what came of a ribbon button, for where the pane cannot be opened. */
export function describeResult(result: CommandResult): string {
  switch (result.kind) {
    case "checked":
      return `${describeCounts(result.findings)}${describeFirst(result.findings)}`;
    case "built":
      return `The appendix is built. ${describeLeft(result.outcome)}${describeCounts(result.findings)}`;
    case "nothing":
      return "No indicator and no action was found in this workbook, so no appendix was built. Open the Appendix Builder pane to see what was left unread.";
    case "failed":
      return result.message;
  }
}

const describeLeft = ({ leftAsTheyWere }: BuildOutcome): string =>
  leftAsTheyWere
    .map(
      (name) =>
        `“${name}” was being typed into and was left as it is. Build it again when its lead has finished. `,
    )
    .join("");

function describeCounts(findings: readonly Finding[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const [one, many] = NAMES[severity];
    return count === 0 ? [] : [`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`];
  });
  if (counts.length === 0) return "Nothing doubtful was found.";
  return `Found: ${counts.join(", ")}. Open the Appendix Builder pane to see each with its cell.`;
}

/** The worst comes first. */
function describeFirst([first]: readonly Finding[]): string {
  if (first === undefined) return "";
  const { place, message } = first;
  const where = place === null ? "" : `${[place.sheet, place.cell ?? ""].join(" ").trim()}: `;
  return ` The first of them: ${where}${message}`;
}
