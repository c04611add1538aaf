import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";

import { parseArea } from "../grid/address.ts";
import type { BuiltAppendix } from "../workbook/file/file-workbook.ts";
import { PAPER } from "./paginate.ts";
import { prepareTab } from "./tab.ts";
import { TabPage } from "./TabPage.tsx";
import { useViewport } from "./use-viewport.ts";

const GAP = 20;
/** How far beyond its edges pages are drawn, so that scrolling shows no bare ground. */
const BEYOND = 200;

const useStyles = makeStyles({
  scroll: {
    position: "relative",
    overflow: "auto",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground4,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  ground: { position: "relative" },
});

interface TabViewProps {
  readonly appendix: BuiltAppendix;
  readonly name: string;
  /** "B4" or "C9:F9"; null where nothing is selected. */
  readonly selected: string | null;
  /** 1 for the size of the paper, null to fit the page's width. */
  readonly zoom: number | null;
  readonly onLink: (name: string) => void;
}

/** A tab of the appendix as it will print, page under page; only the pages in sight are drawn. */
export function TabView({ appendix, name, selected, zoom: wanted, onLink }: TabViewProps) {
  const styles = useStyles();
  const { ref, element, viewport } = useViewport();
  const tab = useMemo(() => prepareTab(appendix, name), [appendix, name]);
  const area = useMemo(() => (selected === null ? null : parseArea(selected)), [selected]);
  const fitting = Math.min(1.25, Math.max(0.3, (viewport.width - 2 * GAP) / PAPER.width));
  const zoom = wanted ?? fitting;
  const step = PAPER.height * zoom + GAP;
  const stepNow = useRef(step);
  useEffect(() => {
    stepNow.current = step;
  });
  useEffect(() => {
    const page =
      area === null ? 0 : (tab?.pages.pages.findIndex((rows) => rows.includes(area.top)) ?? 0);
    element?.scrollTo({ top: Math.max(0, page) * stepNow.current, left: 0 });
  }, [element, tab, area]);
  if (tab === undefined) return null;
  const count = tab.pages.pages.length;
  const first = Math.max(0, Math.floor((viewport.top - BEYOND) / step));
  const last = Math.min(count - 1, Math.floor((viewport.top + viewport.height + BEYOND) / step));
  return (
    <div
      ref={ref}
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={`Pages of ${name}`}
    >
      <div
        className={styles.ground}
        style={{ height: count * step + GAP, width: PAPER.width * zoom + 2 * GAP }}
      >
        {viewport.width > 0 &&
          Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (
            <TabPage
              key={first + index}
              tab={tab}
              page={first + index}
              zoom={zoom}
              top={(first + index) * step + GAP}
              left={Math.max(GAP, (viewport.width - PAPER.width * zoom) / 2)}
              selected={area}
              onLink={onLink}
            />
          ))}
      </div>
    </div>
  );
}
