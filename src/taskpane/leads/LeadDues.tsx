import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";

import { InPieces } from "../InPieces.tsx";
import { PlaceLink } from "../PlaceLink.tsx";
import type { PaneDue, PaneDues, PaneLead } from "./pane-leads.ts";

const PIECE = 20;

const useStyles = makeStyles({
  lead: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  kind: { paddingTop: tokens.spacingVerticalS },
  words: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  done: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

interface LeadDuesProps {
  readonly lead: PaneLead;
  /** Of the headings in it, one below the heading that names the priority. */
  readonly level: "h3" | "h4";
}

/** What one lead still owes, each thing as the way to its cell. */
export function LeadDues({ lead, level }: LeadDuesProps) {
  const styles = useStyles();
  const { dues, asked, given } = lead;
  return (
    <>
      <p className={styles.lead}>{`Lead: ${lead.lead ?? "not named"}`}</p>
      {/* The words beside the heading say the same. */}
      <div aria-hidden>
        <ProgressBar
          value={given}
          max={Math.max(asked, 1)}
          color={dues.length === 0 ? "success" : "brand"}
        />
      </div>
      {dues.length === 0 ? (
        <p className={styles.done}>
          <CheckmarkCircleRegular aria-hidden fontSize={20} className={styles.icon} />
          All done: everything that was asked for is there.
        </p>
      ) : (
        dues.map((own) => <Kind key={own.words} dues={own} level={level} />)
      )}
    </>
  );
}

interface KindProps {
  readonly dues: PaneDues;
  readonly level: LeadDuesProps["level"];
}

function Kind({ dues: { words, items }, level: Heading }: KindProps) {
  const styles = useStyles();
  const [only] = items;
  if (items.length === 1 && only?.about === null) {
    return (
      <div className={styles.kind}>
        <DueLink due={only} words={words} />
      </div>
    );
  }
  return (
    <div className={styles.kind}>
      <Heading className={styles.words}>{words}</Heading>
      <InPieces items={items} size={PIECE} one="more">
        {(due, at) => (
          <div className={styles.item}>
            <DueLink due={due} words={due.about ?? `${at + 1} of ${items.length}`} />
          </div>
        )}
      </InPieces>
    </div>
  );
}

const DueLink = ({ due: { place }, words }: { readonly due: PaneDue; readonly words: string }) =>
  place === null ? <span>{words}</span> : <PlaceLink place={place} text={words} />;
