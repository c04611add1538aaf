import { aimsOf, indicatorsOf, type Priority } from "../domain/agreement.ts";
import { actionKeys, indicatorKeys } from "../domain/plan-keys.ts";
import { rowAbout, type TypedSlot } from "../domain/typed-words.ts";
import type { Finding } from "../finding.ts";
import { matchSimilar, type Named } from "./similar-names.ts";
import { wordNotice } from "./word-findings.ts";

/** A row of a tab that is known by another key in the plan of today. */
interface Match {
  readonly before: Named;
  readonly now: Named;
}

/** Says what the rows of a tab are known by now; rows that have kept their keys are not listed. */
export interface RowMatches {
  readonly rowNow: (row: string) => string;
  readonly findings: readonly Finding[];
}

/**
 * Finds the rows of a tab again in the plan of today: by their keys, an indicator else by its code, an
 * action by its aim's number where it is the only one of that aim, and else by a similar name that fits
 * nothing else (Rule W2).
 */
export function matchRows(slots: readonly TypedSlot[], priority: Priority): RowMatches {
  const matches = [
    ...matchKind(rowsOf(slots, "indicator/"), indicatorsNow(priority), byCode),
    ...matchKind(rowsOf(slots, "action/"), actionsNow(priority), byNumber),
  ];
  const now = new Map(matches.map((match) => [match.before.key, match.now.key]));
  const typed = new Map(
    slots.filter(({ text }) => text !== "").map((slot) => [rowAbout(slot.row), slot]),
  );
  return {
    rowNow: (row) => {
      const about = rowAbout(row);
      return `${row.slice(0, row.length - about.length)}${now.get(about) ?? about}`;
    },
    findings: matches.flatMap((match) => {
      const slot = typed.get(match.before.key);
      return slot === undefined
        ? []
        : [wordNotice.renamed(slot.place, { before: match.before.name, now: match.now.name })];
    }),
  };
}

function rowsOf(slots: readonly TypedSlot[], kind: string): readonly Named[] {
  const rows = slots.filter(({ row }) => row.startsWith(kind));
  return [...new Map(rows.map(({ row, label }) => [row, { key: row, name: label }])).values()];
}

interface Now extends Named {
  /** An indicator's code, an aim's number. */
  readonly number: string | null;
}

function indicatorsNow(priority: Priority): readonly Now[] {
  const keys = indicatorKeys(priority);
  return indicatorsOf(priority).map(({ code, name }, at) => ({
    key: keys[at] ?? "",
    name: `${code ?? ""} ${name}`.trim(),
    number: code,
  }));
}

function actionsNow(priority: Priority): readonly Now[] {
  const keys = actionKeys(priority);
  return aimsOf(priority)
    .flatMap((aim) => aim.actions.map((action) => ({ aim, action })))
    .map(({ aim, action }, at) => ({
      key: keys[at] ?? "",
      name: action.text,
      number: aim.number,
    }));
}

/** Both plans as a whole: what stands alone in one of them, and not only among what has changed. */
interface Plans {
  readonly before: readonly Named[];
  readonly now: readonly Now[];
}

type ByNumber = (gone: readonly Named[], added: readonly Now[], all: Plans) => readonly Match[];

function matchKind(
  before: readonly Named[],
  now: readonly Now[],
  byOwnNumber: ByNumber,
): readonly Match[] {
  const [known, standing] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
  const gone = before.filter(({ key }) => !standing.has(key));
  const added = now.filter(({ key }) => !known.has(key));
  const numbered = byOwnNumber(gone, added, { before, now });
  const matched = new Set(numbered.flatMap((match) => [match.before.key, match.now.key]));
  const left = gone.filter(({ key }) => !matched.has(key));
  const free = added.filter(({ key }) => !matched.has(key));
  const similar = [...matchSimilar(left, free)].flatMap(([old, own]): readonly Match[] => {
    const [one, other] = [left.find(({ key }) => key === old), free.find(({ key }) => key === own)];
    return one === undefined || other === undefined ? [] : [{ before: one, now: other }];
  });
  return [...numbered, ...similar];
}

const keyOf = ({ key }: Named): string => key;

/** A code is the same indicator's, whatever it is called. */
const byCode: ByNumber = (gone, added, all) =>
  added.flatMap((own) => {
    const { number } = own;
    if (number === null || all.now.filter((one) => one.number === number).length > 1) return [];
    const [only, ...more] = gone.filter(({ name }) => name.startsWith(`${number} `));
    return only === undefined || more.length > 0 ? [] : [{ before: only, now: own }];
  });

const aimOf = (key: string): string => key.split("/")[1] ?? "";

/** The only action of a numbered aim is the same action, however it is worded now. */
const byNumber: ByNumber = (gone, added, all) =>
  added.flatMap((own) => {
    const aim = aimOf(own.key);
    const isAlone = (rows: readonly Named[]): boolean =>
      rows.filter(({ key }) => aimOf(key) === aim).length === 1;
    const only = gone.find(({ key }) => aimOf(key) === aim);
    if (own.number === null || only === undefined) return [];
    return isAlone(all.before) && isAlone(all.now) ? [{ before: only, now: own }] : [];
  });
