import type { Place } from "../../grid/place.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookPlan } from "../sheet-plan.ts";
import type {
  BuildOutcome,
  BuildWatch,
  Revise,
  UnfinishedBuild,
  Workbook,
  WorkbookContent,
} from "../workbook.ts";
import { basisOf, withTabs, type Basis } from "./basis.ts";
import { buildAppendix } from "./build-appendix.ts";
import { followActiveSheet } from "./follow-active-sheet.ts";
import type { OfficePage } from "./office-page.ts";
import { openInExcel } from "./open-in-excel.ts";
import { readSheets } from "./read-sheets.ts";
import { restoreWorkbook } from "./restore-workbook.ts";
import { startExcel, type RunExcel } from "./run-excel.ts";
import { startQueue, type Enqueue } from "./run-queue.ts";
import { isSafetyCopy } from "./safety-copy.ts";
import { readFacts } from "./workbook-facts.ts";

/** The workbook that is open in Excel. Calls wait for one another. */
export class ExcelWorkbook implements Workbook {
  readonly #page: OfficePage;
  readonly #excel: RunExcel;
  readonly #enqueue: Enqueue = startQueue();
  /** What the last reading found; a build holds the workbook against it. */
  #basis: Basis | null = null;

  constructor(page: OfficePage) {
    this.#page = page;
    this.#excel = startExcel(page);
  }

  readonly read = (): Promise<readonly WorkbookContent[]> =>
    this.#enqueue(async () => {
      const { content, basis } = await this.#readNow();
      this.#basis = basis;
      return [content];
    });

  readonly build = (plan: WorkbookPlan, watch: BuildWatch = {}): Promise<BuildOutcome> =>
    this.#enqueue(async () => {
      const basis = this.#basis ?? (await this.#readNow()).basis;
      const { outcome, written } = await buildAppendix(this.#excel, plan, basis, watch);
      const left = new Set(written.edited.map(({ tab }) => tab.id));
      this.#basis = withTabs(
        basis,
        written.tabs.filter(({ id }) => !left.has(id)),
      );
      return outcome;
    });

  readonly goTo = ({ sheet: name, cell }: Place): Promise<void> =>
    this.#enqueue(() =>
      this.#excel(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load("visibility");
        await context.sync();
        if (sheet.isNullObject) {
          throw new WorkbookError(
            "notFound",
            `There is no sheet “${name}” any more. Read the workbook again.`,
          );
        }
        if (sheet.visibility !== "Visible") {
          throw new WorkbookError(
            "notFound",
            `The sheet “${name}” is hidden. Unhide it in Excel, then try again.`,
          );
        }
        sheet.activate();
        const range = sheet.getRange(cell ?? "A1");
        range.untrack();
        range.select();
        await context.sync();
      }),
    );

  readonly followActiveSheet = (tell: (sheet: string) => void): Promise<() => void> =>
    followActiveSheet(this.#excel, this.#enqueue, tell);

  readonly findUnfinishedBuild = (): Promise<UnfinishedBuild | null> =>
    this.#enqueue(() =>
      this.#excel(async (context) => {
        const found = (await readFacts(context)).journal;
        if (found === null) return null;
        const { journal } = found;
        switch (journal.phase) {
          case "writing":
            return { tabs: [...journal.tabs.map(({ name }) => name), ...journal.added] };
          case "keeping":
            return { tabs: journal.tabs.map(({ name }) => name) };
          case "sweeping":
            await restoreWorkbook(context, undefined);
            return null;
        }
      }),
    );

  readonly restore = (revise: Revise): Promise<void> =>
    this.#enqueue(async () => {
      await this.#excel((context) => restoreWorkbook(context, revise));
      this.#basis = null;
    });

  /** Excel opens it in another window, unsaved. */
  readonly openNew = (file: Uint8Array): Promise<void> => openInExcel(this.#page, file);

  #readNow(): Promise<{ readonly content: WorkbookContent; readonly basis: Basis }> {
    return this.#excel(async (context) => {
      const facts = await readFacts(context);
      const shown = facts.sheets.filter((sheet) => !isSafetyCopy(sheet));
      const sheets = await readSheets(context, shown, facts.name);
      const basis = basisOf(sheets, facts.names);
      const content: WorkbookContent = {
        format: "excel",
        grids: sheets.map(({ grid }) => grid),
        looksWereRead: true,
        tabs: new Map([...basis.tabs].map(([key, tab]) => [key, tab.facts.name] as const)),
      };
      return { content, basis };
    });
  }
}
