import { areaAddress } from "../../grid/address.ts";
import type { ConditionalFormat, SheetPlan, Validation } from "../sheet-plan.ts";
import { joinAddresses } from "./group-areas.ts";
import { briefly, type Step } from "./requests.ts";

/** One conditional format in bytes (measured: 1,600), and one validation with its own words. */
const ONE_FORMAT = 2000;
const ONE_RULE = 1600;

/** Writes the formats that follow what the cells say; each new one goes above the others, so the last comes first. */
export function* replayConditionalFormats({ conditionalFormats }: SheetPlan): Generator<Step> {
  for (const format of [...conditionalFormats].reverse()) {
    yield {
      bytes: ONE_FORMAT + format.expression.length,
      tell: (sheet) => {
        addFormat(sheet, format);
      },
    };
  }
}

function addFormat(
  sheet: Excel.Worksheet,
  { area, expression, fill, fontColour, italic }: ConditionalFormat,
): void {
  const range = briefly(sheet.getRange(areaAddress(area)));
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${expression}`;
  custom.format.font.color = `#${fontColour}`;
  if (italic === true) custom.format.font.italic = true;
  if (fill !== null) custom.format.fill.color = `#${fill}`;
}

/** Writes what may be typed where; areas with the same rule and the same words are told together. */
export function* replayValidations({ validations }: SheetPlan): Generator<Step> {
  const byRule = new Map<string, Validation[]>();
  for (const validation of validations) {
    const { list, prompt } = validation;
    const key = JSON.stringify([list, prompt]);
    byRule.set(key, [...(byRule.get(key) ?? []), validation]);
  }
  for (const same of byRule.values()) {
    const [first] = same;
    if (first === undefined) continue;
    for (const address of joinAddresses(same.map(({ area }) => areaAddress(area)))) {
      yield {
        bytes: ONE_RULE + address.length + JSON.stringify(first).length,
        tell: (sheet) => {
          const { dataValidation } = briefly(sheet.getRanges(address));
          writeRule(dataValidation, first);
        },
      };
    }
  }
}

function writeRule(target: Excel.DataValidation, { list, prompt }: Validation): void {
  // Excel refuses a rule of another kind over one that stands.
  target.clear();
  if (list !== null) target.rule = { list: { inCellDropDown: true, source: list.join(",") } };
  if (prompt !== null) {
    target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  }
}
