import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useId, useRef } from "react";

import type { ReturnedLine } from "../../appendix.ts";
import { InPieces } from "../InPieces.tsx";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  file: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0, marginTop: "3px" },
  taken: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusWarningForeground1 },
});

/** A file in the list, and what there is to say of it. */
export interface ListedFile {
  readonly name: string;
  readonly lines: readonly ReturnedLine[];
  readonly remove: () => void;
}

interface ListedProps {
  readonly id: string;
  readonly title: string;
  readonly files: readonly ListedFile[];
}

/** Lists files that stand beside the workbook, each with the button that takes it away. */
export function BesideList({ title, files }: Omit<ListedProps, "id">) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(files.length);
  useEffect(() => {
    // The button that was pressed is gone with its file: the keyboard goes on here.
    const isFewer = files.length < before.current;
    if (isFewer && document.activeElement === document.body) box.current?.focus();
    before.current = files.length;
  }, [files.length]);
  return (
    <div ref={box} tabIndex={-1}>
      {files.length > 0 && <Listed id={id} title={title} files={files} />}
    </div>
  );
}

function Listed({ id, title, files }: ListedProps) {
  const styles = useStyles();
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className={styles.heading}>
        {title}
      </h4>
      <InPieces items={files} size={20} one="workbook">
        {({ name, lines, remove }) => (
          <div className={styles.file}>
            <div className={styles.head}>
              <span className={styles.name}>{name}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Remove ${name}`}
                onClick={remove}
              >
                Remove
              </Button>
            </div>
            {lines.map(({ text, isWrong }) => (
              <p key={text} className={styles.line}>
                {isWrong ? (
                  <WarningRegular aria-hidden className={mergeClasses(styles.icon, styles.wrong)} />
                ) : (
                  <CheckmarkCircleRegular
                    aria-hidden
                    className={mergeClasses(styles.icon, styles.taken)}
                  />
                )}
                <span>{text}</span>
              </p>
            ))}
          </div>
        )}
      </InPieces>
    </section>
  );
}
