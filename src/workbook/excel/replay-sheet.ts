import { areaAddress, cellAddress, columnLetters } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";
import { columnPoints, type SheetPlan, type WorkbookPlan } from "../sheet-plan.ts";
import { joinAddresses } from "./group-areas.ts";
import { copyKept, setOf, type KeptCell } from "./kept-cells.ts";
import { replayContent } from "./replay-content.ts";
import { replayLooks } from "./replay-looks.ts";
import { PROTECTION, replayPages } from "./replay-pages.ts";
import { replayConditionalFormats, replayValidations } from "./replay-rules.ts";
import { briefly, type Step } from "./requests.ts";

/** One merged area, link, size: a range or a group of them and one thing set, in bytes (measured: 450). */
const ONE_THING = 550;

/** Cells that are copied rather than written, and the sheet that they are copied from. */
export interface Copied {
  readonly kept: readonly KeptCell[];
  readonly copy: string;
}

const NOTHING_COPIED: Copied = { kept: [], copy: "" };

/**
 * Replays a plan on a sheet that holds nothing: values first, looks by area, then what lies over
 * them. The order is the one that Excel takes on every platform. What is in sight and the freezing
 * of panes come later, when the sheet is shown.
 */
export function* replaySheet(
  plan: SheetPlan,
  styles: WorkbookPlan["styles"],
  { kept, copy }: Copied = NOTHING_COPIED,
): Generator<Step> {
  yield* replayContent(plan);
  // A link brings looks of its own, and so does a copied cell: the looks come after them.
  yield* replayLinks(plan);
  yield* copyKept(kept, copy);
  yield* replayLooks(plan, styles, setOf(kept));
  yield* replayMerges(plan);
  yield* replaySizes(plan);
  yield* replayValidations(plan);
  yield* replayConditionalFormats(plan);
  yield* replayPages(plan);
  if (plan.isProtected) yield { bytes: ONE_THING, tell: protect };
}

const protect = (sheet: Excel.Worksheet): void => {
  sheet.protection.protect(PROTECTION);
};

function* replayLinks({ rows }: SheetPlan): Generator<Step> {
  for (const [row, { cells }] of rows.entries()) {
    for (const { column, link } of cells) {
      if (link === null) continue;
      yield {
        bytes: ONE_THING + link.length,
        tell: (sheet) => {
          briefly(sheet.getRange(cellAddress(row, column))).hyperlink = { documentReference: link };
        },
      };
    }
  }
}

/** Merges areas; equal ones of one row each, one under another, are merged row by row in one go. */
function* replayMerges({ merges }: SheetPlan): Generator<Step> {
  for (const { area, isAcross } of stackMerges(merges)) {
    yield {
      bytes: ONE_THING,
      tell: (sheet) => {
        briefly(sheet.getRange(areaAddress(area))).merge(isAcross);
      },
    };
  }
}

interface Stack {
  readonly area: Area;
  readonly isAcross: boolean;
}

/** Stacks merged areas of one row and the same columns that stand one under another. */
export function stackMerges(merges: readonly Area[]): readonly Stack[] {
  const stacks: { area: Area; isAcross: boolean }[] = [];
  const open = new Map<string, { area: Area; isAcross: boolean }>();
  for (const area of [...merges].sort((one, other) => one.top - other.top)) {
    const key = `${area.left}:${area.right}`;
    const above = open.get(key);
    if (area.top === area.bottom && above?.area.bottom === area.top - 1) {
      above.area = { ...above.area, bottom: area.bottom };
      continue;
    }
    const stack = { area, isAcross: area.top === area.bottom };
    stacks.push(stack);
    if (stack.isAcross) open.set(key, stack);
    else open.delete(key);
  }
  return stacks;
}

/** Sets widths and heights, in points: the workbook's Normal font is the officer's own. */
function* replaySizes({ columnWidths, hiddenColumns, rows }: SheetPlan): Generator<Step> {
  const columns = columnWidths.map((_, column) => columnLetters(column));
  yield* sizeSteps(columnWidths.map(columnPoints), columns, (format, points) => {
    format.columnWidth = points;
  });
  const numbers = rows.map((_, row) => String(row + 1));
  yield* sizeSteps(
    rows.map(({ height }) => height),
    numbers,
    (format, points) => {
      format.rowHeight = points;
    },
  );
  for (const column of hiddenColumns) {
    const letters = columnLetters(column);
    yield {
      bytes: ONE_THING,
      tell: (sheet) => {
        briefly(sheet.getRange(`${letters}:${letters}`)).columnHidden = true;
      },
    };
  }
}

/** Tells all rows or columns of one size together. */
function* sizeSteps(
  points: readonly number[],
  names: readonly string[],
  tell: (format: Excel.RangeFormat, points: number) => void,
): Generator<Step> {
  const runs = new Map<number, string[]>();
  for (let from = 0; from < points.length;) {
    let to = from;
    while (points[to + 1] === points[from]) to += 1;
    const size = points[from] ?? 0;
    const own = runs.get(size) ?? [];
    runs.set(size, own);
    own.push(`${names[from] ?? ""}:${names[to] ?? ""}`);
    from = to + 1;
  }
  for (const [size, addresses] of runs) {
    for (const address of joinAddresses(addresses)) {
      yield {
        bytes: ONE_THING + address.length,
        tell: (sheet) => {
          tell(briefly(sheet.getRanges(address)).format, size);
        },
      };
    }
  }
}
