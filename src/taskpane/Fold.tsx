import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

/** Where the words of a fold begin; what stands below it lines up with them. */
export const FOLD_INDENT = "26px";

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  chevron: {
    flexShrink: 0,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "20px" },
  aside: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface FoldProps {
  readonly title: string;
  /** What kind of thing it is, in front of the title. */
  readonly icon?: ReactNode;
  /** What stands at the end of the line: a count. */
  readonly aside?: ReactNode;
  readonly level: "h2" | "h3" | "h4";
  readonly startsOpen?: boolean;
  readonly isStrong?: boolean;
  readonly children: ReactNode;
}

/** A heading that shows and hides what stands below it; what is hidden is not rendered at all. */
export function Fold({ title, icon, aside, level, startsOpen, isStrong, children }: FoldProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(startsOpen ?? false);
  const id = useId();
  const Heading = level;
  return (
    <div>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <ChevronRightRegular
            aria-hidden
            className={mergeClasses(styles.chevron, isOpen && styles.open)}
          />
          {icon !== undefined && <span className={styles.icon}>{icon}</span>}
          <span className={mergeClasses(styles.title, isStrong === true && styles.strong)}>
            {title}
          </span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </button>
      </Heading>
      {isOpen && <div id={id}>{children}</div>}
    </div>
  );
}
