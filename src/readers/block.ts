import type { Item, Line } from "../grid/lines.ts";
import { parseTitle } from "./cells/title.ts";
import { findStarter } from "./headings/heading-cell.ts";
import { beginsHeading } from "./headings/heading.ts";
import type { Role } from "./headings/heading-role.ts";
import { readKeyValues } from "./key-values.ts";

/** Roles that begin an indicator table. */
export const INDICATOR_STARTERS: readonly Role[] = ["name"];
/** Roles that begin a table of aims and actions. */
export const ACTION_STARTERS: readonly Role[] = ["aimOrAction", "action", "aim"];
/** Roles one of which must stand beside aims or actions. */
const ACTION_COMPANIONS: readonly Role[] = [
  "progress",
  "status",
  "owner",
  "due",
  "update",
  "notes",
];

const KEY = /^(key|legend)\b( to .*)?:?\s*[-–]*$|^key to progress\b/i;
const KEY_ENTRY =
  /^[■●▪◼▲▼◆\s]*(complete[d]?|in progress|incomplete.*|green|amber|red|not rated|on track|not started)[\s:–-]*$/i;
/** "Priority 2 – Tackle …", "Target 58: Help maintain …". */
const NUMBERED_TITLE =
  /^(priority|theme|outcome|objective|target|goal)\s+(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s*[-–—:.]\s*\S/i;

export const isKeyTitle = (line: Line): boolean => {
  const first = line.items[0];
  return first !== undefined && KEY.test(first.text);
};

export const isKeyEntries = (line: Line): boolean =>
  line.items.length > 0 &&
  line.items.every((item) => KEY_ENTRY.test(item.text) || /^[■●▪◼-]+$/.test(item.text));

/** Tells whether a line's heading begins a table of aims and actions. */
export function beginsActionTable(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const starter = line === undefined ? undefined : findStarter(line, ACTION_STARTERS);
  if (line === undefined || starter === undefined || isAimOfIndicators(line, starter)) return false;
  return findStarter(line, ACTION_COMPANIONS) !== undefined;
}

/** "Indicator | Aim | 2012/13": beside indicators an aim says which way is good, and no action follows. */
function isAimOfIndicators(line: Line, starter: Item): boolean {
  const name = findStarter(line, INDICATOR_STARTERS);
  return (
    name !== undefined && name.left < starter.left && findStarter(line, OF_ACTIONS) === undefined
  );
}

const OF_ACTIONS: readonly Role[] = ["aimOrAction", "action", "progress"];

/** Tells whether something else than a row begins at a line: a table, a label, a title, the key. */
export function beginsBlock(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return true;
  if (isKeyTitle(line) || readKeyValues(line) !== undefined) return true;
  if (isNumberedTitle(line) || isDocumentTitle(line)) return true;
  return beginsActionTable(lines, at) || beginsHeading(lines, at, INDICATOR_STARTERS);
}

/** The appendix's title stands again above every priority that shares a sheet with others. */
function isDocumentTitle(line: Line): boolean {
  const only = line.items.length === 1 ? line.items[0] : undefined;
  return only !== undefined && parseTitle(only.text) !== null;
}

/** The title of the paper in mid-table is a page's head: what follows goes on with the table. */
export function isPageHead(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return (
    line !== undefined &&
    isDocumentTitle(line) &&
    lines[at + 1] !== undefined &&
    !beginsBlock(lines, at + 1)
  );
}

export function isNumberedTitle(line: Line): boolean {
  const only = line.items.length === 1 ? line.items[0] : undefined;
  return only !== undefined && NUMBERED_TITLE.test(only.text);
}
