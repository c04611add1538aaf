import { columnLetters } from "./address.ts";

/**
 * What the hidden column of a tab says of a row: what the row is known by, and what stood in its cells
 * when it was written, as marks. What stands there now and has another mark, a person has typed.
 */
export interface RowMark {
  /** "indicator/theft"; null for a row that nothing is looked for in. */
  readonly key: string | null;
  readonly cells: readonly CellMark[];
}

export type CellMark = FixedMark | OpenMark;

/** A cell with words or a number of ours; "live" where a formula makes them. */
export interface FixedMark {
  readonly kind: "fixed" | "live";
  /** Counted from 0, as it was written. */
  readonly column: number;
  readonly mark: string;
}

/** A cell that a person may type into; a mark is empty where there was no text. */
export interface OpenMark {
  readonly kind: "open";
  readonly column: number;
  /** Which words of the row they are: "progress". */
  readonly field: string;
  /** How it goes on from the row above: with a space or a new line; null where it begins. */
  readonly goesOn: "space" | "line" | null;
  /** Of the words that stood there, and of those that stood there before them, the newest first. */
  readonly history: readonly string[];
  /** Of what it asked for while it was empty. */
  readonly prompt: string;
  /** Of what the source said when the words were typed. */
  readonly source: string;
  /** Of what the source was quoted with beside the words, to be looked at. */
  readonly beside: string;
}

const SIGNS = { fixed: "=", live: "~" } as const;
const GOES_ON = { space: "+", line: "&" } as const;

const writeCell = (cell: CellMark): string => {
  const column = columnLetters(cell.column);
  if (cell.kind !== "open") return `${column}${SIGNS[cell.kind]}${cell.mark}`;
  const { field, goesOn, history, prompt, source, beside } = cell;
  const marks = [history.join("."), prompt, source, beside].join(":");
  return `${column}?${field}${goesOn === null ? "" : GOES_ON[goesOn]}:${marks}`;
};

/**
 * Writes a row's mark as one short text; nothing for a row without a key and without cells.
 *
 * @example writeRowMark({ key: "indicator/theft", cells: [{ kind: "fixed", column: 0, mark: "1x2y" }] }) //=> "indicator/theft|A=1x2y"
 */
export const writeRowMark = ({ key, cells }: RowMark): string =>
  [key ?? "", ...cells.map(writeCell)].join("|");

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const CELL =
  /^([A-Z]{1,3})(?:([=~])([0-9a-z]*)|\?([a-z0-9-]+)([+&]?):([^:]*):([^:]*):([^:]*):([^:]*))$/;

function readCell(text: string): readonly CellMark[] {
  const [, letters, sign, mark = "", field, on, ...marks] = CELL.exec(text) ?? [];
  const [history = "", prompt = "", source = "", beside = ""] = marks;
  if (letters === undefined) return [];
  const column = columnOf(letters);
  if (field === undefined) return [{ kind: sign === "~" ? "live" : "fixed", column, mark }];
  const goesOn = on === "+" ? "space" : on === "&" ? "line" : null;
  return [
    { kind: "open", column, field, goesOn, history: history.split("."), prompt, source, beside },
  ];
}

/** Reads a row's mark again; what is no mark of a cell is passed over. */
export function readRowMark(text: string): RowMark {
  const [key = "", ...cells] = text.split("|");
  return { key: key === "" ? null : key, cells: cells.flatMap(readCell) };
}
