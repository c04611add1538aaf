import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";

import type { Desk, InFront } from "../workbook/file/file-workbook.ts";
import { FileTabs } from "./FileTabs.tsx";
import { SheetView } from "./SheetView.tsx";
import { TabView } from "./TabView.tsx";

const useStyles = makeStyles({
  room: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100%",
  },
  sheets: {
    overflowX: "auto",
    overflowY: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { whiteSpace: "nowrap", flexShrink: 0 },
});

interface SheetsProps {
  readonly desk: Desk;
  readonly inFront: InFront;
  readonly onShow: (inFront: InFront) => void;
  readonly onClose: (file: string) => void;
}

/** The files that are open and the appendix, with the sheet of them that is in front. */
export function Sheets({ desk, inFront, onShow, onClose }: SheetsProps) {
  const styles = useStyles();
  const [zoom, setZoom] = useState<number | null>(null);
  const { files, appendix } = desk;
  const names = appendix?.plan.names;
  const followLink = useCallback(
    (link: string) => {
      const target = names?.find(({ name }) => name === link);
      if (target !== undefined) onShow({ file: null, sheet: target.sheet, cell: null });
    },
    [names, onShow],
  );
  return (
    <section className={styles.room} aria-label="Workbook">
      <FileTabs
        files={files.map(({ name }) => name)}
        hasAppendix={appendix !== null}
        inFront={inFront.file}
        zoom={zoom}
        onShow={(file) => {
          const all = sheetsOf(desk, file);
          const first = all.find(({ isHidden }) => !isHidden) ?? all[0];
          if (first !== undefined) onShow({ file, sheet: first.name, cell: null });
        }}
        onClose={onClose}
        onZoom={setZoom}
      />
      <View desk={desk} inFront={inFront} zoom={zoom} onLink={followLink} />
      <div className={styles.sheets}>
        <TabList
          aria-label="Sheets"
          size="small"
          selectedValue={inFront.sheet}
          onTabSelect={(_, { value }) => {
            onShow({ file: inFront.file, sheet: String(value), cell: null });
          }}
        >
          {sheetsOf(desk, inFront.file).map(({ name, isHidden }) => (
            <Tab key={name} value={name} className={styles.tab}>
              {isHidden ? `${name} (hidden)` : name}
            </Tab>
          ))}
        </TabList>
      </div>
    </section>
  );
}

interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

function sheetsOf({ files, appendix }: Desk, file: string | null): readonly SheetName[] {
  if (file === null) {
    const tabs = appendix?.plan.sheets ?? [];
    return tabs.map(({ name, isHidden = false }) => ({ name, isHidden }));
  }
  const open = files.find(({ name }) => name === file);
  return open?.content.grids.map(({ sheet, hidden }) => ({ name: sheet, isHidden: hidden })) ?? [];
}

interface ViewProps {
  readonly desk: Desk;
  readonly inFront: InFront;
  readonly zoom: number | null;
  readonly onLink: (name: string) => void;
}

function View({ desk: { files, appendix }, inFront, zoom, onLink }: ViewProps) {
  const { file, sheet, cell } = inFront;
  if (file === null) {
    return appendix === null ? null : (
      <TabView
        key={sheet}
        appendix={appendix}
        name={sheet}
        selected={cell}
        zoom={zoom}
        onLink={onLink}
      />
    );
  }
  const content = files.find(({ name }) => name === file)?.content;
  const grid = content?.grids.find((one) => one.sheet === sheet);
  return grid === undefined ? null : <SheetView key={sheet} grid={grid} selected={cell} />;
}
