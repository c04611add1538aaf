import type { Key } from "../document/report.ts";
import type { OverviewPage, PriorityCounts } from "../document/overview.ts";
import { columnLetters } from "../grid/address.ts";
import type { Content } from "../workbook/sheet-plan.ts";
import { sectionStrip } from "./priority-sheet.ts";
import { recordStrips } from "./record-strips.ts";
import type { RecordCell } from "./record-strips.ts";
import { cellOver, formulaContent, gap, strip, textContent } from "./strip.ts";
import type { Strip } from "./strip.ts";
import { countWords } from "./tab.ts";
import type { Tab } from "./tab.ts";
import type { Role } from "./theme.ts";

const PRIORITY = { left: 0, right: 1 };
const FIRST = 2;

/** One counted column: its heading, how many a priority has, and the word that is counted live. */
interface Counted {
  readonly heading: string;
  readonly of: (counts: PriorityCounts) => number;
  readonly word: string | null;
}

const countedColumns = (key: Key): readonly Counted[] => [
  ...key.ratings.map(({ colour, word }) => ({
    heading: word,
    word,
    of: ({ ratings }: PriorityCounts) => ratings[colour],
  })),
  ...key.statuses.map(({ status, word }) => ({
    heading: word,
    word,
    of: ({ statuses }: PriorityCounts) => statuses[status],
  })),
  { heading: "No status", word: null, of: ({ statuses }: PriorityCounts) => statuses.none },
];

const number = (value: number, formula: string | null): Content =>
  formula === null ? { kind: "number", value } : formulaContent(formula, value);

/** Lays out how many indicators and actions of each priority stand where, counted live on its tab. */
export function countStrips(
  { counts }: OverviewPage,
  tabs: readonly Tab[],
  key: Key,
): readonly Strip[] {
  const columns = countedColumns(key);
  const ratings = { left: FIRST, right: FIRST + key.ratings.length - 1 };
  const statuses = { left: ratings.right + 1, right: FIRST + columns.length - 1 };
  const cell = (column: number, style: Role, content: RecordCell["content"], shows: string) => ({
    left: FIRST + column,
    right: FIRST + column,
    style,
    shows,
    ...(content === undefined ? {} : { content }),
  });
  const rows = counts.flatMap((own, index) => {
    const tab = tabs[index];
    if (tab === undefined) return [];
    return recordStrips(
      [
        { ...PRIORITY, style: "link", shows: tab.sheet.plan.name, link: tab.link },
        ...columns.map(({ of, word }, column) => {
          // A catalogue prints no ratings for a formula to count.
          const formula = word === null || !showsRatings(tab, own) ? null : countWords(tab, word);
          return cell(column, "number", number(of(own), formula), String(of(own)));
        }),
      ],
      { indicator: null, keepWithNext: index === counts.length - 1 },
    );
  });
  const total = recordStrips([
    { ...PRIORITY, style: "total", shows: "All priorities" },
    ...columns.map(({ of }, column) => {
      const letter = columnLetters(FIRST + column);
      const sum = counts.reduce((all, own) => all + of(own), 0);
      const content = (row: number) =>
        number(sum, `SUM(${letter}${row - rows.length}:${letter}${row - 1})`);
      return cell(column, "totalCount", content, String(sum));
    }),
  ]);
  return [
    sectionStrip("Indicators and actions by priority"),
    gap(4),
    strip(
      20,
      [
        cellOver(PRIORITY, "headText", textContent("Priority"), { down: 1 }),
        cellOver(ratings, "headCentre", textContent("Indicators")),
        cellOver(statuses, "headCentre", textContent("Actions")),
      ],
      { keepWithNext: true },
    ),
    strip(
      20,
      columns.map(({ heading }, column) => {
        const at = { left: FIRST + column, right: FIRST + column };
        return cellOver(at, "headCentre", textContent(heading));
      }),
      { keepWithNext: true },
    ),
    ...rows,
    ...total,
  ];
}

/** Tells whether every indicator of a priority has a rating on its tab. */
function showsRatings({ page }: Tab, { ratings }: PriorityCounts): boolean {
  const shown = page.blocks.flatMap((block) =>
    block.kind === "table" && block.table.columns.some(({ role }) => role === "rating")
      ? block.table.sections.flatMap(({ rows }) => rows)
      : [],
  );
  return shown.length === Object.values(ratings).reduce((sum, count) => sum + count, 0);
}
