import type { ColumnRole, ReportTable } from "../document/block.ts";
import { spanPoints } from "./page-grid.ts";
import type { Span } from "./page-grid.ts";
import { cellOver, strip, textContent } from "./strip.ts";
import type { Strip, StripCell } from "./strip.ts";
import { textHeight } from "./text-height.ts";
import { STYLES } from "./theme.ts";
import type { Role } from "./theme.ts";

const PADDING = 5;

/** Words stand at the left of their column, everything else in its middle. */
const WORDS: readonly ColumnRole[] = ["name", "framework", "update"];

const sideOf = (role: ColumnRole, layout: ReportTable["layout"]): "Text" | "Centre" =>
  WORDS.includes(role) || (role === "target" && layout === "update") ? "Text" : "Centre";

interface Heading {
  readonly lines: readonly string[];
  readonly span: Span;
  readonly style: Role;
}

/** A run of neighbouring columns that stand under one first line: "January – December" over 2012, 2013, Change. */
interface Group {
  readonly first: number;
  readonly last: number;
}

/** Finds the neighbours that share the first of several lines. */
function groupsOf(headings: readonly Heading[]): readonly Group[] {
  return headings.reduce<readonly Group[]>((groups, { lines }, index) => {
    const last = groups.at(-1);
    const above = headings[last?.last ?? -1]?.lines ?? [];
    const shares = lines.length > 1 && above.length > 1 && lines[0] === above[0];
    return last !== undefined && shares
      ? [...groups.slice(0, -1), { ...last, last: index }]
      : [...groups, { first: index, last: index }];
  }, []);
}

const settingOf = (style: Role, span: Span) => ({
  width: spanPoints(span),
  size: STYLES[style].font.size,
  bold: true,
  indent: STYLES[style].indent,
});

const heightIn = (style: Role, span: Span, text: string): number =>
  textHeight(text, settingOf(style, span));

/** Lays out a table's heading in one row, or in two where columns share a line above them. */
export function headingStrips(
  { columns, layout }: ReportTable,
  spans: readonly Span[],
  lines: readonly (readonly string[])[],
  isFirst: boolean,
): readonly Strip[] {
  const headings = columns.map(({ role }, index): Heading => ({
    lines: (lines[index] ?? []).filter((line) => line !== ""),
    span: spans[index] ?? { left: 0, right: 0 },
    style: `${isFirst ? "head" : "subhead"}${sideOf(role, layout)}`,
  }));
  const groups = groupsOf(headings);
  return groups.some(({ first, last }) => last > first)
    ? twoRows(headings, groups, isFirst)
    : [oneRow(headings)];
}

function oneRow(headings: readonly Heading[]): Strip {
  const heights = headings.map(({ style, span, lines }) => heightIn(style, span, lines.join("\n")));
  const cells = headings.map(({ span, style, lines }) =>
    cellOver(span, style, textContent(lines.join("\n"))),
  );
  return strip(Math.max(...heights) + PADDING, cells, { keepWithNext: true });
}

function twoRows(
  headings: readonly Heading[],
  groups: readonly Group[],
  isFirst: boolean,
): readonly Strip[] {
  const top: StripCell[] = [];
  const bottom: StripCell[] = [];
  let topHeight = 0;
  let bottomHeight = 0;
  let whole = 0;
  for (const { first, last } of groups) {
    const own = headings.slice(first, last + 1);
    const [start] = own;
    if (start === undefined) continue;
    if (own.length === 1) {
      const text = start.lines.join("\n");
      top.push(cellOver(start.span, start.style, textContent(text), { down: 1 }));
      whole = Math.max(whole, heightIn(start.style, start.span, text));
      continue;
    }
    const span = { left: start.span.left, right: own.at(-1)?.span.right ?? start.span.right };
    const over: Role = isFirst ? "headCentre" : "subheadCentre";
    const shared = start.lines[0] ?? "";
    top.push(cellOver(span, over, textContent(shared)));
    topHeight = Math.max(topHeight, heightIn(over, span, shared));
    for (const heading of own) {
      const text = heading.lines.slice(1).join("\n");
      bottom.push(cellOver(heading.span, heading.style, textContent(text)));
      bottomHeight = Math.max(bottomHeight, heightIn(heading.style, heading.span, text));
    }
  }
  const upper = topHeight + PADDING;
  return [
    strip(upper, top, { keepWithNext: true }),
    strip(Math.max(bottomHeight + PADDING, whole + PADDING - upper), bottom, {
      keepWithNext: true,
    }),
  ];
}
