import { CHECK_CODES, runChecks, type CheckCode } from "../../src/checks/checks.ts";
import type { Action, Part } from "../../src/domain/agreement.ts";
import { judgeAgreement } from "../../src/domain/judge.ts";
import { agreement, at, indicator, priority, table } from "../domain/build.ts";
import { KENT_2012, KENT_2014, MEDWAY, REPORT_2012 } from "./run.ts";

const action: Action = {
  text: "Develop a countywide case management system",
  progress: "A case management system is being developed.",
  owner: null,
  due: null,
  status: "inProgress",
  statusSource: "stated",
  theme: null,
  place: at("B12"),
};
const aims = (...actions: Action[]): Part => ({
  kind: "aims",
  aims: [{ number: "1", text: "Countywide system", actions, place: at("A11") }],
});
const run = (code: CheckCode, lead: string | null, ...parts: Part[]): readonly string[] =>
  runChecks(judgeAgreement(agreement([priority("ASB", parts, lead)])), [code]).map(
    ({ place, severity, message }) => `${place?.cell ?? "nowhere"} ${severity}: ${message}`,
  );

test("no lead: Kent 2012, Anti-Social Behaviour, is led by TBC", () => {
  expect(run("no-lead", "TBC")).toEqual(["A1 note: “ASB” has no lead (TBC)."]);
  expect(run("no-lead", null)).toEqual(["A1 note: “ASB” has no lead."]);
  expect(run("no-lead", "KCC and Kent Police")).toEqual([]);
});

test("no progress: an action that says nothing", () => {
  expect(run("no-progress", "KCC", aims(action, { ...action, progress: " " }))).toEqual([
    "B12 note: “Develop a countywide case management system” has no progress text.",
  ]);
});

test("no status: an action without one", () => {
  expect(run("no-status", "KCC", aims(action, { ...action, text: "", status: null }))).toEqual([
    "B12 note: “Countywide system” has no status.",
  ]);
});

test("no indicators: neither an indicator nor an action", () => {
  expect(run("no-indicators", null)).toHaveLength(1);
  expect(run("no-indicators", null, aims())).toHaveLength(1);
  expect(run("no-indicators", null, aims(action))).toEqual([]);
  expect(run("no-indicators", null, table([indicator("NI 15")]))).toEqual([]);
});

test("all checks together give at most one finding an indicator and code", () => {
  const everything = [...KENT_2012, ...KENT_2014, ...MEDWAY].map((it, index) => ({
    ...it,
    place: at(`A${index + 4}`),
  }));
  for (const one of everything) {
    const read = agreement([priority("All", [table([one])])], REPORT_2012);
    const codes = runChecks(judgeAgreement(read)).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  }
});

test("every check gives findings under its own code", () => {
  const all = agreement([priority("All", [table([...KENT_2012, ...KENT_2014, ...MEDWAY])])]);
  for (const code of CHECK_CODES) {
    for (const finding of runChecks(judgeAgreement(all), [code])) expect(finding.code).toBe(code);
  }
});
