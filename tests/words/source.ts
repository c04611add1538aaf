import type { Grid } from "../../src/grid/grid.ts";
import { drawnGrid } from "../drawn-grid.ts";

export interface SourceIndicator {
  readonly name: string;
  readonly figures: readonly [string, string, string];
}
export interface SourceAction {
  readonly text: string;
  readonly progress: string;
  readonly status: string;
}
export interface SourceAim {
  readonly number: number;
  readonly text: string;
  readonly actions: readonly SourceAction[];
}
export interface SourcePriority {
  readonly name: string;
  readonly lead: string;
  readonly indicators: readonly SourceIndicator[];
  readonly commentary: readonly string[];
  readonly aims: readonly SourceAim[];
}

/** Draws a source workbook's sheet, one priority under another. */
export function drawSource(priorities: readonly SourcePriority[]): Grid {
  const lines = priorities.flatMap(({ name, lead, indicators, commentary, aims }) => [
    `| Priority: | ${name} | | |`,
    `| Lead: | ${lead} | | |`,
    "| | | | |",
    "| Indicator | Baseline 2010/11 | 2011/12 | 2012/13 |",
    ...indicators.map(({ name: own, figures }) => `| ${own} | ${figures.join(" | ")} |`),
    "| | | | |",
    ...commentary.map((text) => `| ${text} | > | > | > |`),
    "| | | | |",
    "| No. | Aim / Action | Progress | Status |",
    ...aims.flatMap(({ number, text, actions }) => [
      `| ${number} | ${text} | | |`,
      ...actions.map((action) => `| | ${action.text} | ${action.progress} | ${action.status} |`),
    ]),
    "| | | | |",
  ]);
  return drawnGrid(lines.join("\n"), "Plan");
}

export const THEFT = {
  name: "Acquisitive crime",
  lead: "Area commander",
  indicators: [
    { name: "Level of burglary", figures: ["100", "120", "140"] },
    { name: "Theft from vehicles", figures: ["200", "180", "TBC"] },
  ],
  commentary: ["Burglary rose in most districts after the summer, as it had the year before."],
  aims: [
    {
      number: 1,
      text: "Fewer burglaries",
      actions: [
        {
          text: "Mark property on two estates",
          progress: "Kits are ordered.",
          status: "In progress",
        },
        { text: "Train wardens", progress: "", status: "" },
      ],
    },
    {
      number: 2,
      text: "Safer parking",
      actions: [{ text: "Light the car parks", progress: "Two are lit.", status: "Complete" }],
    },
  ],
} as const satisfies SourcePriority;

export const HOMES: SourcePriority = {
  name: "Safe homes",
  lead: "Head of housing",
  indicators: [{ name: "Repeat victims of domestic abuse", figures: ["24.0%", "24.2%", "23.0%"] }],
  commentary: [],
  aims: [
    {
      number: 3,
      text: "Support for victims",
      actions: [{ text: "Open a drop-in centre", progress: "", status: "In progress" }],
    },
  ],
};
