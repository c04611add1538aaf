import type { Polarity } from "../domain/indicator.ts";
import { nameKey } from "./name-key.ts";

/** A person's word on which way is good for one indicator; it counts like one that the workbook states. */
export interface PolarityChoice {
  /** The priority's and the indicator's names, as they were read. */
  readonly priority: string;
  readonly indicator: string;
  readonly polarity: Polarity;
}

/** Polarities by the names of priority and indicator. */
export type ChosenPolarities = ReadonlyMap<string, Polarity>;

const keyOf = (priority: string, indicator: string): string =>
  `${nameKey(priority)}|${nameKey(indicator)}`;

/** Orders choices by the names they are for; of two for the same indicator the later counts. */
export const polaritiesByName = (choices: readonly PolarityChoice[]): ChosenPolarities =>
  new Map(
    choices.map(({ priority, indicator, polarity }) => [keyOf(priority, indicator), polarity]),
  );

/** Finds what a person said of an indicator; undefined where nobody said anything. */
export const polarityChosen = (
  chosen: ChosenPolarities,
  priority: string,
  indicator: string,
): Polarity | undefined =>
  // Keys cost a little, and of ten thousand rows mostly none has a choice.
  chosen.size === 0 ? undefined : chosen.get(keyOf(priority, indicator));
