import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";

import type { Polarity } from "../../domain/indicator.ts";
import type { PolarityQuestion } from "../../finding.ts";
import { withPolarities } from "../answers.ts";
import { usePaneActions } from "../pane-actions.ts";
import { POLARITY_WORDS } from "../words.ts";

const useStyles = makeStyles({
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const OTHERS: Readonly<Record<PolarityQuestion["suggested"], readonly Polarity[]>> = {
  higher: ["lower", "none"],
  lower: ["higher", "none"],
};

/** Confirms a suggested polarity, or turns it. */
export function PolarityRemedy({
  question,
  labelledBy,
}: {
  readonly question: PolarityQuestion;
  readonly labelledBy: string;
}) {
  const styles = useStyles();
  const { answers, answer } = usePaneActions();
  const { priority, indicator, suggested } = question;
  const say = (polarity: Polarity) => () => {
    answer(
      withPolarities(answers, [{ priority, indicator, polarity }]),
      `${POLARITY_WORDS[polarity]}: ${indicator}.`,
    );
  };
  return (
    <div role="group" aria-labelledby={labelledBy} className={styles.answers}>
      <Button size="small" icon={<CheckmarkRegular aria-hidden />} onClick={say(suggested)}>
        {`Confirm: ${POLARITY_WORDS[suggested].toLowerCase()}`}
      </Button>
      {OTHERS[suggested].map((polarity) => (
        <Button key={polarity} size="small" appearance="subtle" onClick={say(polarity)}>
          {POLARITY_WORDS[polarity]}
        </Button>
      ))}
    </div>
  );
}
