import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { describeFailure } from "../describe-failure.ts";
import type { MoreTasks } from "./more-tasks.ts";

const useStyles = makeStyles({
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
    },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  refused: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface MadeFileProps {
  /** What it is saved as: "domestic-abuse.xlsx". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "Save all as one file". */
  readonly text: string;
  /** What it is about, for those who hear the links one after another. */
  readonly about?: string;
  /** Opens it as a workbook; left out where it is none, null where it can only be saved. */
  readonly openNew?: MoreTasks["openNew"];
}

/** A file that was made: the link that saves it and, where Excel can open it, the button that does. */
export function MadeFile({ name, bytes, text, about = "", openNew = null }: MadeFileProps) {
  const styles = useStyles();
  const link = useRef<HTMLAnchorElement>(null);
  const [refused, setRefused] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(name) }));
    link.current?.setAttribute("href", made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [bytes, name]);
  const named = (verb: string) => (about === "" ? {} : { "aria-label": `${verb} ${about}` });
  return (
    <div className={styles.file}>
      <a ref={link} className={styles.link} href="#save" download={name} {...named(text)}>
        {text}
      </a>
      {openNew !== null && (
        <Button
          size="small"
          {...named("Open")}
          onClick={() => {
            setRefused("");
            openNew(bytes).catch((error: unknown) => {
              setRefused(describeFailure(error, "opening"));
            });
          }}
        >
          Open
        </Button>
      )}
      {refused !== "" && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}

const typeOf = (name: string): string =>
  name.endsWith(".zip")
    ? "application/zip"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
