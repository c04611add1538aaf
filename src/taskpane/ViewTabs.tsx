import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    display: "flex",
    // The words line up with those above and below.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalMNudge})`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  tab: {
    position: "relative",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "-2px",
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: tokens.spacingHorizontalMNudge,
      right: tokens.spacingHorizontalMNudge,
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

/** One of several things that take turns. */
export interface ViewTab<Name extends string> {
  readonly name: Name;
  readonly words: ReactNode;
}

interface ViewTabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly ViewTab<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  /** Gives the id of a tab's panel; the tab's own has "-tab" after it. */
  readonly idOf: (name: Name) => string;
}

/** How far the arrow keys go; the ends are next to each other. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * The tabs over views that take turns. Fluent's own bring 30 kB for their arrow keys, a sixth of what
 * the pane may load.
 */
export function ViewTabs<Name extends string>(props: ViewTabsProps<Name>) {
  const { label, tabs, selected, onSelect, idOf } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const follow = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ name }) => name === selected);
    const to = { Home: 0, End: -1 }[event.key] ?? at + (STEPS[event.key] ?? NaN);
    const next = tabs.at(to % tabs.length);
    if (Number.isNaN(to) || next === undefined) return;
    event.preventDefault();
    onSelect(next.name);
    list.current?.querySelectorAll("button")[tabs.indexOf(next)]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={follow}>
      {tabs.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${idOf(name)}-tab`}
          aria-controls={idOf(name)}
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => {
            onSelect(name);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
