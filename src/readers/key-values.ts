import { placeOf, type Item, type Line } from "../grid/lines.ts";
import { roleOf } from "./headings/heading-role.ts";
import type { LoneText } from "./sheet-state.ts";

export type Label = "priority" | "lead" | "reportDate" | "title";

/** What the labels above the tables say; the label alone, or with its value in the same cell. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  ["priority", /^priority( area| theme| name)?$/i],
  ["lead", /^(priority |theme )?lead( officer| agency| organisation| partner| person|\(s\)|s)?$/i],
  ["reportDate", /^(report|reporting|meeting|committee) date$|^date of (report|meeting)$/i],
  ["title", /^(report|plan|agreement) title$/i],
];

/** How every label begins: most lines begin otherwise, and are not looked at twice. */
const BEGINS_LABEL = /^(priority|theme|lead|report|meeting|committee|date|plan|agreement)/i;

/** A label with its value, or what else stands in their line. */
export interface KeyValue {
  readonly label: Label | "other";
  readonly value: LoneText;
}

const labelOf = (text: string): Label | undefined =>
  LABELS.find(([, words]) => words.test(text.trim()))?.[0];

/** A label and its value in the same cell; the value is empty where it stands beside it. */
interface Labelled {
  readonly label: Label;
  readonly inside: string;
  readonly colon: boolean;
}

function readLabelled(text: string): Labelled | undefined {
  const at = text.indexOf(":");
  const label = labelOf(at < 0 ? text : text.slice(0, at));
  if (label === undefined) return undefined;
  return { label, inside: at < 0 ? "" : text.slice(at + 1).trim(), colon: at >= 0 };
}

/** Reads labels that stand under one another in a single cell; empty where any line is none. */
function readStacked(text: string): readonly Labelled[] {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== "");
  const read = rows.map(readLabelled);
  return read.every((one) => one !== undefined && one.inside !== "")
    ? read.filter((one) => one !== undefined)
    : [];
}

/**
 * Reads a line of labels and values: "Priority: Road Safety", or "Lead" with the name in the next
 * cell. Undefined where the line is none.
 */
export function readKeyValues(line: Line): readonly KeyValue[] | undefined {
  if (!BEGINS_LABEL.test(line.items[0]?.text ?? "")) return undefined;
  const found: KeyValue[] = [];
  for (let at = 0; at < line.items.length; at++) {
    const item = line.items[at];
    if (item === undefined) continue;
    const place = placeOf(line, item);
    const stacked = readStacked(item.cell.text);
    if (stacked.length > 0) {
      found.push(
        ...stacked.map(({ label, inside }) => ({ label, value: { text: inside, place } })),
      );
      continue;
    }
    const one = readLabelled(item.text);
    if (one === undefined) {
      if (found.length === 0) return undefined;
      found.push({ label: "other", value: { text: item.text, place } });
      continue;
    }
    const value = line.items[at + 1];
    if (!one.colon && !isLoneValue(line, value)) return undefined;
    found.push({
      label: one.label,
      value:
        value === undefined
          ? { text: "", place }
          : { text: value.text, place: placeOf(line, value) },
    });
    at++;
  }
  return found.length === 0 ? undefined : found;
}

/** Without a colon the line must be labels and values in turn and nothing more: else it is a heading. */
const isLoneValue = (line: Line, value: Item | undefined): boolean =>
  value !== undefined &&
  line.items.length % 2 === 0 &&
  line.items.every((item, at) =>
    at % 2 === 0 ? labelOf(item.text) !== undefined : roleOf(item.text) === undefined,
  );
