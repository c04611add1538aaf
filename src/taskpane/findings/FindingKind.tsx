import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";

import { withPolarities } from "../answers.ts";
import { FindingItem } from "./FindingItem.tsx";
import { titleOfKind } from "./finding-kinds.ts";
import { Fold, FOLD_INDENT } from "../Fold.tsx";
import { InPieces } from "../InPieces.tsx";
import { usePaneActions } from "../pane-actions.ts";
import type { PaneFinding } from "../pipeline/pane-reading.ts";
import { ReportDateField } from "../ReportDateField.tsx";
import { countOf } from "../words.ts";

const PIECE = 20;

const useStyles = makeStyles({
  body: {
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${FOLD_INDENT}`,
  },
  remedy: { maxWidth: "320px", paddingBottom: tokens.spacingVerticalS },
  priority: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

interface FindingKindProps {
  readonly kind: string;
  readonly findings: readonly PaneFinding[];
  readonly startsOpen: boolean;
  readonly reportDate: string | null;
}

/** The findings of one kind, by their priorities, with what answers all of them at once. */
export function FindingKind({ kind, findings, startsOpen, reportDate }: FindingKindProps) {
  const styles = useStyles();
  const ordered = byPriority(findings);
  return (
    <Fold
      level="h4"
      title={titleOfKind(kind)}
      aside={findings.length.toLocaleString("en-GB")}
      startsOpen={startsOpen}
    >
      <div className={styles.body}>
        <div className={styles.remedy}>
          <RemedyForAll kind={kind} findings={findings} reportDate={reportDate} />
        </div>
        <InPieces items={ordered} size={PIECE} one="finding">
          {(finding, at) => (
            <>
              {finding.priority !== null && finding.priority !== ordered[at - 1]?.priority && (
                <h5 className={styles.priority}>{finding.priority}</h5>
              )}
              <FindingItem finding={finding} />
            </>
          )}
        </InPieces>
      </div>
    </Fold>
  );
}

/** Keeps the order of the sheets, and brings together what belongs to one priority. */
function byPriority(findings: readonly PaneFinding[]): readonly PaneFinding[] {
  const groups = new Map<string | null, PaneFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.priority) ?? [];
    groups.set(finding.priority, group);
    group.push(finding);
  }
  return [...groups.values()].flat();
}

function RemedyForAll({
  kind,
  findings,
  reportDate,
}: Pick<FindingKindProps, "kind" | "findings" | "reportDate">) {
  const { answers, answer } = usePaneActions();
  if (kind === "period-after-report" || kind === "old-figures") {
    return <ReportDateField read={reportDate} />;
  }
  if (kind === "hidden-data") {
    return (
      <Checkbox
        label="Read what is hidden too"
        checked={answers.includeHidden}
        onChange={(_, { checked }) => {
          answer({ ...answers, includeHidden: checked === true }, "What is hidden is read too.");
        }}
      />
    );
  }
  const questions = findings.flatMap(({ polarity }) => polarity ?? []);
  if (questions.length < 2) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        const said = questions.map(({ priority, indicator, suggested }) => ({
          priority,
          indicator,
          polarity: suggested,
        }));
        answer(withPolarities(answers, said), `${countOf(said.length, "suggestion")} confirmed.`);
      }}
    >
      {`Confirm all ${questions.length.toLocaleString("en-GB")}`}
    </Button>
  );
}
