import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { CSSProperties, ReactNode } from "react";

import type { Area } from "../grid/grid.ts";
import type { CellPlan } from "../workbook/sheet-plan.ts";
import { drawCell, drawText } from "./cell-look.ts";
import { lookOfSignal } from "./signal-look.ts";
import type { Tab } from "./tab.ts";
import { holds } from "./window-of.ts";

const useStyles = makeStyles({
  cell: { padding: 0, boxSizing: "border-box", lineHeight: 1.25 },
  text: { overflow: "hidden", overflowWrap: "break-word" },
  selected: { outline: "3px solid #0f6cbd", outlineOffset: "-2px" },
  link: { color: "inherit" },
});

interface TabRowProps {
  readonly tab: Tab;
  /** The rows of the page it stands on: an area that reaches beyond them is cut there. */
  readonly rows: readonly number[];
  readonly row: number;
  readonly columns: readonly number[];
  readonly zoom: number;
  readonly selected: Area | null;
  readonly onLink: (name: string) => void;
}

/** One row of a tab on paper. */
export const TabRow = memo(function TabRow(props: TabRowProps) {
  const { tab, rows, row, columns, zoom, selected, onLink } = props;
  const styles = useStyles();
  const { heights, scale } = tab.pages;

  const drawContent = ({ link }: CellPlan, text: string): ReactNode =>
    link === null ? (
      text
    ) : (
      <a
        className={styles.link}
        href={`#${link}`}
        onClick={(event) => {
          event.preventDefault();
          onLink(link);
        }}
      >
        {text}
      </a>
    );

  const drawPlace = (column: number): ReactNode => {
    const area = tab.mergeAt(row, column);
    const own =
      area === undefined ? [row] : rows.filter((one) => area.top <= one && one <= area.bottom);
    if (own[0] !== row || (area?.left ?? column) !== column) return null;
    const across = (area?.right ?? column) - column + 1;
    const cell = tab.cellAt(area?.top ?? row, column);
    if (cell === undefined) return <td key={column} colSpan={across} rowSpan={own.length} />;
    const style = tab.styleOf(cell);
    const text = tab.textOf(row, cell);
    const signal = text === "" ? undefined : lookOfSignal(tab.signals, row, column, text);
    const look: CSSProperties = {
      ...drawCell(style, scale * zoom),
      ...(signal === undefined ? {} : { color: `#${signal.fontColour}` }),
      ...(signal?.italic === true ? { fontStyle: "italic" } : {}),
      ...(signal?.fill == null ? {} : { backgroundColor: `#${signal.fill}` }),
    };
    const isSelected = selected !== null && holds(selected, row, column);
    const height = own.reduce((sum, one) => sum + (heights[one] ?? 0), 0) * zoom;
    return (
      <td
        key={column}
        colSpan={across}
        rowSpan={own.length}
        className={mergeClasses(styles.cell, isSelected && styles.selected)}
        style={look}
      >
        {text !== "" && (
          <div
            className={styles.text}
            style={{ ...drawText(style, scale * zoom), maxHeight: height - 1 }}
          >
            {drawContent(cell, text)}
          </div>
        )}
      </td>
    );
  };

  return <tr style={{ height: (heights[row] ?? 0) * zoom }}>{columns.map(drawPlace)}</tr>;
});
