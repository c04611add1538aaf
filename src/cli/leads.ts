import { readAppendix } from "../appendix.ts";
import { composeDues } from "../document/compose-dues.ts";
import { describeDue } from "../document/dues.ts";
import type { Arguments } from "./arguments.ts";
import { openAppendix } from "./open-appendix.ts";
import type { Console, ExitCode } from "./console.ts";

/** Tells who owes what: per priority and lead what is there, and what is still to come (Rule W10). */
export async function leads(args: Arguments, console: Console): Promise<ExitCode> {
  const [file = ""] = args.files;
  const { agreement, tabs } = readAppendix([await openAppendix(file)]);
  const dues = composeDues(agreement, tabs);
  if (args.json) {
    console.out(JSON.stringify(dues, null, 2));
    return 0;
  }
  for (const { priority, lead, asked, given, dues: owed } of dues) {
    console.out(`${priority} (lead: ${lead ?? "not named"}): ${given} of ${asked} given`);
    for (const due of owed) console.out(`  ${describeDue(due)}`);
  }
  return 0;
}
