import type { Place } from "../../src/grid/place.ts";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import type {
  BuildOutcome,
  UnfinishedBuild,
  Workbook,
  WorkbookContent,
} from "../../src/workbook/workbook.ts";

/** How a workbook in memory behaves, where it is to differ from one that does all it is asked. */
export interface Behaviour {
  /** Waited for before each tab is written; a refusal makes the build fail there. */
  readonly beforeTab?: (sheet: string) => Promise<void>;
  readonly read?: () => Promise<readonly WorkbookContent[]>;
  readonly goTo?: (place: Place) => Promise<void>;
  readonly restore?: () => Promise<void>;
  readonly unfinished?: UnfinishedBuild;
  readonly movedReferences?: BuildOutcome["movedReferences"];
  readonly leftStanding?: BuildOutcome["leftStanding"];
  readonly leftAsTheyWere?: BuildOutcome["leftAsTheyWere"];
  /** The sheet in front when the workbook is opened. */
  readonly inFront?: string;
  readonly openNew?: Workbook["openNew"];
}

/** A workbook in memory: it stands in for Excel, and records what was asked of it. */
export interface MemoryWorkbook extends Workbook {
  /** The plans that were written whole. */
  readonly built: WorkbookPlan[];
  readonly wentTo: Place[];
  readonly restored: { times: number };
  /** Brings a sheet to the front. */
  readonly activate: (sheet: string) => void;
}

/** Opens contents as a workbook in memory. */
export function openMemoryWorkbook(
  contents: readonly WorkbookContent[],
  behaviour: Behaviour = {},
): MemoryWorkbook {
  const built: WorkbookPlan[] = [];
  const wentTo: Place[] = [];
  const restored = { times: 0 };
  const followers = new Set<(sheet: string) => void>();
  let unfinished = behaviour.unfinished ?? null;
  return {
    built,
    wentTo,
    restored,
    read: behaviour.read ?? (() => Promise.resolve(contents)),
    build: async (plan, { tell, signal } = {}) => {
      for (const [done, { name }] of plan.sheets.entries()) {
        tell?.({ sheet: name, done, of: plan.sheets.length });
        await behaviour.beforeTab?.(name);
        signal?.throwIfAborted();
      }
      built.push(plan);
      return {
        tabs: plan.sheets.map(({ key, name }) => ({ key, name })),
        movedReferences: behaviour.movedReferences ?? [],
        leftStanding: behaviour.leftStanding ?? [],
        leftAsTheyWere: behaviour.leftAsTheyWere ?? [],
      };
    },
    goTo: async (place) => {
      await behaviour.goTo?.(place);
      wentTo.push(place);
    },
    activate: (sheet) => {
      for (const tell of followers) tell(sheet);
    },
    followActiveSheet: (tell) => {
      followers.add(tell);
      if (behaviour.inFront !== undefined) tell(behaviour.inFront);
      return Promise.resolve(() => followers.delete(tell));
    },
    findUnfinishedBuild: () => Promise.resolve(unfinished),
    restore: async () => {
      await behaviour.restore?.();
      restored.times++;
      unfinished = null;
    },
    openNew: behaviour.openNew ?? null,
  };
}
