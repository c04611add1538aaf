import type { Place } from "../../grid/place.ts";
import type { WorkbookPlan } from "../sheet-plan.ts";
import type {
  BuildOutcome,
  BuildWatch,
  UnfinishedBuild,
  Workbook,
  WorkbookContent,
} from "../workbook.ts";
import { nameSheetsApart, type OpenFile } from "./open-file.ts";
import { cancelled, noSuchSheet } from "./refusal.ts";
import type { WrittenAppendix } from "./write-appendix.ts";

/** What reads and writes files, away from the page where there is one. */
export interface FileThreads {
  readonly read: (bytes: Uint8Array, name: string) => Promise<WorkbookContent>;
  readonly write: (plan: WorkbookPlan, watch: BuildWatch) => Promise<WrittenAppendix>;
}

/** An appendix that was built from the files that are open. */
export interface BuiltAppendix extends WrittenAppendix {
  readonly plan: WorkbookPlan;
}

/** The sheet in front of the person, and the cells that are selected in it. */
export interface InFront {
  /** The name of the file that it belongs to, or null for a tab of the appendix. */
  readonly file: string | null;
  readonly sheet: string;
  /** "B4" or "C9:F9"; null where nothing is selected. */
  readonly cell: string | null;
}

/** What is open, as plain data that is replaced whole at every change. */
export interface Desk {
  readonly files: readonly OpenFile[];
  readonly appendix: BuiltAppendix | null;
  readonly inFront: InFront | null;
  /** Grows whenever a file is opened or closed. */
  readonly revision: number;
}

const BARE: Desk = { files: [], appendix: null, inFront: null, revision: 0 };

/**
 * The door to workbook files that are open in a browser. The files are never changed: what is built
 * is a workbook of its own, kept until a file is opened or closed.
 */
export class FileWorkbook implements Workbook {
  readonly #threads: FileThreads;
  readonly #listeners = new Set<() => void>();
  #desk = BARE;
  /** The same list until a file is opened or closed. */
  #contents: readonly WorkbookContent[] = [];

  constructor(threads: FileThreads) {
    this.#threads = threads;
  }

  /** Tells what is open; the same object until something changes. */
  readonly desk = (): Desk => this.#desk;

  /** Hears of every change of what is open, until it is stopped. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Opens a workbook beside those that are open; one of the same name is read anew.
   *
   * @throws WorkbookError when it cannot be read; what was open stays open
   */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const content = await this.#threads.read(bytes, name);
    const others = this.#desk.files.filter((file) => file.name !== name);
    this.#putFiles([...others, { name, content }], name);
  }

  readonly close = (name: string): void => {
    const { files } = this.#desk;
    const left = files.filter((file) => file.name !== name);
    this.#putFiles(left, left.at(-1)?.name);
  };

  /** Brings a sheet to the front: of a file, or of the appendix. */
  readonly show = (inFront: InFront): void => {
    this.#put({ inFront });
  };

  read(): Promise<readonly WorkbookContent[]> {
    return Promise.resolve(this.#contents);
  }

  async build(plan: WorkbookPlan, watch: BuildWatch = {}): Promise<BuildOutcome> {
    const whole = withOtherTabs(plan, this.#desk.appendix?.plan);
    const written = await this.#threads.write(whole, watch);
    if (watch.signal?.aborted === true) throw cancelled();
    const of = plan.sheets.length;
    const [first] = plan.sheets;
    watch.tell?.({ sheet: plan.sheets.at(-1)?.name ?? "", done: of, of });
    this.#put({
      appendix: { plan: whole, ...written },
      // Whoever builds one tab stays on it.
      ...(first === undefined || plan.isPart === true
        ? {}
        : { inFront: { file: null, sheet: first.name, cell: null } }),
    });
    const tabs = plan.sheets.map(({ key, name }) => ({ key, name }));
    return { tabs, movedReferences: [], leftStanding: [], leftAsTheyWere: [] };
  }

  /**
   * A tab often has the name of the sheet it was made from. A cell is looked for in the files first,
   * because findings are about them; a whole sheet among the tabs first.
   */
  goTo({ sheet, cell }: Place): Promise<void> {
    const file = this.#desk.files.find(({ content }) =>
      content.grids.some((grid) => grid.sheet === sheet),
    );
    const isTab = this.#desk.appendix?.plan.sheets.some(({ name }) => name === sheet) === true;
    if (file !== undefined && !(isTab && cell === null)) {
      this.show({ file: file.name, sheet, cell });
    } else if (isTab) {
      this.show({ file: null, sheet, cell });
    } else {
      return Promise.reject(noSuchSheet(sheet));
    }
    return Promise.resolve();
  }

  followActiveSheet(tell: (sheet: string) => void): Promise<() => void> {
    let told: string | undefined;
    const follow = (): void => {
      const sheet = this.#desk.inFront?.sheet;
      if (sheet === undefined || sheet === told) return;
      told = sheet;
      tell(sheet);
    };
    follow();
    return Promise.resolve(this.subscribe(follow));
  }

  /** A build into a file of its own is whole or is not there. */
  findUnfinishedBuild(): Promise<UnfinishedBuild | null> {
    return Promise.resolve(null);
  }

  restore(): Promise<void> {
    return Promise.resolve();
  }

  /** What a browser is given it saves. */
  readonly openNew = null;

  /** What was built from other files tells nothing about these. */
  #putFiles(files: readonly OpenFile[], front: string | undefined): void {
    const apart = nameSheetsApart(files);
    this.#contents = apart.map(({ content }) => content);
    const shown = apart.find(({ name }) => name === front);
    const grids = shown?.content.grids ?? [];
    const grid = grids.find(({ hidden }) => !hidden) ?? grids[0];
    this.#put({
      files: apart,
      appendix: null,
      revision: this.#desk.revision + 1,
      inFront:
        shown === undefined || grid === undefined
          ? null
          : { file: shown.name, sheet: grid.sheet, cell: null },
    });
  }

  #put(change: Partial<Desk>): void {
    this.#desk = { ...this.#desk, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Completes a plan of some tabs by those that were built before. */
function withOtherTabs(plan: WorkbookPlan, before: WorkbookPlan | undefined): WorkbookPlan {
  if (plan.isPart !== true || before === undefined) return plan;
  const isNew = new Map(plan.sheets.map((sheet) => [sheet.key, sheet] as const));
  const stand = new Set(before.sheets.map(({ key }) => key));
  return {
    ...plan,
    isPart: false,
    styles: { ...before.styles, ...plan.styles },
    sheets: [
      ...before.sheets.map((sheet) => isNew.get(sheet.key) ?? sheet),
      ...plan.sheets.filter(({ key }) => !stand.has(key)),
    ],
    names: [
      ...before.names.filter(({ name }) => !plan.names.some((one) => one.name === name)),
      ...plan.names,
    ],
  };
}
