import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";

import { Fold } from "../Fold.tsx";
import { InPieces } from "../InPieces.tsx";
import { Section } from "../Section.tsx";
import { countOf } from "../words.ts";
import { LeadDues } from "./LeadDues.tsx";
import type { PaneLead } from "./pane-leads.ts";

const PIECE = 50;

const useStyles = makeStyles({
  priority: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}` },
  note: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  done: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    alignItems: "flex-start",
    marginBottom: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  doneTitle: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  doneText: { margin: 0, color: tokens.colorNeutralForeground2 },
  aside: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  back: { marginTop: tokens.spacingVerticalL },
});

interface LeadsProps {
  readonly leads: readonly PaneLead[];
  /** The priority whose tab is in front; null where another sheet is. */
  readonly inFront: PaneLead | null;
}

/** Who owes what: everybody, or the one lead whose tab is in front (Rule W10). */
export function Leads({ leads, inFront }: LeadsProps) {
  const styles = useStyles();
  // Everybody is shown for as long as this tab is in front; on another one the list follows again.
  const [everybodyOn, setEverybodyOn] = useState<string | null>(null);
  const isOwn = inFront !== null && everybodyOn !== inFront.key;
  return (
    <>
      {isOwn ? (
        <Section title={inFront.priority} aside={givenOf(inFront)}>
          <LeadDues lead={inFront} level="h3" />
        </Section>
      ) : (
        <Everybody leads={leads} />
      )}
      {inFront !== null && (
        <Button
          className={styles.back}
          onClick={() => {
            setEverybodyOn(isOwn ? inFront.key : null);
          }}
        >
          {isOwn ? "Show everybody" : `Show ${inFront.priority} only`}
        </Button>
      )}
    </>
  );
}

function Everybody({ leads }: { readonly leads: readonly PaneLead[] }) {
  const styles = useStyles();
  const asked = leads.reduce((sum, one) => sum + one.asked, 0);
  const given = leads.reduce((sum, one) => sum + one.given, 0);
  const isDone = leads.every(({ dues }) => dues.length === 0);
  const stands = leads.some(({ tab }) => tab !== null);
  return (
    <Section title="Who owes what" aside={givenOf({ asked, given })}>
      {isDone && (
        <div className={styles.done}>
          <CheckmarkCircleRegular aria-hidden fontSize={24} className={styles.icon} />
          <div>
            <p className={styles.doneTitle}>All done</p>
            <p className={styles.doneText}>
              {`${countOf(leads.length, "priority has", "priorities have")} all that was asked for.`}
            </p>
          </div>
        </div>
      )}
      {!isDone && !stands && (
        <p className={styles.note}>
          There are no tabs to type into here. Until there are, each line leads to the cell that it
          is about.
        </p>
      )}
      <InPieces items={leads} size={PIECE} one="priority" many="priorities">
        {(lead) => (
          <div className={styles.priority}>
            <Fold
              level="h3"
              title={lead.priority}
              aside={
                <span className={styles.aside}>
                  {lead.dues.length === 0 && (
                    <CheckmarkCircleRegular aria-hidden className={styles.icon} />
                  )}
                  {givenOf(lead)}
                </span>
              }
              startsOpen={lead.dues.length > 0}
              isStrong
            >
              <div className={styles.body}>
                <LeadDues lead={lead} level="h4" />
              </div>
            </Fold>
          </div>
        )}
      </InPieces>
    </Section>
  );
}

const givenOf = ({ asked, given }: Pick<PaneLead, "asked" | "given">): string =>
  `${given.toLocaleString("en-GB")} of ${asked.toLocaleString("en-GB")} given`;
