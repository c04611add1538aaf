import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";

import { countOf } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: { marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

interface InPiecesProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first, and how many more with each press. */
  readonly size: number;
  readonly one: string;
  readonly many?: string;
  readonly children: (item: T, at: number) => ReactNode;
}

/** Shows a long list a piece at a time, so that ten thousand rows cost no more than fifty. */
export function InPieces<T>({ items, size, one, many, children }: InPiecesProps<T>) {
  const styles = useStyles();
  const [shown, setShown] = useState(size);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<number | null>(null);
  useEffect(() => {
    // Whoever pressed the button by keyboard goes on at the first row that it added.
    const row = added.current === null ? null : list.current?.children.item(added.current);
    if (row instanceof HTMLElement) row.focus();
    added.current = null;
  }, [shown]);
  const left = items.length - shown;
  return (
    <>
      <ul ref={list} className={styles.list}>
        {items.slice(0, shown).map((item, at) => (
          <li key={at} tabIndex={-1}>
            {children(item, at)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            added.current = shown;
            setShown(shown + size);
          }}
        >
          {`Show ${left > size ? `${size.toLocaleString("en-GB")} more of ` : ""}${countOf(left, one, many)}`}
        </Button>
      )}
    </>
  );
}
