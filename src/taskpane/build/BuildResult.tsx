import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useId, useRef } from "react";

import type { BuildOutcome, MovedReference } from "../../workbook/workbook.ts";
import { describeStatuses } from "../describe-statuses.ts";
import { Fold } from "../Fold.tsx";
import { InPieces } from "../InPieces.tsx";
import type { PaneReading } from "../pipeline/pane-reading.ts";
import { PlaceLink } from "../PlaceLink.tsx";
import { countOf, describePlace } from "../words.ts";

const useStyles = makeStyles({
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1, marginTop: "1px" },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  moved: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
});

interface BuildResultProps {
  readonly outcome: BuildOutcome;
  readonly tabs: BuildOutcome["tabs"];
  /** What it was built from. */
  readonly reading: PaneReading;
  readonly onDismiss: () => void;
}

/** What was built: the tabs, linked, and how the actions stand; the ratings stand right below, at the head of the pane. */
export function BuildResult({ outcome, tabs, reading, onDismiss }: BuildResultProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { movedReferences, leftStanding, leftAsTheyWere } = outcome;
  useEffect(() => {
    title.current?.focus();
  }, [outcome]);
  const actions = describeStatuses(reading.statuses);
  return (
    <section aria-labelledby={id} className={styles.result}>
      <div className={styles.head}>
        <CheckmarkCircleRegular aria-hidden fontSize={20} className={styles.icon} />
        <h2 id={id} ref={title} tabIndex={-1} className={styles.title}>
          {`The appendix is built: ${countOf(tabs.length, "tab")}`}
        </h2>
        <Button size="small" appearance="subtle" onClick={onDismiss}>
          Close
        </Button>
      </div>
      {actions !== "" && <p className={styles.text}>{`Actions: ${actions}`}</p>}
      <InPieces items={tabs} size={20} one="tab">
        {({ name }) => <PlaceLink place={{ sheet: name, cell: null }} text={name} />}
      </InPieces>
      {leftAsTheyWere.map((name) => (
        <p key={name} className={styles.text}>
          <PlaceLink place={{ sheet: name, cell: null }} text={name} />
          {
            " was being typed into and was left as it is. Build it again when its lead has finished."
          }
        </p>
      ))}
      {leftStanding.length > 0 && (
        <>
          <p className={styles.text}>
            {leftStanding.length === 1
              ? "One earlier tab is no longer in the plan. It was left as it is; delete it if nobody needs it."
              : "These earlier tabs are no longer in the plan. They were left as they are; delete those that nobody needs."}
          </p>
          <InPieces items={leftStanding} size={20} one="tab">
            {(name) => <PlaceLink place={{ sheet: name, cell: null }} text={name} />}
          </InPieces>
        </>
      )}
      {movedReferences.length > 0 && <MovedReferences moved={movedReferences} />}
    </section>
  );
}

function MovedReferences({ moved }: { readonly moved: readonly MovedReference[] }) {
  const styles = useStyles();
  return (
    <Fold
      level="h3"
      title="Formulas to look at: they point at rows that now hold something else"
      aside={moved.length.toLocaleString("en-GB")}
      startsOpen
    >
      <InPieces items={moved} size={20} one="formula">
        {({ place, pointsAt }) => (
          <div className={styles.moved}>
            <PlaceLink place={place} text={describePlace(place)} />
            {" points at "}
            <PlaceLink place={pointsAt} text={describePlace(pointsAt)} />
          </div>
        )}
      </InPieces>
    </Fold>
  );
}
