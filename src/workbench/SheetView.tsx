import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";

import { columnLetters, parseArea } from "../grid/address.ts";
import type { Grid } from "../grid/grid.ts";
import { measureSheet } from "./measure-sheet.ts";
import { SheetRow } from "./SheetRow.tsx";
import { useHeadStyles } from "./use-head-styles.ts";
import { useViewport } from "./use-viewport.ts";
import { inBlocks, range, runBetween, scrollTo } from "./window-of.ts";

const HEAD = 24;
const SIDE = 48;
/** How far beyond its edges the sheet is drawn, so that scrolling shows no bare ground. */
const BEYOND = 100;
const ROW_BLOCK = 15;
const COLUMN_BLOCK = 6;

const useStyles = makeStyles({
  scroll: {
    position: "relative",
    overflow: "auto",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  ground: { position: "relative" },
  table: {
    position: "absolute",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    fontSize: "13px",
    lineHeight: "17px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface SheetViewProps {
  readonly grid: Grid;
  /** "B4" or "C9:F9"; null where nothing is selected. */
  readonly selected: string | null;
}

/** A worksheet as it was read; only the rows and columns that can be seen are drawn. */
export function SheetView({ grid, selected }: SheetViewProps) {
  const styles = useStyles();
  const heads = useHeadStyles();
  const { ref, element, viewport } = useViewport();
  const sizes = useMemo(() => measureSheet(grid), [grid]);
  const { rows, columns } = sizes;
  const area = useMemo(() => (selected === null ? null : parseArea(selected)), [selected]);
  useEffect(() => {
    if (element === null || area === null) return;
    const endOf = (offsets: readonly number[], last: number): number =>
      offsets[last + 1] ?? offsets.at(-1) ?? 0;
    element.scrollTo({
      top: scrollTo(
        { at: element.scrollTop, size: element.clientHeight - HEAD },
        { start: rows[area.top] ?? 0, end: endOf(rows, area.bottom) },
      ),
      left: scrollTo(
        { at: element.scrollLeft, size: element.clientWidth - SIDE },
        { start: columns[area.left] ?? 0, end: endOf(columns, area.right) },
      ),
    });
  }, [element, rows, columns, area]);

  const { top, left, height, width } = viewport;
  const down = inBlocks(
    runBetween(rows, top - BEYOND, top + height + BEYOND),
    ROW_BLOCK,
    rows.length - 1,
  );
  const across = inBlocks(
    runBetween(columns, left - BEYOND, left + width + BEYOND),
    COLUMN_BLOCK,
    columns.length - 1,
  );
  const offset = columns[across.first] ?? 0;
  return (
    <div
      ref={ref}
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={`Cells of ${grid.sheet}`}
    >
      <div
        className={styles.ground}
        style={{ width: SIDE + (columns.at(-1) ?? 0), height: HEAD + (rows.at(-1) ?? 0) }}
      >
        <table
          className={styles.table}
          aria-rowcount={rows.length}
          aria-colcount={columns.length}
          style={{
            top: rows[down.first] ?? 0,
            left: offset,
            width: SIDE + (columns[across.last + 1] ?? 0) - offset,
          }}
        >
          <colgroup>
            <col style={{ width: SIDE }} />
            {range(across).map((column) => (
              <col
                key={column}
                style={{ width: (columns[column + 1] ?? 0) - (columns[column] ?? 0) }}
              />
            ))}
          </colgroup>
          <thead>
            <tr style={{ height: HEAD }}>
              <td className={mergeClasses(heads.head, heads.top, heads.side, heads.corner)} />
              {range(across).map((column) => {
                const isHidden = grid.hiddenColumns.has(column);
                return (
                  <th
                    key={column}
                    scope="col"
                    className={mergeClasses(heads.head, heads.top, isHidden && heads.hidden)}
                    title={isHidden ? "hidden column" : undefined}
                  >
                    {columnLetters(column)}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {range(down).map((row) => (
              <SheetRow
                key={row}
                grid={grid}
                sizes={sizes}
                row={row}
                firstRow={down.first}
                lastRow={down.last}
                firstColumn={across.first}
                lastColumn={across.last}
                selected={area}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
