import type { LineStyle, LineWeight } from "../model/style.ts";

/** What the file format and the API call the same thing. */
type Pairs = readonly (readonly [file: string, api: string])[];

/** A dictionary between the two. */
export interface Words {
  readonly toApi: (file: string | undefined) => string | undefined;
  readonly toFile: (api: string) => string | undefined;
}

const words = (pairs: Pairs): Words => ({
  toApi: (file) => pairs.find(([one]) => one === file)?.[1],
  toFile: (api) => pairs.find(([, other]) => other === api)?.[0],
});

export const HORIZONTALS = words([
  ["general", "General"],
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
]);

export const VERTICALS = words([
  ["top", "Top"],
  ["center", "Center"],
  ["bottom", "Bottom"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
]);

export const UNDERLINES = words([
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
]);

export const PAPERS = words([
  ["1", "Letter"],
  ["3", "Tabloid"],
  ["5", "Legal"],
  ["8", "A3"],
  ["9", "A4"],
  ["11", "A5"],
  ["12", "B4"],
  ["13", "B5"],
]);

export const RULE_KINDS = words([
  ["whole", "wholeNumber"],
  ["decimal", "decimal"],
  ["list", "list"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "textLength"],
  ["custom", "custom"],
]);

export const OPERATORS = words([
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
]);

export const ALERTS = words([
  ["stop", "Stop"],
  ["warning", "Warning"],
  ["information", "Information"],
]);

/** The lines of the file format, which has style and weight in one word. */
export const LINES: readonly (readonly [file: string, style: LineStyle, weight: LineWeight])[] = [
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

/** The options of a sheet's protection, by their attribute; 1 stands for forbidden. */
export const PROTECTION_OPTIONS = [
  ["autoFilter", "allowAutoFilter", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true],
  ["sort", "allowSort", true],
] as const;
