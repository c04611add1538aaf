import type { Agreement } from "../domain/agreement.ts";
import type { Indicator, Target } from "../domain/indicator.ts";
import { quartersOf } from "../domain/rating-case.ts";
import { yearOfQuarters } from "../domain/quarters.ts";
import { isNumericTarget } from "../domain/target.ts";
import type { TargetReading } from "../finding.ts";
import { offerReadings } from "./cells/target-offers.ts";
import { nameKey } from "./name-key.ts";

/**
 * A person's word on how a target is to be read that leaves a choice. It counts as long as it is one of
 * the ways that are offered: where the figures have changed, it is asked again.
 */
export interface TargetChoice extends TargetReading {
  /** The priority's and the indicator's names and the target's text, as they were read. */
  readonly priority: string;
  readonly indicator: string;
  readonly text: string;
}

type Choices = ReadonlyMap<string, TargetChoice>;

const keyOf = ({ priority, indicator, text }: Omit<TargetChoice, keyof TargetReading>): string =>
  [priority, indicator, text].map(nameKey).join("|");

/** Reads targets as a person says; of two words on the same target the later counts (Rule R6). */
export function chooseTargets(
  agreement: Agreement,
  choices: readonly TargetChoice[] = [],
): Agreement {
  if (choices.length === 0) return agreement;
  const chosen: Choices = new Map(choices.map((choice) => [keyOf(choice), choice]));
  const { reportDate } = agreement;
  return {
    ...agreement,
    priorities: agreement.priorities.map((priority) => ({
      ...priority,
      parts: priority.parts.map((part) => {
        if (part.kind !== "table") return part;
        const indicators = part.table.indicators.map((indicator) =>
          chooseFor(indicator, priority.name, chosen, reportDate),
        );
        return { kind: "table", table: { ...part.table, indicators } };
      }),
    })),
  };
}

function chooseFor(
  indicator: Indicator,
  priority: string,
  chosen: Choices,
  reportDate: string | null,
): Indicator {
  const targets = indicator.targets.map((target) => {
    if (target.ambiguity === null) return target;
    const said = chosen.get(keyOf({ priority, indicator: indicator.name, text: target.text }));
    const offered = offerReadings(target, indicator).find(
      ({ test, value }) => test === said?.test && value === said.value,
    );
    return offered === undefined ? target : readAs(target, offered);
  });
  if (targets.every((target, at) => target === indicator.targets[at])) return indicator;
  const notes = targets.flatMap(({ text, chosen: words }) =>
    words === undefined ? [] : [`Target “${text}”: a person chose to read it as ${words}.`],
  );
  return {
    ...indicator,
    targets,
    thisYear: thisYearTowards(indicator, targets, reportDate),
    notes: [...indicator.notes, ...notes],
  };
}

const readAs = (target: Target, { test, value, words }: TargetReading): Target => ({
  ...target,
  test,
  value,
  ambiguity: null,
  chosen: words,
});

/** Quarters of counts add up towards a number, so the year is made anew once there is one. */
function thisYearTowards(
  indicator: Indicator,
  targets: readonly Target[],
  reportDate: string | null,
): Indicator["thisYear"] {
  if (indicator.layout !== "quarters") return indicator.thisYear;
  const { name, unit } = indicator;
  const hasNumericTarget = targets.some(isNumericTarget);
  return (
    yearOfQuarters(quartersOf(indicator), { name, unit, hasNumericTarget, reportDate })?.figure ??
    null
  );
}
