import { makeStyles, tokens } from "@fluentui/react-components";

import type { RatingColour } from "../../domain/rating-colour.ts";
import { describeStatuses } from "../describe-statuses.ts";
import { LEFT_OUT } from "../findings/finding-kinds.ts";
import { FindingItem } from "../findings/FindingItem.tsx";
import { Fold } from "../Fold.tsx";
import { IndicatorRow } from "./IndicatorRow.tsx";
import { InPieces } from "../InPieces.tsx";
import type { PanePriority, PaneReading } from "../pipeline/pane-reading.ts";
import { RatingCounts } from "../RatingCounts.tsx";
import { Section } from "../Section.tsx";
import { countOf } from "../words.ts";

/** More indicators than this stay folded under their priorities. */
const MOST_OPEN = 15;
const PIECE = 50;

const useStyles = makeStyles({
  priority: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  body: {
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
  },
  facts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

/** What was read: the priorities in the order of the sheets, each with its indicators, and what was left out. */
export function Indicators({ reading }: { readonly reading: PaneReading }) {
  const styles = useStyles();
  const { priorities, findings } = reading;
  const count = priorities.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const leftOut = findings.filter(({ kind }) => LEFT_OUT.has(kind));
  return (
    <Section title="Indicators" aside={count.toLocaleString("en-GB")}>
      <InPieces items={priorities} size={PIECE} one="priority" many="priorities">
        {(priority) => (
          <div className={styles.priority}>
            <PriorityFold priority={priority} startsOpen={count <= MOST_OPEN} />
          </div>
        )}
      </InPieces>
      {leftOut.length > 0 && (
        <div className={styles.priority}>
          <Fold level="h3" title="Left out" aside={leftOut.length.toLocaleString("en-GB")} isStrong>
            <div className={styles.body}>
              <InPieces items={leftOut} size={20} one="part">
                {(finding) => <FindingItem finding={finding} />}
              </InPieces>
            </div>
          </Fold>
        </div>
      )}
    </Section>
  );
}

function PriorityFold({
  priority,
  startsOpen,
}: {
  readonly priority: PanePriority;
  readonly startsOpen: boolean;
}) {
  const styles = useStyles();
  const { name, lead, indicators, aims, statuses } = priority;
  const actions = describeStatuses(statuses);
  return (
    <Fold
      level="h3"
      title={name}
      aside={indicators.length === 0 ? "no figures" : indicators.length.toLocaleString("en-GB")}
      startsOpen={startsOpen}
      isStrong
    >
      <div className={styles.body}>
        <div className={styles.facts}>
          {lead !== null && <p className={styles.fact}>{`Lead: ${lead}`}</p>}
          {aims > 0 && (
            <p className={styles.fact}>
              {`${countOf(aims, "aim")}${actions === "" ? "" : `; actions: ${actions}`}`}
            </p>
          )}
          {indicators.length === 0 && (
            <p className={styles.fact}>
              The workbook gives no figures here. Its paragraphs stand in their place.
            </p>
          )}
          <RatingCounts ratings={countRatings(priority)} />
        </div>
        <InPieces items={indicators} size={PIECE} one="indicator">
          {(indicator) => <IndicatorRow priority={name} indicator={indicator} />}
        </InPieces>
      </div>
    </Fold>
  );
}

function countRatings({ indicators }: PanePriority): Readonly<Record<RatingColour, number>> {
  const counts = { green: 0, amber: 0, red: 0, notRated: 0 };
  for (const { rating } of indicators) counts[rating.colour]++;
  return counts;
}
