import type { Figure } from "../domain/indicator.ts";
import { notesOf } from "../domain/judge.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import { printsPeriod } from "./table-headings.ts";

/** Words that a number's format, or the words for its symbol, already say. */
const SAID = /reduction|decrease|increase|fall|rise|provisional|revised|estimated?|unvalidated/gi;

/** Tells whether a figure's cell says more than its number: "69% (Average 72.5%)", "To Sept 81.5%". */
function saysMore(figure: Figure, layout: JudgedIndicator["layout"]): boolean {
  if (figure.remark !== null) return true;
  if (figure.value === null) return figure.symbol === "x" && /\d/.test(figure.text);
  if (layout === "comparison" && printsPeriod(figure)) return false;
  return /\p{L}{3}/u.test(figure.text.replace(SAID, ""));
}

/** Lists what is to be said about an indicator below its table: its notes, and figures that say more than a number. */
export function notesOn(indicator: JudgedIndicator): readonly string[] {
  const figures = [indicator.baseline, ...indicator.series].flatMap((figure) =>
    figure !== null && saysMore(figure, indicator.layout) ? [figure] : [],
  );
  const printed = figures.map(({ period, text }) => {
    const label = period?.label ?? "";
    return label === "" || text.includes(label) ? `“${text}”` : `${label} “${text}”`;
  });
  const asPrinted = printed.length === 0 ? [] : [`as printed, ${[...new Set(printed)].join("; ")}`];
  const remarks = figures.map(({ remark }) => remark);
  const own = notesOf(indicator).filter((note) => !remarks.includes(note));
  return [...own, ...asPrinted].map((note) => `${indicator.name}: ${note}`);
}
