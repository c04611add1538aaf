import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";

import type { Polarity } from "../../domain/indicator.ts";
import { withPolarities } from "../answers.ts";
import { usePaneActions } from "../pane-actions.ts";
import type { PaneFigure, PaneIndicator } from "../pipeline/pane-reading.ts";
import { PlaceLink } from "../PlaceLink.tsx";
import { RatingBadge } from "./RatingBadge.tsx";
import { firstUpper } from "../text-of.ts";
import { POLARITY_WORDS } from "../words.ts";

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 399px)": { flexDirection: "column", gap: tokens.spacingVerticalXS },
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  figures: {
    display: "grid",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  three: { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" },
  many: { gridTemplateColumns: "repeat(auto-fill, minmax(60px, 1fr))" },
  figure: { display: "flex", flexDirection: "column", justifyContent: "space-between" },
  wide: {
    gridColumn: "1 / -1",
    flexDirection: "row",
    justifyContent: "flex-start",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  beside: { flexGrow: 0, flexShrink: 0 },
  label: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  number: { fontVariantNumeric: "tabular-nums" },
  judged: { fontWeight: tokens.fontWeightSemibold },
  lines: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  difference: { display: "inline-block", marginRight: tokens.spacingHorizontalM },
  amount: {
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  ask: { maxWidth: "240px", marginTop: tokens.spacingVerticalS },
});

interface IndicatorRowProps {
  readonly priority: string;
  readonly indicator: PaneIndicator;
}

/** One indicator: its figures with their periods, how they differ, and its rating with the reason. */
export function IndicatorRow({ priority, indicator }: IndicatorRowProps) {
  const styles = useStyles();
  const { name, place, figures, differences, rating, update, asksPolarity } = indicator;
  const measured = figures.filter(({ label }) => label !== "Target").length;
  const words = rating.assumed ? `${rating.word} (assumed)` : rating.word;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>
          <PlaceLink place={place} text={name} isQuiet />
        </span>
        <RatingBadge colour={rating.colour} words={words} />
      </div>
      {figures.length > 0 && (
        <dl className={mergeClasses(styles.figures, measured > 3 ? styles.many : styles.three)}>
          {figures.map((figure, at) => (
            <FigureItem key={at} figure={figure} />
          ))}
        </dl>
      )}
      <ul className={styles.lines}>
        {differences.length > 0 && (
          <li>
            {differences.map(({ on, text }) => (
              <span key={on} className={styles.difference}>
                <span className={styles.amount}>{text}</span> {`on ${on}`}
              </span>
            ))}
          </li>
        )}
        {rating.reason !== "" && <li>{firstUpper(rating.reason)}</li>}
        {update !== null && <li>{update}</li>}
      </ul>
      {asksPolarity && <AskPolarity priority={priority} indicator={indicator.ownName} />}
    </div>
  );
}

function FigureItem({ figure }: { readonly figure: PaneFigure }) {
  const styles = useStyles();
  const { label, period, text, isJudged, isNumber } = figure;
  return (
    <div className={mergeClasses(styles.figure, label === "Target" && styles.wide)}>
      <dt className={mergeClasses(styles.label, label === "Target" && styles.beside)}>
        {label}
        {label !== "" && period !== "" && (label === "Target" ? " " : <br />)}
        {period}
      </dt>
      <dd
        className={mergeClasses(styles.value, isNumber && styles.number, isJudged && styles.judged)}
      >
        {text}
      </dd>
    </div>
  );
}

const POLARITIES: readonly Polarity[] = ["higher", "lower", "none"];

function AskPolarity({
  priority,
  indicator,
}: {
  readonly priority: string;
  readonly indicator: string;
}) {
  const styles = useStyles();
  const { answers, answer } = usePaneActions();
  return (
    <Field className={styles.ask} label="Which way is good?" size="small">
      <Select
        size="small"
        value=""
        onChange={(_, { value }) => {
          const polarity = POLARITIES.find((one) => one === value);
          if (polarity === undefined) return;
          answer(
            withPolarities(answers, [{ priority, indicator, polarity }]),
            `${POLARITY_WORDS[polarity]}: ${indicator}.`,
          );
        }}
      >
        <option value="">Not said</option>
        {POLARITIES.map((polarity) => (
          <option key={polarity} value={polarity}>
            {POLARITY_WORDS[polarity]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
