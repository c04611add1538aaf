import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Place } from "../grid/place.ts";
import { usePaneActions } from "./pane-actions.ts";
import { describePlace } from "./words.ts";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    textAlign: "start",
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
    "@media (forced-colors: active)": {
      color: "LinkText",
      ":hover": { color: "LinkText" },
      ":hover:active": { color: "LinkText" },
    },
  },
  quiet: { color: tokens.colorNeutralForeground1 },
});

interface PlaceLinkProps {
  readonly place: Place;
  readonly text?: string;
  /** True where it stands as a name, in the colour of text. */
  readonly isQuiet?: boolean;
}

/** Leads to a cell of the workbook; one of another workbook is only named. */
export function PlaceLink({ place, text, isQuiet = false }: PlaceLinkProps) {
  const styles = useStyles();
  const { goTo, isElsewhere } = usePaneActions();
  if (isElsewhere(place.sheet)) {
    return <span className={styles.link}>{text ?? describePlace(place)}</span>;
  }
  return (
    <Link
      role="link"
      appearance={isQuiet ? "subtle" : "default"}
      className={mergeClasses(styles.link, isQuiet && styles.quiet)}
      onClick={() => {
        goTo(place);
      }}
    >
      {text ?? `Go to ${describePlace(place)}`}
    </Link>
  );
}
