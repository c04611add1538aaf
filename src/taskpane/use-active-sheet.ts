import { useEffect, useState } from "react";

import type { Workbook } from "../workbook/workbook.ts";

/** The sheet in front of the person, and the one that was there when the pane was opened. */
export interface ActiveSheet {
  /** Null until it is known. */
  readonly now: string | null;
  readonly atFirst: string | null;
}

const UNKNOWN: ActiveSheet = { now: null, atFirst: null };

/** Follows which sheet is in front. */
export function useActiveSheet(workbook: Workbook): ActiveSheet {
  const [active, setActive] = useState(UNKNOWN);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const follow = async (): Promise<void> => {
      const stop = await workbook.followActiveSheet((sheet) => {
        if (!signal.aborted)
          setActive(({ atFirst }) => ({ now: sheet, atFirst: atFirst ?? sheet }));
      });
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop);
    };
    // A workbook that does not tell is shown as one where no tab is in front.
    follow().catch(() => undefined);
    return () => {
      ending.abort();
    };
  }, [workbook]);
  return active;
}
