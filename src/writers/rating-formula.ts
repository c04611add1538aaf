import type { LiveRule, Outcome } from "../document/report-cell.ts";
import { asFraction } from "./stored-value.ts";

type EarlierFigures = Extract<LiveRule, { kind: "earlierFigures" }>;
type AgainstTarget = Extract<LiveRule, { kind: "target" }>;

/** A cell that a rating looks at: its address, how many decimals it shows, and whether it is a percentage. */
export interface Seen {
  readonly address: string;
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** Where a rating's figures stand in its row. */
export interface RatedCells {
  readonly thisYear: Seen;
  readonly lastYear: Seen | undefined;
  readonly baseline: Seen | undefined;
  /** The address of the target, where its cell holds the number. */
  readonly target: string | undefined;
  /** False on a tab that prints the reason in a column of its own. */
  readonly withReason: boolean;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Figures are rated as displayed (Rule R2). */
const shown = ({ address, decimals }: Seen): string => `ROUND(${address},${decimals})`;

const wordsOf = ({ word, reason }: Outcome, withReason: boolean): string =>
  withReason ? `${quoted(word)}&CHAR(10)&${quoted(reason)}` : quoted(word);

/** Writes a rating as the text its cell shows. */
export const ratingText = ({ word, reason }: Outcome, withReason: boolean): string =>
  withReason && reason !== "" ? `${word}\n${reason}` : word;

/**
 * Writes a rating's rule as a formula over the cells of its row, without its equals sign; undefined
 * where a cell that it needs is not there.
 */
export function ratingFormula(rule: LiveRule, cells: RatedCells): string | undefined {
  return rule.kind === "target" ? targetFormula(rule, cells) : earlierFormula(rule, cells);
}

const lists = { withReason: new WeakMap<object, string>(), plain: new WeakMap<object, string>() };

/** Writes the outcomes as a formula lists them; many indicators share one list. */
function listOf(outcomes: EarlierFigures["outcomes"], withReason: boolean): string {
  const known = withReason ? lists.withReason : lists.plain;
  const list = known.get(outcomes) ?? outcomes.map((it) => wordsOf(it, withReason)).join(",");
  known.set(outcomes, list);
  return list;
}

/** Rule R4: the figures' standings pick one of the outcomes listed. */
function earlierFormula(rule: EarlierFigures, cells: RatedCells): string | undefined {
  const now = shown(cells.thisYear);
  const signs = rule.against.flatMap((which) => {
    const seen = cells[which];
    if (seen === undefined) return [];
    const before = shown(seen);
    return [rule.better === "lower" ? `SIGN(${before}-${now})` : `SIGN(${now}-${before})`];
  });
  const [first, second] = signs;
  if (first === undefined || signs.length < rule.against.length) return undefined;
  const place = second === undefined ? `2+${first}` : `5+3*${first}+${second}`;
  return `CHOOSE(${place},${listOf(rule.outcomes, cells.withReason)})`;
}

const WANTS_MORE: Readonly<Record<AgainstTarget["test"], boolean>> = {
  atLeast: true,
  above: true,
  changeAtLeast: true,
  atMost: false,
  below: false,
  changeAtMost: false,
};

/** Rule R3: met, missed by no more than the tolerance, or missed by more. */
function targetFormula(rule: AgainstTarget, cells: RatedCells): string {
  const { isPercent } = cells.thisYear;
  const limit = cells.target ?? String(isPercent ? asFraction(rule.value) : rule.value);
  const now = shown(cells.thisYear);
  const distance = WANTS_MORE[rule.test] ? `${limit}-${now}` : `${now}-${limit}`;
  const missed = isPercent ? `ROUND((${distance})*100,10)` : `ROUND(${distance},10)`;
  const strict = rule.test === "above" || rule.test === "below";
  const word = `IF(${missed}<=${tolerance(rule, limit, isPercent)},${quoted(rule.nearly.word)},${quoted(rule.missed.word)})`;
  const by = `${quoted(rule.nearly.reason)}&FIXED(${missed},${rule.missDecimals})&${quoted(rule.missUnit)}`;
  const reason = strict ? `IF(${missed}=0,${quoted(rule.atBound)},${by})` : by;
  const otherwise = cells.withReason ? `${word}&CHAR(10)&${reason}` : word;
  return `IF(${missed}<${strict ? "" : "="}0,${wordsOf(rule.met, cells.withReason)},${otherwise})`;
}

function tolerance(rule: AgainstTarget, limit: string, isPercent: boolean): string {
  const { most, percentOfTarget } = rule.tolerance;
  const share = `ROUND(ABS(${limit})${isPercent ? "*100" : ""}*${percentOfTarget ?? 0}%,10)`;
  if (most === null) return share;
  return percentOfTarget === null ? String(most) : `MIN(${most},${share})`;
}
