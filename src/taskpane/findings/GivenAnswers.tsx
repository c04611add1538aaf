import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { describeColumnOrRow } from "../../finding.ts";
import {
  NO_ANSWERS,
  withoutColumns,
  withoutPolarity,
  withoutTarget,
  type Answers,
} from "../answers.ts";
import { Fold, FOLD_INDENT } from "../Fold.tsx";
import { InPieces } from "../InPieces.tsx";
import { usePaneActions } from "../pane-actions.ts";
import { describeRole, POLARITY_WORDS } from "../words.ts";

const useStyles = makeStyles({
  body: {
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${FOLD_INDENT}`,
  },
  answer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { flex: "1 1 180px", minWidth: 0, overflowWrap: "anywhere" },
});

/** Something a person has said, and how the answers would be without it. */
interface Given {
  readonly words: string;
  readonly without: () => Answers;
}

function listGiven(answers: Answers): readonly Given[] {
  const sheets = [...new Set(answers.columns.map(({ sheet }) => sheet))];
  return [
    ...answers.polarities.map((one) => ({
      words: `${one.indicator}: ${POLARITY_WORDS[one.polarity].toLowerCase()}`,
      without: () => withoutPolarity(answers, one),
    })),
    ...answers.targets.map((one) => ({
      words: `${one.indicator}: the target “${one.text}” is ${one.words}`,
      without: () => withoutTarget(answers, one),
    })),
    ...sheets.map((sheet) => ({
      words: `${sheet}: ${answers.columns
        .filter((one) => one.sheet === sheet)
        .map((one) => `${describeColumnOrRow(one)} is “${describeRole(one.role)}”`)
        .join(", ")}`,
      without: () => withoutColumns(answers, sheet),
    })),
    ...(answers.includeHidden
      ? [
          {
            words: "What is hidden is read too",
            without: () => ({ ...answers, includeHidden: false }),
          },
        ]
      : []),
    ...(answers.reportDate !== NO_ANSWERS.reportDate
      ? [{ words: "The report date", without: () => ({ ...answers, reportDate: null }) }]
      : []),
  ];
}

/** Lists what a person has said, so that each of it can be taken back. */
export function GivenAnswers() {
  const styles = useStyles();
  const { answers, answer } = usePaneActions();
  const given = listGiven(answers);
  if (given.length === 0) return null;
  return (
    <Fold level="h3" title="Your answers" aside={given.length.toLocaleString("en-GB")} isStrong>
      <div className={styles.body}>
        <InPieces items={given} size={20} one="answer">
          {({ words, without }) => (
            <div className={styles.answer}>
              <span className={styles.words}>{words}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Undo: ${words}`}
                onClick={() => {
                  answer(without(), `Taken back: ${words}.`);
                }}
              >
                Undo
              </Button>
            </div>
          )}
        </InPieces>
      </div>
    </Fold>
  );
}
