import { parseArea, type Area } from "../model/areas.ts";
import { nextGuid } from "../model/book.ts";
import { noLook, type ConditionalFormat } from "../model/conditional-format.ts";
import type { Sheet } from "../model/sheet.ts";
import type { ValidationRule, ValidationSettings } from "../model/validation.ts";
import type { FileStyles } from "./read-styles.ts";
import { ALERTS, OPERATORS, RULE_KINDS } from "./words.ts";
import { attribute, child, children, descendants, flagOf, numberOf, type Element } from "./xml.ts";

/** Reads "A1:B2 C3" as areas. */
export const areasIn = (addresses: string): Area[] =>
  addresses.split(/\s+/).flatMap((address) => parseArea(address) ?? []);

/** A rule of a newer kind has its formula and its cells in elements of their own. */
const formulaIn = (element: Element, name: string): string | undefined => {
  const formula = child(element, name);
  return formula && (child(formula, "f")?.text ?? formula.text);
};

function readRule(element: Element): ValidationRule {
  const kind = RULE_KINDS.toApi(attribute(element, "type"));
  const formula1 = formulaIn(element, "formula1") ?? "";
  if (kind === undefined) return {};
  if (kind === "list") {
    const source = /^".*"$/s.test(formula1)
      ? formula1.slice(1, -1).replaceAll('""', '"')
      : `=${formula1}`;
    return { list: { source, inCellDropDown: !flagOf(element, "showDropDown") } };
  }
  if (kind === "custom") return { custom: { formula: `=${formula1}` } };
  const formula2 = formulaIn(element, "formula2");
  const bound = (text: string): string | number =>
    text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : `=${text}`;
  return {
    [kind]: {
      formula1: bound(formula1),
      ...(formula2 === undefined ? {} : { formula2: bound(formula2) }),
      operator: OPERATORS.toApi(attribute(element, "operator") ?? "between") ?? "Between",
    },
  };
}

/** Reads what may be typed into which cells. */
export function readValidations(sheet: Sheet, part: Element): void {
  for (const element of descendants(part, "dataValidation")) {
    const settings: ValidationSettings = {
      rule: readRule(element),
      ignoreBlanks: flagOf(element, "allowBlank"),
      prompt: {
        showPrompt: flagOf(element, "showInputMessage"),
        title: attribute(element, "promptTitle") ?? "",
        message: attribute(element, "prompt") ?? "",
      },
      errorAlert: {
        showAlert: flagOf(element, "showErrorMessage"),
        style: ALERTS.toApi(attribute(element, "errorStyle") ?? "stop") ?? "Stop",
        title: attribute(element, "errorTitle") ?? "",
        message: attribute(element, "error") ?? "",
      },
    };
    const cells = attribute(element, "sqref") ?? child(element, "sqref")?.text ?? "";
    for (const area of areasIn(cells)) sheet.validations.add({ area, settings });
  }
}

/** Reads the formats that follow what cells say; kinds that are not emulated are kept as they stand. */
export function readConditionalFormats(
  sheet: Sheet,
  part: Element,
  { differences }: FileStyles,
): void {
  const found = children(part, "conditionalFormatting").flatMap((group) => {
    const areas = areasIn(attribute(group, "sqref") ?? "");
    return children(group, "cfRule").map((rule) => ({
      areas,
      rule,
      priority: numberOf(rule, "priority", 0),
    }));
  });
  found.sort((one, other) => one.priority - other.priority);
  sheet.conditionalFormats = found.map(({ areas, rule }): ConditionalFormat => {
    const kind = attribute(rule, "type") ?? "";
    const look = differences[numberOf(rule, "dxfId", -1)] ?? noLook();
    const own = { id: nextGuid(sheet.book), areas, stopIfTrue: flagOf(rule, "stopIfTrue") };
    const copied = { ...look, borders: { ...look.borders } };
    return kind === "expression"
      ? { ...own, type: "Custom", formula: `=${child(rule, "formula")?.text ?? ""}`, look: copied }
      : { ...own, type: kind, formula: "", look: copied };
  });
}
