import type { ExcelCost, ExcelCosts } from "./excel-cost.ts";

const count = (value: number): string => value.toLocaleString("en-GB");

const row = (name: string, cost: ExcelCost): readonly string[] => [
  name,
  count(cost.readRoundTrips),
  count(cost.buildRoundTrips),
  count(cost.tabs),
  count(cost.requestBytes),
  count(cost.largestRequestBytes),
  count(cost.bytesPerCell),
  count(cost.perCellWriter.buildRoundTrips),
  count(cost.perCellWriter.bytesPerCell),
];

/** Lists what reading and building in Excel costs, beside one range for each cell. */
export const excelRows = ({ big, ...sample }: ExcelCosts): readonly (readonly string[])[] => [
  [
    "in Excel",
    "read trips",
    "build trips",
    "tabs",
    "bytes",
    "largest",
    "a cell",
    "cell by cell: trips",
    "a cell",
  ],
  row("Kent's sample of 2014", sample),
  row("10,000 indicators", big),
];
