import { writeArea } from "../model/areas.ts";
import type { Sheet } from "../model/sheet.ts";
import type { ValidationSettings } from "../model/validation.ts";
import type { StyleWriter } from "./write-styles.ts";
import { ALERTS, OPERATORS, RULE_KINDS } from "./words.ts";
import { escapeXml, xmlTag } from "./xml.ts";

/** A formula of a rule: without its equals sign; numbers and texts as they are. */
const formula = (name: string, value: unknown): string =>
  typeof value !== "string" && typeof value !== "number"
    ? ""
    : xmlTag(name, {}, escapeXml(String(value).replace(/^=/, "")));

function writeRule(
  { rule, ignoreBlanks, prompt, errorAlert }: ValidationSettings,
  sqref: string,
): string {
  const [kind = "", members = {}] = Object.entries(rule)[0] ?? [];
  const { source, inCellDropDown, formula: own, formula1, formula2, operator } = members;
  const text = typeof source === "string" ? source : undefined;
  const list =
    text === undefined || text.startsWith("=") ? text : `"${text.replaceAll('"', '""')}"`;
  return xmlTag(
    "dataValidation",
    {
      type: RULE_KINDS.toFile(kind),
      errorStyle: ALERTS.toFile(errorAlert.style),
      operator: typeof operator === "string" ? OPERATORS.toFile(operator) : undefined,
      allowBlank: ignoreBlanks,
      showDropDown: inCellDropDown === false ? true : undefined,
      showInputMessage: prompt.showPrompt,
      showErrorMessage: errorAlert.showAlert,
      errorTitle: errorAlert.title,
      error: errorAlert.message,
      promptTitle: prompt.title,
      prompt: prompt.message,
      sqref,
    },
    formula("formula1", list ?? own ?? formula1) + formula("formula2", formula2),
  );
}

/** Writes what may be typed into which cells. */
export function writeValidations(sheet: Sheet): string {
  const all = sheet.validations.all();
  if (all.length === 0) return "";
  const written = all.map(({ area, settings }) => writeRule(settings, writeArea(area)));
  return xmlTag("dataValidations", { count: all.length }, written.join(""));
}

/** Writes the formats that follow what cells say; kinds that are not emulated are left out. */
export function writeConditionalFormats(sheet: Sheet, styles: StyleWriter): string {
  return sheet.conditionalFormats
    .map(({ type, areas, formula: own, stopIfTrue, look }, index) => {
      if (type !== "Custom") return "";
      const rule = xmlTag(
        "cfRule",
        {
          type: "expression",
          dxfId: styles.differenceOf(look),
          priority: index + 1,
          stopIfTrue: stopIfTrue ? true : undefined,
        },
        formula("formula", own),
      );
      const sqref = areas.map((area) => writeArea(area)).join(" ");
      return xmlTag("conditionalFormatting", { sqref }, rule);
    })
    .join("");
}
