import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";

import type { UnfinishedBuild } from "../../workbook/workbook.ts";
import { countOf } from "../words.ts";

interface UnfinishedNoticeProps {
  readonly unfinished: UnfinishedBuild;
  readonly isRestoring: boolean;
  readonly onRestore: () => void;
}

/** Says that a build was cut off, and offers to put the workbook back. */
export function UnfinishedNotice({ unfinished, isRestoring, onRestore }: UnfinishedNoticeProps) {
  const { tabs } = unfinished;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>A build was cut off.</MessageBarTitle>{" "}
        {tabs.length === 0
          ? "It had not finished writing."
          : `It had begun to write ${countOf(tabs.length, "tab")}: ${tabs.join(", ")}.`}{" "}
        Restore puts the workbook back as it was before.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isRestoring} onClick={onRestore}>
          Restore
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
