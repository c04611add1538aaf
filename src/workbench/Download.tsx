import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { BuiltAppendix } from "../workbook/file/file-workbook.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "32px",
    padding: "0 12px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    textDecorationLine: "none",
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: "1px solid transparent",
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface DownloadProps {
  readonly appendix: BuiltAppendix;
  /** The name of the file that it was built from: "kent-2014.xlsx". */
  readonly source: string;
}

/** The link that saves the finished appendix. */
export function Download({ appendix, source }: DownloadProps) {
  const styles = useStyles();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(appendix.bytes)], { type: XLSX }));
    link.current?.setAttribute("href", made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [appendix]);
  return (
    <a ref={link} className={styles.link} href="#download" download={nameAppendix(source)}>
      Download appendix
    </a>
  );
}

/**
 * Names the file of an appendix after that of its source.
 *
 * @example nameAppendix("kent-2014.xlsx") //=> "kent-2014-appendix.xlsx"
 */
export const nameAppendix = (source: string): string =>
  `${source.replace(/\.\w+$/, "")}-appendix.xlsx`;
