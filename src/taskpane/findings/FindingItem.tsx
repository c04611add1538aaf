import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

import { ColumnsRemedy } from "./ColumnsRemedy.tsx";
import type { PaneFinding } from "../pipeline/pane-reading.ts";
import { PlaceLink } from "../PlaceLink.tsx";
import { PolarityRemedy } from "./PolarityRemedy.tsx";
import { TargetRemedy } from "./TargetRemedy.tsx";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  message: { margin: 0, overflowWrap: "anywhere" },
});

/** One finding: its sentence, the way to its cell and, where it asks something, the answer. */
export function FindingItem({ finding }: { readonly finding: PaneFinding }) {
  const styles = useStyles();
  const id = useId();
  const { message, place, polarity, target, choice } = finding;
  return (
    <div className={styles.item}>
      <p id={id} className={styles.message}>
        {message}
      </p>
      {place !== null && <PlaceLink place={place} />}
      {polarity !== null && <PolarityRemedy question={polarity} labelledBy={id} />}
      {target !== null && <TargetRemedy question={target} labelledBy={id} />}
      {choice !== null && <ColumnsRemedy key={message} choice={choice} labelledBy={id} />}
    </div>
  );
}
