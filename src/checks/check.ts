import { aimsOf, type Action, type Aim, type TableHeadings } from "../domain/agreement.ts";
import type { JudgedAgreement, JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";
import type { Finding } from "../finding.ts";
import { comparedFigures, measuresSeveral, numberedFigures, pairsOf } from "./figures.ts";
import type { Compared, NumberedFigure } from "./figures.ts";

/** What a check of one indicator may need to know beside it. */
export interface Facts {
  /** Of the report it stands in. */
  readonly reportDate: string | null;
  /** The name of the priority it stands under. */
  readonly priority: string;
  /** Of the table it stands in. */
  readonly headings: TableHeadings;
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

/** Looks at one indicator for one kind of thing that a report should not go out with. */
export interface IndicatorCheck {
  readonly of: "indicator";
  readonly find: (indicator: JudgedIndicator, facts: Facts) => Finding | null;
}

/** Looks through a judged agreement for one kind of thing that a report should not go out with. */
export interface AgreementCheck {
  readonly of: "agreement";
  readonly find: (agreement: JudgedAgreement) => readonly Finding[];
}

export type Check = IndicatorCheck | AgreementCheck;

/** Makes a check of every indicator: at most one finding each. */
export const eachIndicator = (find: IndicatorCheck["find"]): IndicatorCheck => ({
  of: "indicator",
  find,
});

/** Makes a check of an agreement as a whole. */
export const wholeAgreement = (find: AgreementCheck["find"]): AgreementCheck => ({
  of: "agreement",
  find,
});

/** Makes a check of every priority. */
export const eachPriority = (
  find: (priority: JudgedPriority) => readonly Finding[],
): AgreementCheck => wholeAgreement(({ priorities }) => priorities.flatMap(find));

/** Makes a check of every action of every aim. */
export const eachAction = (find: (action: Action, aim: Aim) => Finding | null): AgreementCheck =>
  eachPriority((priority) =>
    aimsOf(priority).flatMap((aim) => aim.actions.flatMap((action) => find(action, aim) ?? [])),
  );

/** Gathers for every indicator what its checks need to know, and gives both to a visitor. */
export function visitIndicators(
  { priorities, reportDate }: JudgedAgreement,
  visit: (indicator: JudgedIndicator, facts: Facts) => void,
): void {
  for (const { name: priority, parts } of priorities) {
    for (const part of parts) {
      if (part.kind !== "table") continue;
      const { headings, indicators } = part.table;
      for (const indicator of indicators) {
        visit(indicator, { reportDate, priority, headings, ...gatherFigures(indicator) });
      }
    }
  }
}

type Figures = Omit<Facts, "reportDate" | "priority" | "headings">;

function gatherFigures(indicator: JudgedIndicator): Figures {
  const numbers = numberedFigures(indicator);
  const compared = comparedFigures(indicator);
  const several = measuresSeveral(indicator);
  return {
    numbers,
    measuresSeveral: several,
    alike: several ? compared.map(({ figure }) => figure) : numbers,
    compared,
    pairs: pairsOf(compared),
  };
}
