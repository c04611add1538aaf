import { asFlag, asText, readOptionalText, readText } from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { evaluateToValue, findName } from "../formulas/evaluate.ts";
import { isMatrix, isRange, type Value } from "../formulas/value.ts";
import { valueAt } from "../formulas/calculate.ts";
import { quoteSheet, writeArea } from "../model/areas.ts";
import { activeSheet, touch, type DefinedName } from "../model/book.ts";
import { checkFormula } from "../model/content.ts";
import { isError, plainValue } from "../model/scalar.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Session } from "../session.ts";
import { makeRange, range } from "./range.ts";
import { areaOf } from "./region.ts";
import { rangeAreas } from "./range-areas.ts";
import { worksheet, type SheetData } from "./worksheet.ts";

interface NamesData {
  readonly session: Session;
  /** Null for the workbook's own names. */
  readonly scope: Sheet | null;
}

interface NameData {
  readonly session: Session;
  readonly name: DefinedName;
}

/** Refuses what Excel refuses for a name: addresses, spaces, R and C [general]; #1345. */
function checkName(name: string): void {
  const legal =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) &&
    !/^(?:[Rr]\d*)?(?:[Cc]\d*)?$/.test(name) &&
    !/^(?:true|false)$/i.test(name);
  if (!legal) throw hostError("InvalidArgument");
}

/** Evaluates what a name stands for. */
function valueFor({ session, name }: NameData): Value {
  return evaluateToValue(name.formula.replace(/^=/, ""), {
    book: session.book,
    sheet: name.scope ?? activeSheet(session.book),
    row: 0,
    column: 0,
    read: valueAt,
  });
}

function rangeFor(data: NameData): HostObject | null {
  const value = valueFor(data);
  return isRange(value)
    ? makeRange({ session: data.session, sheet: value.sheet }, value.area)
    : null;
}

function typeOf(value: Value): string {
  if (isRange(value)) return "Range";
  if (isMatrix(value)) return "Array";
  if (isError(value)) return "Error";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Integer" : "Double";
}

function valueOf(value: Value): unknown {
  if (isRange(value)) return `${quoteSheet(value.sheet.name)}!${writeArea(value.area, true)}`;
  return isMatrix(value) ? "" : plainValue(value);
}

export const namedItem: HostClass<NameData> = hostClass<NameData>("NamedItem", {
  scalars: {
    _Id: ({ name }) => name.name,
    name: ({ name }) => name.name,
    type: (data) => typeOf(valueFor(data)),
    value: (data) => valueOf(valueFor(data)),
    visible: ({ name }) => name.visible,
    comment: ({ name }) => name.comment,
    scope: ({ name }) => (name.scope === null ? "Workbook" : "Worksheet"),
    formula: ({ name }) => name.formula,
  },
  navigation: {
    // docs: an error where the name belongs to the workbook.
    worksheet: ({ session, name }) => {
      if (name.scope === null) throw hostError("ItemNotFound");
      return worksheet.of({ session, sheet: name.scope });
    },
    worksheetOrNullObject: ({ session, name }) =>
      name.scope === null ? null : worksheet.of({ session, sheet: name.scope }),
  },
  setters: {
    visible: ({ name }, value) => {
      name.visible = asFlag(value);
    },
    comment: ({ name }, value) => {
      name.comment = asText(value);
    },
    formula: ({ session, name }, value) => {
      name.formula = readFormula(asText(value));
      touch(session.book);
    },
  },
  methods: {
    delete: ({ session: { book }, name }) => {
      book.names.splice(book.names.indexOf(name), 1);
      touch(book);
    },
    getRange: (data) => {
      const found = rangeFor(data);
      if (found === null) throw hostError("InvalidOperation");
      return found;
    },
    getRangeOrNullObject: rangeFor,
  },
});

function readFormula(text: string): string {
  if (!text.startsWith("=")) throw hostError("InvalidArgument");
  checkFormula(text.slice(1));
  return text;
}

/** What a new name refers to: a range, a formula, or a constant. */
function readReference(given: unknown): string {
  const region = range.dataOf(given);
  if (region !== undefined) {
    return `=${quoteSheet(region.sheet.name)}!${writeArea(areaOf(region), true)}`;
  }
  if (rangeAreas.dataOf(given) !== undefined) throw hostError("InvalidArgument");
  if (typeof given === "number" || typeof given === "boolean") {
    return `=${String(given).toUpperCase()}`;
  }
  if (typeof given !== "string") throw hostError("InvalidArgument");
  return given.startsWith("=") ? readFormula(given) : `="${given.replaceAll('"', '""')}"`;
}

const namesIn = ({ session, scope }: NamesData): readonly DefinedName[] =>
  session.book.names.filter((name) => name.scope === scope);

const find = (data: NamesData, wanted: string): DefinedName | undefined =>
  namesIn(data).find(({ name }) => name.toLowerCase() === wanted.toLowerCase());

export const namedItemCollection: HostClass<NamesData> = hostClass<NamesData>(
  "NamedItemCollection",
  {
    items: (data) => namesIn(data).map((name) => namedItem.of({ session: data.session, name })),
    item: (data, args) => {
      const name = find(data, readText(args));
      if (name === undefined) throw hostError("ItemNotFound");
      return namedItem.of({ session: data.session, name });
    },
    methods: {
      add: (data, args) => {
        const { session, scope } = data;
        const own = readText(args);
        checkName(own);
        // A name that is there already is refused with this code [general].
        if (find(data, own) !== undefined) throw hostError("InvalidArgument");
        const name: DefinedName = {
          name: own,
          scope,
          formula: readReference(args[1]),
          comment: readOptionalText(args, 2) ?? "",
          visible: true,
        };
        session.book.names.push(name);
        touch(session.book);
        return namedItem.of({ session, name });
      },
      getCount: (data) => namesIn(data).length,
      getItemOrNullObject: (data, args) => {
        const name = find(data, readText(args));
        return name === undefined ? null : namedItem.of({ session: data.session, name });
      },
    },
  },
);

/** The range of a name that was given where an address could stand (docs: Worksheet.getRange). */
export function nameRange({ session, sheet }: SheetData, address: string): HostObject | undefined {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(address)) return undefined;
  const name = findName(session.book, address, sheet);
  return name === undefined ? undefined : (rangeFor({ session, name }) ?? undefined);
}
