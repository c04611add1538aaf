import type { OwnFormula } from "./moved-references.ts";
import { cellAddress } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { SourceFacts } from "./basis.ts";
import { startDigest } from "./digest.ts";
import { cutLoads, readLoads } from "./read-pieces.ts";
import { briefly } from "./requests.ts";
import { loadedArea } from "./sheet-areas.ts";

/** Tells whether what stands in a cell is a formula that looks at another sheet. */
export const looksAway = (content: unknown): content is string =>
  typeof content === "string" && /^=.*!/s.test(content);

/** How many formulas and constants one request asks for: some 30 bytes each. */
const MOST_CELLS = 100_000;

const same = (one: Area | null, other: Area | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Makes the refusal of a workbook that is not as it was when it was read. */
export const changedMeanwhile = (sheet: string | null): WorkbookError =>
  new WorkbookError(
    "changedMeanwhile",
    `${sheet === null ? "The workbook" : `The sheet “${sheet}”`} changed while the appendix was being built. Press Build appendix again.`,
  );

/**
 * Holds what sheets hold now against what was read of them, and gives their formulas that look at
 * other sheets. `full[at]` was asked for where the sheet has anything.
 *
 * @throws WorkbookError when one of them changed
 */
export async function checkSources(
  context: Excel.RequestContext,
  sources: readonly SourceFacts[],
  full: readonly Excel.Range[],
): Promise<readonly OwnFormula[]> {
  sources.forEach((source, at) => {
    const range = full[at];
    if (range === undefined || !same(loadedArea(range), source.full)) {
      throw changedMeanwhile(source.facts.name);
    }
  });
  const digests = sources.map(() => startDigest());
  const formulas: OwnFormula[] = [];
  const loads = cutLoads(
    sources.map(({ full: area }) => area),
    MOST_CELLS,
  );
  await readLoads(context, loads, ({ sheet, area }) => {
    const source = sources[sheet];
    const digest = digests[sheet];
    if (source === undefined || digest === undefined) throw new Error(`no source ${sheet}`);
    const { id, name } = source.facts;
    const { top, left, bottom, right } = area;
    const range = briefly(
      context.workbook.worksheets
        .getItem(id)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1),
    );
    range.load("formulas");
    return () => {
      range.formulas.forEach((line: readonly unknown[], row) => {
        line.forEach((formula, across) => {
          digest.take(top + row, left + across, formula);
          if (!looksAway(formula)) return;
          const cell = cellAddress(top + row, left + across);
          formulas.push({ place: { sheet: name, cell }, formula });
        });
      });
    };
  });
  sources.forEach(({ facts, digest }, at) => {
    if (digests[at]?.value() !== digest) throw changedMeanwhile(facts.name);
  });
  return formulas;
}
