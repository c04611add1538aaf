import { Link, makeStyles } from "@fluentui/react-components";

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
  },
});

/** Leads to a cell of the workbook. */
export function PlaceLink({ place, text }: { readonly place: Place; readonly text?: string }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  return (
    <Link
      role="link"
      className={styles.link}
      onClick={() => {
        goTo(place);
      }}
    >
      {text ?? `Go to ${describePlace(place)}`}
    </Link>
  );
}
