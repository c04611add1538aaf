import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactNode } from "react";

import type { Area } from "../grid/grid.ts";
import type { CellPlan, PrintLine } from "../workbook/sheet-plan.ts";
import { drawCell, drawText } from "./cell-look.ts";
import { dotsOf, PAPER } from "./paginate.ts";
import { lookOfSignal } from "./signal-look.ts";
import type { Tab } from "./tab.ts";
import { holds } from "./window-of.ts";

const useStyles = makeStyles({
  paper: {
    position: "absolute",
    overflow: "hidden",
    backgroundColor: "#ffffff",
    color: "#0b0c0c",
    colorScheme: "light",
    boxShadow: tokens.shadow8,
    // It shows what will be printed, and paper knows no contrast theme.
    forcedColorAdjust: "none",
  },
  table: { position: "absolute", tableLayout: "fixed", borderCollapse: "collapse" },
  cell: { padding: 0, boxSizing: "border-box", lineHeight: 1.25 },
  text: { overflow: "hidden", overflowWrap: "break-word" },
  selected: { outline: "3px solid #0f6cbd", outlineOffset: "-2px" },
  link: { color: "inherit" },
  line: {
    position: "absolute",
    display: "grid",
    gridTemplateColumns: "1fr auto 1fr",
    fontFamily: 'Arial, "Liberation Sans", sans-serif',
    whiteSpace: "pre",
  },
  right: { textAlign: "right" },
});

interface TabPageProps {
  readonly tab: Tab;
  /** Counted from 0. */
  readonly page: number;
  readonly zoom: number;
  readonly top: number;
  readonly left: number;
  readonly selected: Area | null;
  readonly onLink: (name: string) => void;
}

/** One page of a tab as it prints. */
export function TabPage({ tab, page, zoom, top, left, selected, onLink }: TabPageProps) {
  const styles = useStyles();
  const { plan, pages } = tab;
  const { print } = plan;
  const rows = pages.pages[page] ?? [];
  const columns = pages.widths.flatMap((width, column) => (width > 0 ? [column] : []));
  /** Where an area begins on this page: it may reach over from the page before. */
  const beginsAt = ({ top: first }: Area): number | undefined => rows.find((row) => row >= first);
  const size = pages.scale * zoom;

  const drawContent = (cell: CellPlan, text: string): ReactNode => {
    const { link } = cell;
    if (link === null) return text;
    return (
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
  };

  const drawPlace = (row: number, column: number): ReactNode => {
    const merge = tab.mergeAt(row, column);
    if (merge !== undefined && (merge.left !== column || beginsAt(merge) !== row)) {
      return null;
    }
    const across = (merge?.right ?? column) - column + 1;
    const down = rows.filter((one) => row <= one && one <= (merge?.bottom ?? row)).length;
    const cell = tab.cellAt(merge?.top ?? row, column);
    if (cell === undefined) return <td key={column} colSpan={across} rowSpan={down} />;
    const style = tab.styleOf(cell);
    const text = tab.textOf(row, cell);
    const signal = lookOfSignal(tab.signals, row, column, text);
    const height = sum(
      rows
        .filter((one) => row <= one && one < row + down)
        .map((one) => (pages.heights[one] ?? 0) * zoom),
    );
    const look: CSSProperties = {
      ...drawCell(style, size),
      ...(signal === undefined ? {} : { color: `#${signal.fontColour}` }),
      ...(signal?.fill == null ? {} : { backgroundColor: `#${signal.fill}` }),
    };
    const isSelected = selected !== null && holds(selected, row, column);
    return (
      <td
        key={column}
        colSpan={across}
        rowSpan={down}
        className={mergeClasses(styles.cell, isSelected && styles.selected)}
        style={look}
      >
        <div className={styles.text} style={{ ...drawText(style, size), maxHeight: height - 1 }}>
          {drawContent(cell, text)}
        </div>
      </td>
    );
  };

  const drawLine = (line: PrintLine, place: CSSProperties): ReactNode => (
    <div
      className={styles.line}
      style={{
        left: dotsOf(print.margins.left) * zoom,
        right: dotsOf(print.margins.right) * zoom,
        fontSize: (8 * zoom * 96) / 72,
        ...place,
      }}
    >
      {[line.left, line.centre, line.right].map((part, at) => (
        <span key={at} className={at === 2 ? styles.right : undefined}>
          {part
            .replaceAll("{page}", String(page + 1))
            .replaceAll("{pages}", String(pages.pages.length))}
        </span>
      ))}
    </div>
  );

  return (
    <div
      className={styles.paper}
      role="group"
      aria-label={`Page ${page + 1} of ${pages.pages.length}`}
      style={{ top, left, width: PAPER.width * zoom, height: PAPER.height * zoom }}
    >
      {drawLine(print.header, { top: dotsOf(print.margins.header) * zoom })}
      <table
        className={styles.table}
        style={{
          top: dotsOf(print.margins.top) * zoom,
          left: dotsOf(print.margins.left) * zoom,
          width: sum(pages.widths) * zoom,
        }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: (pages.widths[column] ?? 0) * zoom }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row) => (
            <tr key={row} style={{ height: (pages.heights[row] ?? 0) * zoom }}>
              {columns.map((column) => drawPlace(row, column))}
            </tr>
          ))}
        </tbody>
      </table>
      {drawLine(print.footer, { bottom: dotsOf(print.margins.footer) * zoom })}
    </div>
  );
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
