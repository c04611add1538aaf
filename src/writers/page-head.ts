import type { Report } from "../document/report.ts";
import type { PrintPlan } from "../workbook/sheet-plan.ts";
import { WHOLE_WIDTH } from "./page-grid.ts";
import { heightOf } from "./record-strips.ts";
import { cellOver, strip, textContent } from "./strip.ts";
import type { Strip } from "./strip.ts";

/** In inches: the page grid fills what they leave of A4 landscape. */
const MARGINS = { top: 0.45, right: 0.5, bottom: 0.55, left: 0.5, header: 0.2, footer: 0.25 };

/** Lays out the two rows that stand at the top of every page: the report's title and the page's name. */
export function pageHead(report: Report, name: string): readonly Strip[] {
  const title = { ...WHOLE_WIDTH, style: "title", shows: report.titleLine } as const;
  const page = { ...WHOLE_WIDTH, style: "pageName", shows: name } as const;
  return [
    strip(heightOf(title) + 5, [cellOver(title, "title", textContent(report.titleLine))], {
      keepWithNext: true,
    }),
    strip(heightOf(page) + 7, [cellOver(page, "pageName", textContent(name))], {
      keepWithNext: true,
    }),
  ];
}

/** Says what is printed in a tab's margins, and which rows it repeats. */
export function printPlan(report: Report, lastRepeated: number): PrintPlan {
  const { titleLine, figuresAsAt, builtOn } = report;
  const asAt = figuresAsAt === null ? "" : `figures as at ${figuresAsAt} · `;
  return {
    repeatedRows: { first: 0, last: lastRepeated },
    margins: MARGINS,
    header: { left: "", centre: "", right: "" },
    footer: {
      left: titleLine,
      centre: `${asAt}built on ${builtOn.words}`,
      right: "Page {page} of {pages}",
    },
  };
}
