/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";

import { readAppendix } from "../../src/appendix.ts";
import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";
import { WorkbookError } from "../../src/workbook/workbook-error.ts";
import { startInlinePipeline } from "../../src/taskpane/pipeline/inline-pipeline.ts";
import type { SheetPlan } from "../../src/workbook/sheet-plan.ts";
import { contentOf, textsOf } from "../words/grid-of-plan.ts";
import {
  axeFindings,
  button,
  itemOf,
  region,
  sample,
  showPane,
  type ShownPane,
} from "./show-pane.tsx";
import { fileOf, partFor, PLAN, returnedFile, SOURCE, standing } from "./standing-appendix.ts";

const SPARE = "Anything else? One paragraph to a line.";

const saved = new Map<string, Blob>();
beforeEach(() => {
  saved.clear();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const address = `blob:${saved.size}`;
      saved.set(address, blob);
      return address;
    },
    revokeObjectURL: () => undefined,
  });
});

/** The bytes that a link saves. */
async function bytesOf(link: HTMLElement): Promise<Uint8Array> {
  const blob = saved.get(link.getAttribute("href") ?? "");
  if (blob === undefined) throw new Error("the link saves nothing");
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : []));
    };
    reader.readAsArrayBuffer(blob);
  });
}

const view = (name: string): HTMLElement => {
  const tabs = screen.getAllByRole("tab");
  const found = tabs.find(({ textContent }) => textContent.startsWith(name));
  if (found === undefined) throw new Error(`no view: ${name}`);
  return found;
};

/** Unfolds one of the tasks. */
async function unfold({ user }: ShownPane, task: string): Promise<void> {
  await region("Indicators");
  await user.click(view("More"));
  await region("More to do with this appendix");
  await user.click(button(task));
}

async function choose(pane: ShownPane, label: string, ...files: readonly File[]): Promise<void> {
  await pane.user.upload(screen.getByLabelText(label), [...files]);
}

const RETURNED = "Choose returned workbooks";

describe("Collect returned tabs", () => {
  const typed = () =>
    returnedFile("homes.xlsx", "safe-homes", [
      [SPARE, "The centre opens in May."],
      ["In progress", "Complete"],
    ]);

  test("takes what leads typed at once, says of each file what it was, and builds it in", async () => {
    const pane = showPane(standing());
    await unfold(pane, "Collect returned tabs");
    await choose(pane, RETURNED, await typed());
    const list = await region("Returned, not yet in the appendix");
    expect(within(list).getByText("homes.xlsx")).toBeVisible();
    expect(within(list).getByText("“Safe homes”: 1 text, 1 status")).toBeVisible();
    expect(screen.getByText("1 returned workbook not yet in the appendix")).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await waitFor(() => {
      expect(view("Leads").textContent).toMatch(/^Leads 4 still to come/);
    });
    await pane.user.click(button("Build appendix"));
    await region("The appendix is built: 4 tabs");
    const [built] = pane.workbook.built;
    expect(built === undefined ? [] : textsOf(built)).toContain("The centre opens in May.");
    expect(screen.queryByRole("region", { name: /^Returned/ })).toBeNull();
    expect(screen.queryByText(/not yet in the appendix/)).toBeNull();
  });

  test("keeps the words in every further build where the appendix is a file of its own", async () => {
    const pane = showPane([contentOf([SOURCE])]);
    await unfold(pane, "Collect returned tabs");
    await choose(pane, RETURNED, await typed());
    await region("Returned, not yet in the appendix");
    for (const times of [1, 2]) {
      await pane.user.click(button("Build appendix"));
      await waitFor(() => {
        expect(pane.workbook.built).toHaveLength(times);
      });
      await region("The appendix is built: 4 tabs");
      expect(textsOf(pane.workbook.built[times - 1] ?? PLAN)).toContain("The centre opens in May.");
      expect(screen.queryByText(/not yet in the appendix/)).toBeNull();
    }
  });

  test("keeps a file in the list whose tab was not built", async () => {
    const pane = showPane(standing(), { inFront: "Acquisitive crime" });
    await region("Acquisitive crime");
    await unfold(pane, "Collect returned tabs");
    await choose(pane, RETURNED, await typed());
    await region("Returned, not yet in the appendix");
    await pane.user.click(button("Build this tab only"));
    await region("The appendix is built: 3 tabs");
    expect(screen.getByText("homes.xlsx")).toBeVisible();
  });

  test("lets a file go again", async () => {
    const pane = showPane(standing());
    await unfold(pane, "Collect returned tabs");
    await choose(pane, RETURNED, await typed());
    await region("Returned, not yet in the appendix");
    await pane.user.click(button("Remove homes.xlsx"));
    await waitFor(() => {
      expect(view("Leads").textContent).toMatch(/^Leads 5 still to come/);
    });
    expect(screen.queryByText("homes.xlsx")).toBeNull();
  });

  test("says in a sentence what could not be taken, and takes the others", async () => {
    const pane = showPane(standing());
    await unfold(pane, "Collect returned tabs");
    const notes = {
      ...partFor("safe-homes"),
      styles: PLAN.styles,
      sheets: partFor("safe-homes").sheets.map((sheet) => ({
        ...bare(sheet),
        name: "Notes",
        rows: [{ height: 15, startsPage: false, cells: [noteCell("Ring the chair.")] }],
      })),
    };
    await choose(
      pane,
      RETURNED,
      fileOf("report.xlsx", new TextEncoder().encode("%PDF-1.7")),
      fileOf("notes.xlsx", await writeXlsx(notes)),
      await typed(),
    );
    await region("Returned, not yet in the appendix");
    expect(screen.getByText(/^report\.xlsx is a PDF, not a workbook/)).toBeVisible();
    expect(
      screen.getByText("notes.xlsx holds no tab of this appendix, and was left out."),
    ).toBeVisible();
    expect(screen.getByText("“Safe homes”: 1 text, 1 status")).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  test("keeps both of two files of one name, whose texts differ, and asks", async () => {
    const pane = showPane(standing());
    await unfold(pane, "Collect returned tabs");
    const one = await returnedFile("back.xlsx", "acquisitive-crime", [
      ["Kits are ordered.", "Kits are out."],
    ]);
    const other = await returnedFile("back.xlsx", "acquisitive-crime", [
      ["Kits are ordered.", "Kits are late."],
    ]);
    await choose(pane, RETURNED, one, other);
    const list = await region("Returned, not yet in the appendix");
    expect(within(list).getByText("back (2).xlsx")).toBeVisible();
    await pane.user.click(view("Leads"));
    const leads = await region("Who owes what");
    await waitFor(() => {
      expect(within(leads).getByText("Two texts to choose from")).toBeVisible();
    });
    expect(within(leads).queryByRole("link", { name: "Two texts to choose from" })).toBeNull();
  });

  test("is told in a sentence where a word would be lost, and nothing is built", async () => {
    const sentence = "The appendix was not built, because words typed at Plan!B2 would be lost.";
    const pipeline = {
      ...startInlinePipeline(),
      plan: () => Promise.reject(new WorkbookError("notWritable", sentence)),
    };
    const pane = showPane(standing(), {}, { pipeline });
    await region("Indicators");
    await pane.user.click(button("Build appendix"));
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(pane.workbook.built).toEqual([]);
  });
});

describe("Send tabs to leads", () => {
  test("[W9] offers one workbook for each priority, and all in one file", async () => {
    const pane = showPane(standing());
    await unfold(pane, "Send tabs to leads");
    await pane.user.click(button("Make the workbooks"));
    const link = await screen.findByRole("link", { name: "Save Safe homes" });
    expect(screen.getByText("2 workbooks, one for each priority")).toBeVisible();
    expect(within(itemOf(link)).getByText("Lead: Head of housing")).toBeVisible();
    expect(link).toHaveAttribute("download", "safe-homes.xlsx");
    const { grids } = readWorkbook(await bytesOf(link), "safe-homes.xlsx");
    expect(grids.map(({ sheet }) => sheet)).toEqual(["Safe homes"]);
    expect(JSON.stringify(grids)).not.toMatch(/burglar/i);
    const all = screen.getByRole("link", { name: "Save all" });
    expect(all).toHaveAttribute("download", "performance-monitoring-tabs.zip");
    const inside = unzipSync(await bytesOf(all));
    expect(Object.keys(inside)).toEqual(["acquisitive-crime.xlsx", "safe-homes.xlsx"]);
    expect(screen.queryByText("Open")).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  test("opens one as a new workbook where Excel can, and says where it cannot", async () => {
    const opened: Uint8Array[] = [];
    const openNew = (file: Uint8Array): Promise<void> => {
      opened.push(file);
      return opened.length > 1
        ? Promise.reject(new WorkbookError("busy", "Excel is busy. Try again."))
        : Promise.resolve();
    };
    const pane = showPane(standing(), { openNew });
    await unfold(pane, "Send tabs to leads");
    await pane.user.click(button("Make the workbooks"));
    await screen.findByRole("link", { name: "Save Safe homes" });
    await pane.user.click(button("Open Safe homes"));
    expect(readWorkbook(opened[0] ?? new Uint8Array(), "new.xlsx").grids).toHaveLength(1);
    await pane.user.click(button("Open Safe homes"));
    expect(await screen.findByText("Excel is busy. Try again.")).toBeVisible();
  });

  test("can be cancelled, and begun again", async () => {
    const pipeline = { ...startInlinePipeline(), split: () => new Promise<never>(() => undefined) };
    const pane = showPane(standing(), {}, { pipeline });
    await unfold(pane, "Send tabs to leads");
    await pane.user.click(button("Make the workbooks"));
    expect(screen.getByRole("progressbar", { name: "Making the workbooks" })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await pane.user.click(button("Cancel"));
    expect(screen.getByText("Cancelled.")).toBeVisible();
    expect(button("Make the workbooks")).toBeVisible();
  });
});

describe("Start next period", () => {
  test("[W12] makes the next report's appendix, a year on unless another date is said", async () => {
    const pane = showPane(sample("kent-2014"));
    await unfold(pane, "Start next period");
    expect(screen.getByLabelText("Date of the next report")).toHaveValue("2015-03-18");
    expect(screen.getByText("This report is of 18 March 2014.")).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await pane.user.click(button("Make the next appendix"));
    const link = await screen.findByRole("link", { name: /^Save csa/ });
    expect(link).toHaveAttribute("download", "csa-performance-monitoring-2015-03-18.xlsx");
    const next = readAppendix([readWorkbook(await bytesOf(link), "next.xlsx")]);
    expect(next.agreement.reportDate).toBe("2015-03-18");
    expect(next.agreement.priorities).toHaveLength(6);
    expect(pane.workbook.built).toEqual([]);
  });

  test("asks for a later date than that of this report", async () => {
    const pane = showPane(sample("kent-2014"));
    await unfold(pane, "Start next period");
    const field = screen.getByLabelText("Date of the next report");
    await pane.user.clear(field);
    await pane.user.type(field, "2014-03-18");
    await pane.user.click(button("Make the next appendix"));
    expect(
      screen.getByText("The next report has to be later than this one, which is of 18 March 2014."),
    ).toBeVisible();
    expect(screen.queryByRole("progressbar")).toBeNull();
    await pane.user.clear(field);
    await pane.user.click(button("Make the next appendix"));
    expect(screen.getByText("Say on which day the next report is made.")).toBeVisible();
  });
});

describe("Add figures from another workbook", () => {
  const more = async () => {
    const plan = partFor("safe-homes");
    const [sheet] = plan.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const rows = [
      ["Priority:", "Fire safety"],
      ["Indicator", "2011/12", "2012/13"],
      ["Deliberate fires", "40", "TBC"],
    ].map((texts) => ({
      height: 15,
      startsPage: false,
      cells: texts.map((text, column) => ({ ...noteCell(text), column })),
    }));
    return fileOf(
      "fires.xlsx",
      await writeXlsx({
        ...plan,
        styles: PLAN.styles,
        sheets: [{ ...bare(sheet), name: "Fires", rows }],
      }),
    );
  };

  test("reads its sheets beside the open workbook, names its cells, and lets it go again", async () => {
    const pane = showPane(standing());
    await unfold(pane, "Add figures from another workbook");
    await choose(pane, "Choose workbooks", await more());
    const list = await region("Read beside the open workbook");
    expect(within(list).getByText("1 sheet")).toBeVisible();
    await waitFor(() => {
      expect(screen.getByText(/^3 priorities/)).toBeVisible();
    });
    await pane.user.click(view("Leads"));
    const leads = await region("Who owes what");
    // Nobody can be led into a workbook that is not open.
    expect(within(leads).getByText("Deliberate fires").closest("button, a")).toBeNull();
    await pane.user.click(view("More"));
    await pane.user.click(button("Remove fires.xlsx"));
    await waitFor(() => {
      expect(screen.getByText(/^2 priorities/)).toBeVisible();
    });
  });

  test("opens it where the host has a place for it", async () => {
    const opened: string[] = [];
    const onAddFiles = (files: Iterable<File>): void => {
      opened.push(...[...files].map(({ name }) => name));
    };
    const pane = showPane(standing(), {}, { onAddFiles });
    await unfold(pane, "Add figures from another workbook");
    await choose(pane, "Choose workbooks", fileOf("fires.xlsx", new Uint8Array(3)));
    expect(opened).toEqual(["fires.xlsx"]);
  });
});

const noteCell = (text: string) =>
  ({
    column: 0,
    content: { kind: "text", text },
    style: Object.keys(PLAN.styles)[0] ?? "",
    format: null,
    link: null,
  }) as const;

/** A sheet without anything that belongs to a tab. */
const bare = (sheet: SheetPlan): SheetPlan => ({
  ...sheet,
  hiddenColumns: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  print: { ...sheet.print, repeatedRows: null },
});
