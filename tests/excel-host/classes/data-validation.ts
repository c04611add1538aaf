import { asFlag } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { isPlainObject, type PlainObject } from "../protocol/plain.ts";
import { cellsOf, intersect, quoteSheet, writeArea } from "../model/areas.ts";
import { cutValidations } from "../model/copying.ts";
import { checkFormula } from "../model/content.ts";
import { guardUnprotected } from "../model/guards.ts";
import type { ValidationRule, ValidationSettings } from "../model/validation.ts";
import { range } from "./range.ts";
import { areaOf, type Region } from "./region.ts";

const NOTHING: ValidationSettings = {
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/** What holds for all cells of a region: settings, null for none, undefined where they differ. */
function settingsOf({ sheet, areas }: Region): ValidationSettings | null | undefined {
  const seen = new Map<string, ValidationSettings | null>();
  for (const area of areas) {
    let covered = 0;
    for (const validation of sheet.validations.overlapping(area)) {
      const cut = intersect(validation.area, area);
      covered += cut === undefined ? 0 : cellsOf(cut);
      seen.set(JSON.stringify(validation.settings), validation.settings);
    }
    if (covered < cellsOf(area)) seen.set("null", null);
    if (seen.size > 1) return undefined;
  }
  return [...seen.values()][0] ?? null;
}

/** Gives the cells new settings, or none where nothing is left to say. */
function change(region: Region, edit: (settings: ValidationSettings) => ValidationSettings): void {
  const { sheet, areas } = region;
  guardUnprotected(sheet);
  const settings = edit(settingsOf(region) ?? NOTHING);
  const says = JSON.stringify(settings) !== JSON.stringify(NOTHING);
  for (const area of areas) {
    cutValidations(sheet, area);
    if (says) sheet.validations.add({ area, settings });
  }
}

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

/** Excel takes a list of 255 characters in the rule itself [general]; a range has no such limit. */
const LONGEST_LIST = 255;

function readRule(given: unknown): ValidationRule {
  if (!isPlainObject(given)) throw hostError("InvalidArgument");
  const kinds = Object.keys(given).filter((key) => given[key] !== null && given[key] !== undefined);
  const [kind] = kinds;
  if (kind === undefined) return {};
  if (kinds.length > 1 || TYPES[kind] === undefined) throw hostError("InvalidArgument");
  const members = given[kind];
  if (!isPlainObject(members)) throw hostError("InvalidArgument");
  if (kind === "list") return { list: readList(members) };
  if (kind !== "custom") return { [kind]: readBounds(members) };
  const { formula } = members;
  if (typeof formula !== "string" || !formula.startsWith("=")) throw hostError("InvalidArgument");
  checkFormula(formula.slice(1));
  return { custom: { formula } };
}

function readList({
  source,
  inCellDropDown = true,
}: PlainObject): Readonly<Record<string, unknown>> {
  const chosen = range.dataOf(source);
  const text =
    chosen === undefined
      ? source
      : `=${quoteSheet(chosen.sheet.name)}!${writeArea(areaOf(chosen), true)}`;
  if (typeof text !== "string" || text === "") throw hostError("InvalidArgument");
  if (text.startsWith("=")) checkFormula(text.slice(1));
  else if (text.length > LONGEST_LIST) throw hostError("InvalidArgument");
  return { source: text, inCellDropDown: asFlag(inCellDropDown) };
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

function readBounds({
  formula1,
  formula2,
  operator,
}: PlainObject): Readonly<Record<string, unknown>> {
  if (typeof operator !== "string" || !OPERATORS.includes(operator)) {
    throw hostError("InvalidArgument");
  }
  if (typeof formula1 !== "string" && typeof formula1 !== "number") {
    throw hostError("InvalidArgument");
  }
  const two = operator === "Between" || operator === "NotBetween";
  if (two && formula2 === undefined) throw hostError("InvalidArgument");
  return { formula1, ...(two ? { formula2 } : {}), operator };
}

function merged<Kind extends object>(before: Kind, given: unknown): Kind {
  if (!isPlainObject(given)) throw hostError("InvalidArgument");
  const known = Object.entries(given).filter(([key]) => key in before);
  return { ...before, ...Object.fromEntries(known) };
}

export const dataValidation: HostClass<Region> = hostClass<Region>("DataValidation", {
  scalars: {
    type: (region) => {
      const settings = settingsOf(region);
      if (settings === undefined) return "Inconsistent";
      return TYPES[Object.keys(settings?.rule ?? {})[0] ?? ""] ?? "None";
    },
    // docs: null where the cells do not all have the same rule.
    rule: (region) => {
      const settings = settingsOf(region);
      return settings === undefined ? null : (settings ?? NOTHING).rule;
    },
    prompt: (region) => (settingsOf(region) ?? NOTHING).prompt,
    errorAlert: (region) => (settingsOf(region) ?? NOTHING).errorAlert,
    ignoreBlanks: (region) => (settingsOf(region) ?? NOTHING).ignoreBlanks,
  },
  setters: {
    rule: (region, given) => {
      const rule = readRule(given);
      const kind = Object.keys(rule)[0];
      const before = Object.keys(settingsOf(region)?.rule ?? {})[0];
      // A rule of another kind is taken only after clear() [general].
      if (before !== undefined && kind !== before) throw hostError("InvalidOperation");
      change(region, (settings) => ({ ...settings, rule }));
    },
    prompt: (region, given) => {
      change(region, (settings) => ({ ...settings, prompt: merged(settings.prompt, given) }));
    },
    errorAlert: (region, given) => {
      change(region, (settings) => ({
        ...settings,
        errorAlert: merged(settings.errorAlert, given),
      }));
    },
    ignoreBlanks: (region, given) => {
      const ignoreBlanks = asFlag(given);
      change(region, (settings) => ({ ...settings, ignoreBlanks }));
    },
  },
  methods: {
    clear: ({ sheet, areas }) => {
      guardUnprotected(sheet);
      for (const area of areas) cutValidations(sheet, area);
    },
  },
});
