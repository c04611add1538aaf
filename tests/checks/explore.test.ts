import { CHECKS, runChecks } from "../../src/checks/checks.ts";
import { foundIn, KENT_2012, KENT_2014, MEDWAY, REPORT_2012, REPORT_2014, findIn } from "./run.ts";
test("x", () => {
  for (const code of Object.keys(CHECKS)) {
    const out = [["2012",foundIn(code, KENT_2012, REPORT_2012)],["2014",foundIn(code, KENT_2014, REPORT_2014)],["M",foundIn(code, MEDWAY)],["all",findIn(code,MEDWAY).map(f=>f.message)]];
    console.log(code, JSON.stringify(out, null, 1));
  }
});
