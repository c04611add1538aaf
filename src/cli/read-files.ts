import type { Details, ReadOptions } from "../appendix.ts";
import type { Arguments } from "./arguments.ts";

/** What a person says of the report, which goes before what the workbooks say. */
export const detailsOf = ({ title, letter, reportDate }: Arguments): Details => ({
  ...(title === undefined ? {} : { title }),
  ...(letter === undefined ? {} : { letter: letter.toUpperCase() }),
  ...(reportDate === undefined ? {} : { reportDate }),
});

export const readingOf = ({ includeHidden, map }: Arguments): ReadOptions => ({
  includeHidden,
  choices: map,
});
