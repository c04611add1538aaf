import { Button, makeStyles, tokens } from "@fluentui/react-components";

import type { TargetQuestion } from "../../finding.ts";
import { withTarget } from "../answers.ts";
import { usePaneActions } from "../pane-actions.ts";
import { firstUpper } from "../text-of.ts";

const useStyles = makeStyles({
  ways: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalXS,
    alignSelf: "stretch",
    maxWidth: "360px",
  },
  way: { justifyContent: "flex-start", textAlign: "left", overflowWrap: "anywhere" },
});

/** Offers the ways in which a target can be read; one press chooses one. */
export function TargetRemedy({
  question,
  labelledBy,
}: {
  readonly question: TargetQuestion;
  readonly labelledBy: string;
}) {
  const styles = useStyles();
  const { answers, answer } = usePaneActions();
  const { priority, indicator, text, readings } = question;
  return (
    <div role="group" aria-labelledby={labelledBy} className={styles.ways}>
      {readings.map((reading) => (
        <Button
          key={reading.words}
          size="small"
          className={styles.way}
          onClick={() => {
            answer(
              withTarget(answers, { priority, indicator, text, ...reading }),
              `${firstUpper(reading.words)}: ${indicator}.`,
            );
          }}
        >
          {firstUpper(reading.words)}
        </Button>
      ))}
    </div>
  );
}
