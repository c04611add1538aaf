import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { CSSProperties, ReactNode } from "react";

import type { Area } from "../grid/grid.ts";
import type { PrintLine } from "../workbook/sheet-plan.ts";
import { PAPER_FONT } from "./cell-look.ts";
import { dotsOf, PAPER } from "./paginate.ts";
import type { Tab } from "./tab.ts";
import { TabRow } from "./TabRow.tsx";
import { useGrowing } from "./use-growing.ts";

/** How many places for a cell are drawn at a time. */
const PIECE = 120;

const useStyles = makeStyles({
  paper: {
    position: "absolute",
    // Nothing inside moves anything outside, so a piece that is added lays out nothing but its page.
    contain: "strict",
    backgroundColor: "#ffffff",
    color: "#0b0c0c",
    colorScheme: "light",
    boxShadow: tokens.shadow8,
    // It shows what will be printed, and paper knows no contrast theme.
    forcedColorAdjust: "none",
  },
  table: {
    position: "absolute",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontFamily: PAPER_FONT,
    fontWeight: 400,
  },
  line: {
    position: "absolute",
    display: "grid",
    gridTemplateColumns: "1fr auto 1fr",
    fontFamily: PAPER_FONT,
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
export const TabPage = memo(function TabPage(props: TabPageProps) {
  const { tab, page, zoom, top, left, selected, onLink } = props;
  const styles = useStyles();
  const { plan, pages } = tab;
  const { print } = plan;
  const rows = pages.pages[page] ?? [];
  const { columns } = pages;
  const drawn = useGrowing(rows.length, Math.ceil(PIECE / columns.length));
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
          {rows.slice(0, drawn).map((row) => (
            <TabRow
              key={row}
              tab={tab}
              rows={rows}
              row={row}
              columns={columns}
              zoom={zoom}
              selected={selected}
              onLink={onLink}
            />
          ))}
        </tbody>
      </table>
      {drawLine(print.footer, { bottom: dotsOf(print.margins.footer) * zoom })}
    </div>
  );
});

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
