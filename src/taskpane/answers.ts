import type { ColumnChoice, Details, PolarityChoice, TargetChoice } from "../appendix.ts";
import { describeColumnOrRow } from "../finding.ts";
import type { PaneOptions } from "./pipeline/pipeline.ts";

/** Everything a person has said in the pane: it goes into reading and planning as data. */
export interface Answers {
  readonly polarities: readonly PolarityChoice[];
  readonly targets: readonly TargetChoice[];
  readonly columns: readonly ColumnChoice[];
  readonly includeHidden: boolean;
  /** Null where the workbook's own word counts. */
  readonly title: string | null;
  readonly letter: string | null;
  /** "2014-03-18". */
  readonly reportDate: string | null;
}

export const NO_ANSWERS: Answers = {
  polarities: [],
  targets: [],
  columns: [],
  includeHidden: false,
  title: null,
  letter: null,
  reportDate: null,
};

const indicatorOf = ({ priority, indicator }: PolarityChoice): string =>
  JSON.stringify([priority, indicator]);

const targetOf = ({ priority, indicator, text }: TargetChoice): string =>
  JSON.stringify([priority, indicator, text]);

const columnOf = (choice: ColumnChoice): string =>
  JSON.stringify([choice.sheet, describeColumnOrRow(choice)]);

/** Puts later words in place of earlier ones about the same thing. */
function replace<T>(
  earlier: readonly T[],
  later: readonly T[],
  about: (one: T) => string,
): readonly T[] {
  const anew = new Set(later.map(about));
  return [...earlier.filter((one) => !anew.has(about(one))), ...later];
}

/** Adds what a person says is better; a later word on an indicator replaces the earlier. */
export const withPolarities = (answers: Answers, said: readonly PolarityChoice[]): Answers => ({
  ...answers,
  polarities: replace(answers.polarities, said, indicatorOf),
});

/** Takes back what was said of an indicator. */
export const withoutPolarity = (answers: Answers, taken: PolarityChoice): Answers => ({
  ...answers,
  polarities: answers.polarities.filter((one) => indicatorOf(one) !== indicatorOf(taken)),
});

/** Adds how a person reads a target; a later word on the same target replaces the earlier. */
export const withTarget = (answers: Answers, said: TargetChoice): Answers => ({
  ...answers,
  targets: replace(answers.targets, [said], targetOf),
});

/** Takes back how a target was said to be read. */
export const withoutTarget = (answers: Answers, taken: TargetChoice): Answers => ({
  ...answers,
  targets: answers.targets.filter((one) => targetOf(one) !== targetOf(taken)),
});

/** Adds what a person says that columns are; a later word on a column replaces the earlier. */
export const withColumns = (answers: Answers, said: readonly ColumnChoice[]): Answers => ({
  ...answers,
  columns: replace(answers.columns, said, columnOf),
});

/** Takes back what was said of the columns of a sheet. */
export const withoutColumns = (answers: Answers, sheet: string): Answers => ({
  ...answers,
  columns: answers.columns.filter((one) => one.sheet !== sheet),
});

/** What reading and planning are told of the report itself. */
export const detailsOf = ({ title, letter, reportDate }: Answers): Details => ({
  ...(title === null || title.trim() === "" ? {} : { title: title.trim() }),
  ...(letter === null ? {} : { letter }),
  ...(reportDate === null ? {} : { reportDate }),
});

/** What reading and planning are told of the workbook. */
export const optionsOf = ({
  polarities,
  targets,
  columns,
  includeHidden,
}: Answers): PaneOptions => ({
  polarities,
  targets,
  choices: columns,
  includeHidden,
});
