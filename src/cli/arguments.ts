import { parseArgs } from "node:util";

import type { ColumnChoice } from "../appendix.ts";
import { UsageError } from "./usage-error.ts";
import { parseMap } from "./column-map.ts";
import type { Command } from "./help.ts";

export interface Arguments {
  readonly files: readonly string[];
  readonly help: boolean;
  readonly json: boolean;
  readonly includeHidden: boolean;
  readonly force: boolean;
  /** True for the finished paper, which asks for nothing. */
  readonly isFinal: boolean;
  /** The folder that split writes to. */
  readonly to: string | undefined;
  readonly out: string | undefined;
  readonly title: string | undefined;
  readonly letter: string | undefined;
  readonly reportDate: string | undefined;
  readonly map: readonly ColumnChoice[];
}

const FLAG = { type: "boolean" } as const;
const WORDS = { type: "string" } as const;
const READING = {
  help: FLAG,
  "include-hidden": FLAG,
  "report-date": WORDS,
  map: { type: "string", multiple: true },
} as const;

const OPTIONS = {
  read: { ...READING, json: FLAG },
  check: { ...READING, json: FLAG },
  build: { ...READING, force: FLAG, final: FLAG, out: WORDS, title: WORDS, letter: WORDS },
  split: { help: FLAG, to: WORDS, force: FLAG },
  collect: { help: FLAG },
  leads: { help: FLAG, json: FLAG },
  "roll-forward": { help: FLAG, force: FLAG, out: WORDS, "report-date": WORDS },
} as const;

/**
 * Reads a command's arguments.
 *
 * @throws UsageError when an option is unknown, lacks its value, or has one that cannot be used
 */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const { values, positionals } = parse(command, words);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const read: Arguments = {
    files: positionals,
    help: values["help"] === true,
    json: values["json"] === true,
    includeHidden: values["include-hidden"] === true,
    force: values["force"] === true,
    isFinal: values["final"] === true,
    to: text("to"),
    out: text("out"),
    title: text("title"),
    letter: text("letter"),
    reportDate: text("report-date"),
    map: wordsIn(values["map"]).flatMap(parseMap),
  };
  if (!read.help) check(command, read);
  return read;
}

const wordsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

function parse(
  command: Command,
  words: readonly string[],
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options: OPTIONS[command], allowPositionals: true });
  } catch (cause) {
    // "TypeError [ERR_…]: Unknown option '--jsn'. To specify …": the sentence in the middle is for people.
    const said = String(cause).replace(/^\w*Error( \[\w+\])?: /, "");
    throw new UsageError(
      `${said.split(/\.\s|\n/)[0] ?? said}. Run ${command} --help for what it takes.`,
      { cause },
    );
  }
}

const CALLS: Readonly<Record<Command, string>> = {
  read: "read FILE…",
  check: "check FILE…",
  build: "build FILE… --out OUT.xlsx",
  split: "split OUT.xlsx --to FOLDER",
  collect: "collect OUT.xlsx RETURNED…",
  leads: "leads OUT.xlsx",
  "roll-forward": "roll-forward OUT.xlsx --report-date 2015-03-18 --out NEXT.xlsx",
};

function check(command: Command, { files, out, letter, reportDate, to }: Arguments): void {
  if (files.length === 0) {
    throw new UsageError(`Name at least one workbook: ${CALLS[command]}`);
  }
  if (command === "split" && (files.length > 1 || to === undefined || to === "")) {
    throw new UsageError(`Say which appendix to split, and into which folder: ${CALLS.split}`);
  }
  if (
    command === "roll-forward" &&
    (files.length > 1 || reportDate === undefined || out === undefined)
  ) {
    throw new UsageError(
      `Name one appendix, the next report's date and the file to write: ${CALLS[command]}`,
    );
  }
  if (command === "leads" && files.length > 1) {
    throw new UsageError(`Name one appendix: ${CALLS.leads}`);
  }
  if (command === "collect" && files.length < 2) {
    throw new UsageError(`Name the appendix, and what leads have returned: ${CALLS.collect}`);
  }
  if (command === "build" && (out === undefined || out === "")) {
    throw new UsageError("Say where to write the appendix: build FILE… --out OUT.xlsx");
  }
  if (out !== undefined && !out.toLowerCase().endsWith(".xlsx")) {
    throw new UsageError(`The appendix is an .xlsx workbook; ${out} should end in .xlsx.`);
  }
  if (letter !== undefined && !/^[A-Z]{1,2}\d?$/i.test(letter)) {
    throw new UsageError(`“${letter}” is no appendix letter; write --letter B.`);
  }
  if (reportDate !== undefined && !isDay(reportDate)) {
    throw new UsageError(`“${reportDate}” is no date; write it as --report-date 2014-03-18.`);
  }
}

/** A day that the calendar has, as 2014-03-18. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
