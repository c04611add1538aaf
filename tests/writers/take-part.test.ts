import type { WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import { layOutAppendix } from "../../src/writers/lay-out-appendix.ts";
import { takePart } from "../../src/writers/take-part.ts";
import { exampleReport } from "./example.ts";

const plan = layOutAppendix(exampleReport());
const [, chosen, other] = plan.sheets;
if (chosen === undefined || other === undefined) throw new Error("the example has no priorities");

const cellsOf = ({ sheets }: WorkbookPlan) =>
  sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
const formulasAt = (of: WorkbookPlan, sheet: string): number =>
  cellsOf(of).filter(
    ({ content }) => content.kind === "formula" && content.formula.includes(`'${sheet}'!`),
  ).length;
const linksTo = (of: WorkbookPlan, sheet: string): number => {
  const names = plan.names.flatMap((own) => (own.sheet === sheet ? [own.name] : []));
  return cellsOf(of).filter(({ link }) => link !== null && names.includes(link)).length;
};
const part = takePart(plan, chosen.key, null);

describe("a part of an appendix", () => {
  test("is one priority's tab, and the tabs that sum all of them up", () => {
    expect(part.sheets.map(({ name }) => name)).toEqual(["Overview", chosen.name, "Indicators"]);
    expect(part.isPart).toBe(true);
    expect(part.names.map(({ sheet }) => sheet)).toEqual(["Overview", chosen.name, "Indicators"]);
  });

  test("looks at its own tab, and at no tab whose rows may stand elsewhere", () => {
    expect(formulasAt(plan, other.name)).toBeGreaterThan(0);
    expect(formulasAt(part, other.name)).toBe(0);
    expect(formulasAt(part, chosen.name)).toBe(formulasAt(plan, chosen.name));
  });

  test("shows what the whole would have shown", () => {
    const shown = (of: WorkbookPlan) =>
      of.sheets
        .filter(({ key }) => key !== chosen.key && part.sheets.some((own) => own.key === key))
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .map(({ content }) =>
          content.kind === "formula"
            ? content.cached
            : content.kind === "text"
              ? content.text
              : content.kind === "number"
                ? content.value
                : "",
        );
    expect(shown(part)).toEqual(shown(plan));
  });

  test("leads to the tabs that stand, and to no others", () => {
    expect(linksTo(part, other.name)).toBe(linksTo(plan, other.name));
    const alone = takePart(plan, chosen.key, new Set([chosen.key]));
    expect(linksTo(plan, other.name)).toBeGreaterThan(0);
    expect(linksTo(alone, other.name)).toBe(0);
    expect(linksTo(alone, chosen.name)).toBe(linksTo(plan, chosen.name));
  });
});
