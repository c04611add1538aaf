import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import type { Action, Aim } from "../domain/agreement.ts";
import type { JudgedAgreement, JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";
import type { Finding } from "../finding.ts";
import { comparedFigures, measuresSeveral, numberedFigures, pairsOf } from "./figures.ts";
import type { Compared, NumberedFigure } from "./figures.ts";

/** Looks through a judged agreement for one kind of thing that a report should not go out with. */
export type Check = (agreement: JudgedAgreement) => readonly Finding[];

/** What a check of one indicator may need to know beside it. */
export interface Facts {
  /** Of the report it stands in. */
  readonly reportDate: string | null;
  /** Its figures that have a number, each cell once. */
  readonly numbers: readonly NumberedFigure[];
  /** True where it has two figures for one period: a number and a rate, or a share and its base. */
  readonly measuresSeveral: boolean;
  /** The figures that measure the same: all of them, or those that are compared where it measures several. */
  readonly alike: readonly NumberedFigure[];
  /** Those of baseline, last year and this year that have a number, and every two of them. */
  readonly compared: readonly Compared[];
  readonly pairs: readonly (readonly [Compared, Compared])[];
}

interface Case {
  readonly indicator: JudgedIndicator;
  readonly facts: Facts;
}

/** A dozen checks look at the same figures: they are gathered once. */
const gathered = new WeakMap<JudgedAgreement, readonly Case[]>();

function casesOf(agreement: JudgedAgreement): readonly Case[] {
  const before = gathered.get(agreement);
  if (before !== undefined) return before;
  const { reportDate } = agreement;
  const cases = agreement.priorities
    .flatMap(indicatorsOf)
    .map((indicator): Case => ({ indicator, facts: gatherFacts(indicator, reportDate) }));
  gathered.set(agreement, cases);
  return cases;
}

function gatherFacts(indicator: JudgedIndicator, reportDate: string | null): Facts {
  const numbers = numberedFigures(indicator);
  const compared = comparedFigures(indicator);
  const several = measuresSeveral(indicator);
  return {
    reportDate,
    numbers,
    measuresSeveral: several,
    alike: several ? compared.map(({ figure }) => figure) : numbers,
    compared,
    pairs: pairsOf(compared),
  };
}

/** Runs a check on every indicator: at most one finding each. */
export function eachIndicator(
  check: (indicator: JudgedIndicator, facts: Facts) => Finding | null,
): Check {
  return (agreement) => {
    const findings: Finding[] = [];
    for (const { indicator, facts } of casesOf(agreement)) {
      const finding = check(indicator, facts);
      if (finding !== null) findings.push(finding);
    }
    return findings;
  };
}

/** Runs a check on every priority. */
export function eachPriority(check: (priority: JudgedPriority) => readonly Finding[]): Check {
  return (agreement) => agreement.priorities.flatMap(check);
}

/** Runs a check on every action of every aim. */
export function eachAction(check: (action: Action, aim: Aim) => Finding | null): Check {
  return eachPriority((priority) =>
    aimsOf(priority).flatMap((aim) => aim.actions.flatMap((action) => check(action, aim) ?? [])),
  );
}
