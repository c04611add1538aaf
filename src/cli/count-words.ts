import { listTypedWords } from "../appendix.ts";
import type { Grid } from "../grid/grid.ts";
import { countOf } from "./describe-appendix.ts";

/** Says how many texts a person has typed into a tab. */
export function countWords(grid: Grid): string {
  const count = listTypedWords([grid]).length;
  return count === 0 ? "holds no words of a person" : `holds ${countOf(count, "typed text")}`;
}
