import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useRef, type ReactNode } from "react";

import type { Severity } from "../../finding.ts";
import { FindingKind } from "./FindingKind.tsx";
import { GivenAnswers } from "./GivenAnswers.tsx";
import { NO_ANSWERS } from "../answers.ts";
import { Fold, FOLD_INDENT } from "../Fold.tsx";
import { usePaneActions } from "../pane-actions.ts";
import type { PaneFinding, PaneReading } from "../pipeline/pane-reading.ts";
import { ReportDateField } from "../ReportDateField.tsx";
import { Section } from "../Section.tsx";
import { countOf, SEVERITY_WORDS } from "../words.ts";

/** From the worst. */
const ORDER: readonly Severity[] = ["error", "warning", "note"];

const FEW = 5;

const useStyles = makeStyles({
  severity: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  about: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${FOLD_INDENT}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
  none: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  success: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  date: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  dateText: { margin: 0 },
  dateField: { maxWidth: "240px" },
});

const ICONS: Readonly<Record<Severity, (className: string) => ReactNode>> = {
  error: (className) => <ErrorCircleRegular aria-hidden className={className} />,
  warning: (className) => <WarningRegular aria-hidden className={className} />,
  note: (className) => <InfoRegular aria-hidden className={className} />,
};

/** Everything doubtful, from the worst, one kind together; notes stay folded until they are asked for. */
export function Findings({ reading }: { readonly reading: PaneReading }) {
  const styles = useStyles();
  const { findings, reportDate, holdsNothing } = reading;
  const { answers } = usePaneActions();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The finding that was answered is gone with its buttons: whoever uses the keyboard goes on here.
    if (answers === NO_ANSWERS || document.activeElement !== document.body) return;
    title.current?.focus({ preventScroll: true });
  }, [reading, answers]);
  return (
    <Section
      title="Findings"
      titleRef={title}
      aside={findings.length === 0 ? null : findings.length.toLocaleString("en-GB")}
    >
      {reportDate === null && !holdsNothing && (
        <div className={styles.date}>
          <p className={styles.dateText}>
            No date of the report was found. With one, it is checked whether the figures are too old
            or too new for it.
          </p>
          <div className={styles.dateField}>
            <ReportDateField read={null} />
          </div>
        </div>
      )}
      {findings.length === 0 && (
        <p className={styles.none}>
          <CheckmarkCircleRegular aria-hidden className={styles.success} fontSize={20} />
          Nothing doubtful was found.
        </p>
      )}
      {ORDER.map((severity) => (
        <FindingsOf
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          reportDate={reportDate}
        />
      ))}
      <GivenAnswers />
    </Section>
  );
}

function FindingsOf({
  severity,
  findings,
  reportDate,
}: {
  readonly severity: Severity;
  readonly findings: readonly PaneFinding[];
  readonly reportDate: string | null;
}) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  const { one, many, about } = SEVERITY_WORDS[severity];
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return (
    <div className={styles.severity}>
      <Fold
        level="h3"
        title={countOf(findings.length, one, many)}
        icon={ICONS[severity](styles[severity])}
        startsOpen={severity !== "note"}
        isStrong
      >
        <p className={styles.about}>{about}</p>
        {kinds.map((kind) => {
          const own = findings.filter((finding) => finding.kind === kind);
          const startsOpen = severity === "error" && own.length <= FEW;
          return (
            <FindingKind
              key={kind}
              kind={kind}
              findings={own}
              startsOpen={startsOpen}
              reportDate={reportDate}
            />
          );
        })}
      </Fold>
    </div>
  );
}
