import { Button, makeStyles, Select, Tab, TabList, tokens } from "@fluentui/react-components";

/** Stands for the appendix among the names of files, none of which begins with a blank. */
const APPENDIX = " appendix";

/** How large the pages are drawn: 1 is the size of the paper. */
const ZOOMS: readonly (readonly [label: string, zoom: number | null])[] = [
  ["Page width", null],
  ["100 %", 1],
  ["150 %", 1.5],
  ["200 %", 2],
];

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  strip: { overflowX: "auto", overflowY: "hidden", minWidth: 0, flexGrow: 1 },
  tab: { whiteSpace: "nowrap", flexShrink: 0 },
  zoom: { display: "flex", alignItems: "center", gap: "6px", whiteSpace: "nowrap" },
});

interface FileTabsProps {
  readonly files: readonly string[];
  readonly hasAppendix: boolean;
  /** The file in front; null for the appendix. */
  readonly inFront: string | null;
  readonly zoom: number | null;
  /** Null for the appendix. */
  readonly onShow: (file: string | null) => void;
  readonly onClose: (file: string) => void;
  readonly onZoom: (zoom: number | null) => void;
}

/** The names of what is open, and what can be done with the one in front. */
export function FileTabs(props: FileTabsProps) {
  const { files, hasAppendix, inFront, zoom, onShow, onClose, onZoom } = props;
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <TabList
        className={styles.strip}
        aria-label="Workbooks"
        selectedValue={inFront ?? APPENDIX}
        onTabSelect={(_, { value }) => {
          onShow(value === APPENDIX ? null : String(value));
        }}
      >
        {files.map((name) => (
          <Tab key={name} value={name} className={styles.tab}>
            {name}
          </Tab>
        ))}
        {hasAppendix && (
          <Tab value={APPENDIX} className={styles.tab}>
            Appendix
          </Tab>
        )}
      </TabList>
      {inFront === null ? (
        <label className={styles.zoom}>
          Zoom
          <Select
            size="small"
            value={String(zoom)}
            onChange={(_, { value }) => {
              onZoom(ZOOMS.find(([, one]) => String(one) === value)?.[1] ?? null);
            }}
          >
            {ZOOMS.map(([label, one]) => (
              <option key={label} value={String(one)}>
                {label}
              </option>
            ))}
          </Select>
        </label>
      ) : (
        <Button
          appearance="subtle"
          size="small"
          aria-label={`Close ${inFront}`}
          onClick={() => {
            onClose(inFront);
          }}
        >
          Close
        </Button>
      )}
    </div>
  );
}
