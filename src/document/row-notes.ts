import type { Figure } from "../domain/indicator.ts";
import { notesOf } from "../domain/judge.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import { printsPeriod } from "./table-headings.ts";

/** Words that a number's sign, or the words for its symbol, already say. */
const SAID = /reduction|decrease|increase|fall|rise|provisional|revised|estimated?|unvalidated/gi;

/** Tells whether a figure's cell says more than its number: "69% (Average 72.5%)", "To Sept 81.5%". */
function saysMore(figure: Figure, layout: JudgedIndicator["layout"]): boolean {
  if (figure.remark !== null) return true;
  if (figure.value === null) return figure.symbol === "x" && /\d/.test(figure.text);
  if (!hasWord(figure.text) || (layout === "comparison" && printsPeriod(figure))) return false;
  return hasWord(figure.text.replace(SAID, ""));
}

const hasWord = (text: string): boolean => /\p{L}{3}/u.test(text);

/** Lists the cells that say more than their number, as printed, but for what a note says already. */
function cellsAsPrinted(indicator: JudgedIndicator, notes: readonly string[]): readonly string[] {
  const figures = [indicator.baseline, ...indicator.series].flatMap((figure) => figure ?? []);
  const printed = figures
    .filter((figure) => saysMore(figure, indicator.layout))
    .filter(({ remark, text }) => !notes.some((note) => note.includes(remark ?? text)))
    .map(({ period, text }) => {
      const label = period?.label ?? "";
      return label === "" || text.includes(label) ? `“${text}”` : `${label} “${text}”`;
    });
  return [...new Set(printed)];
}

/** Says which figures a lead has given that the source is without (Rule W7). */
function givenFigures({ thisYear, series }: JudgedIndicator): readonly string[] {
  const given = [...series, thisYear].flatMap((figure) =>
    figure?.given === undefined || figure.value === null ? [] : [figure],
  );
  const said = given.map(({ period, given: by }) => {
    const label = period === null ? "" : `${period.label} `;
    return `${label}figure given by ${by?.by ?? "the lead"}`;
  });
  return [...new Set(said)];
}

const withoutEnd = (text: string): string => text.replace(/[.:;\s]+$/, "");

/** Lists what is to be said about an indicator below its table, in one paragraph. */
export function notesOn(indicator: JudgedIndicator): readonly string[] {
  const notes = notesOf(indicator);
  const printed = cellsAsPrinted(indicator, notes);
  const all = [
    ...notes,
    ...givenFigures(indicator),
    ...(printed.length === 0 ? [] : [`as printed, ${printed.join(", ")}`]),
  ];
  if (all.length === 0) return [];
  return [`${withoutEnd(indicator.name)}: ${all.map(withoutEnd).join("; ")}.`];
}
