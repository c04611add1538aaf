import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useId, useState } from "react";

import { describeDay } from "../domain/day.ts";
import { DetailsForm } from "./DetailsForm.tsx";
import { usePaneActions } from "./pane-actions.ts";
import type { PaneReading } from "./pipeline/pane-reading.ts";
import { RatingCounts } from "./RatingCounts.tsx";
import { reportNames } from "./report-names.ts";
import { countOf } from "./words.ts";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  facts: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    // The words of a button without a border line up with the text above.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface PaneHeadProps {
  readonly reading: PaneReading;
  readonly isBusy: boolean;
  readonly onReadAgain: () => void;
}

/** What the appendix will be called, what is in it, and the fields that change its name. */
export function PaneHead({ reading, isBusy, onReadAgain }: PaneHeadProps) {
  const styles = useStyles();
  const { answers } = usePaneActions();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { title, letter } = reportNames(reading, answers);
  const about = [
    letter === "" ? "" : `Appendix ${letter}`,
    reading.reportDate === null ? "" : `report of ${describeDay(reading.reportDate)}`,
  ].filter((words) => words !== "");
  const indicators = reading.priorities.reduce((sum, one) => sum + one.indicators.length, 0);
  const aims = reading.priorities.reduce((sum, one) => sum + one.aims, 0);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.facts}>
        {about.length > 0 && (
          <>
            {about.join(" · ")}
            <br />
          </>
        )}
        {[
          countOf(reading.priorities.length, "priority", "priorities"),
          countOf(indicators, "indicator"),
          ...(aims === 0 ? [] : [countOf(aims, "aim")]),
        ].join(" · ")}
      </p>
      <RatingCounts ratings={reading.ratings} />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          Title, letter and date
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular aria-hidden />}
          disabledFocusable={isBusy}
          onClick={onReadAgain}
        >
          Read again
        </Button>
      </div>
      {isOpen && (
        <div id={id}>
          <DetailsForm reading={reading} />
        </div>
      )}
    </header>
  );
}
