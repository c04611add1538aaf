import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";

import type { Area, Cell, Grid } from "../grid/grid.ts";
import { areaAt, type SheetSizes } from "./measure-sheet.ts";
import { readableOn } from "./readable-on.ts";
import { holds, range, type Run } from "./window-of.ts";
import { useHeadStyles } from "./use-head-styles.ts";

const useStyles = makeStyles({
  cell: {
    padding: 0,
    verticalAlign: "top",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  hidden: {
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 7px, ${tokens.colorNeutralStroke1} 7px 8px)`,
  },
  selected: { outline: `3px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-3px" },
  text: {
    overflow: "hidden",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    padding: "2px 6px",
    boxSizing: "border-box",
  },
  right: { textAlign: "right" },
  middle: { textAlign: "center" },
});

interface SheetRowProps {
  readonly grid: Grid;
  readonly sizes: SheetSizes;
  readonly row: number;
  /** The rows and columns that are drawn: an area that reaches beyond is cut there. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly selected: Area | null;
}

/** One row of a sheet. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { grid, sizes, row, firstRow, lastRow, firstColumn, lastColumn, selected } = props;
  const styles = useStyles();
  const heads = useHeadStyles();
  const isHidden = grid.hiddenRows.has(row);
  const across: Run = { first: firstColumn, last: lastColumn };
  return (
    <tr aria-rowindex={row + 2} style={{ height: between(sizes.rows, row, row) }}>
      <th
        scope="row"
        className={mergeClasses(heads.head, heads.side, isHidden && heads.hidden)}
        title={isHidden ? "hidden row" : undefined}
      >
        {row + 1}
      </th>
      {range(across).map((column) => {
        const area = areaAt(sizes.areas, row, column);
        const isFirst =
          Math.max(area?.top ?? row, firstRow) === row &&
          Math.max(area?.left ?? column, firstColumn) === column;
        if (!isFirst) return null;
        const bottom = Math.min(area?.bottom ?? row, lastRow);
        const right = Math.min(area?.right ?? column, lastColumn);
        const cell = grid.cells[area?.top ?? row]?.[area?.left ?? column];
        const isSelected = selected !== null && holds(selected, row, column);
        const height = between(sizes.rows, row, bottom) - 1;
        return (
          <td
            key={column}
            colSpan={right - column + 1}
            rowSpan={bottom - row + 1}
            className={mergeClasses(
              styles.cell,
              (isHidden || grid.hiddenColumns.has(column)) && styles.hidden,
              isSelected && styles.selected,
            )}
            data-selected={isSelected ? true : undefined}
            style={drawFill(cell)}
          >
            <div
              className={mergeClasses(styles.text, alignmentOf(cell, styles))}
              style={{ height, maxHeight: height }}
            >
              {cell?.text}
            </div>
          </td>
        );
      })}
    </tr>
  );
});

const between = (offsets: readonly number[], first: number, last: number): number =>
  (offsets[last + 1] ?? 0) - (offsets[first] ?? 0);

const drawFill = (cell: Cell | undefined) =>
  cell?.fill == null
    ? undefined
    : { backgroundColor: `#${cell.fill}`, color: readableOn(cell.fill) };

function alignmentOf(
  cell: Cell | undefined,
  { right, middle }: Readonly<Record<"right" | "middle", string>>,
): string | undefined {
  switch (cell?.kind) {
    case "number":
    case "date":
      return right;
    case "boolean":
    case "error":
      return middle;
    case "text":
    case "empty":
    case undefined:
      return undefined;
  }
}
