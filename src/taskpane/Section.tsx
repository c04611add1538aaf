import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode, type Ref } from "react";

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalM },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { color: tokens.colorNeutralForeground2 },
});

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A part of the pane that can be found by its name. */
export function Section({ title, aside, titleRef, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} ref={titleRef} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {aside != null && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
