/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { screen, waitFor, within } from "@testing-library/react";

import type { BuildOutcome } from "../../src/workbook/workbook.ts";
import { WorkbookError } from "../../src/workbook/workbook-error.ts";
import { axeFindings, button, drawn, region, sample, showPane } from "./show-pane.tsx";

/** A place where a build waits until it is let on. */
function gateAt(sheet: string) {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    beforeTab: (name: string) => (name === sheet ? gate : Promise.resolve()),
    open,
  };
}

test("a build tells tab by tab how far it has come, and then links what was built", async () => {
  const gate = gateAt("Domestic Abuse");
  const outcomes: BuildOutcome[] = [];
  const { user, workbook } = showPane(sample("kent-2014"), gate, {
    onBuilt: (outcome) => outcomes.push(outcome),
  });
  await region("Indicators");
  await user.click(button("Build appendix"));
  expect(await screen.findByText("Writing tab 3 of 9: Domestic Abuse")).toBeVisible();
  const bar = screen.getByRole("progressbar", { name: "Building the appendix" });
  expect(bar).toHaveAttribute("aria-valuenow", "2");
  expect(bar).toHaveAttribute("aria-valuetext", "2 of 9 tabs");
  expect(button("Build appendix")).toHaveAttribute("aria-disabled", "true");
  expect(await axeFindings()).toEqual([]);
  gate.open();
  const result = await region("The appendix is built: 8 tabs");
  expect(within(result).getByText("Actions: 3 complete, 15 in progress")).toBeVisible();
  // How the indicators are rated stands at the head of the pane, and not twice.
  expect(within(result).queryByRole("list", { name: "Ratings" })).toBeNull();
  expect(document.activeElement).toHaveTextContent("The appendix is built: 8 tabs");
  expect(await axeFindings()).toEqual([]);
  await user.click(within(result).getByRole("link", { name: "Road Safety" }));
  expect(workbook.wentTo).toEqual([{ sheet: "Road Safety", cell: null }]);
  expect(workbook.built).toHaveLength(1);
  expect(outcomes).toHaveLength(1);
  await user.click(button("Close", result));
  expect(document.activeElement).toBe(button("Build appendix"));
});

test("the title, letter and date that a person gives are printed on the tabs", async () => {
  const { user, workbook } = showPane(sample("kent-2014"));
  await region("Indicators");
  await user.click(button("Title, letter and date"));
  expect(screen.getByLabelText("Title")).toHaveValue("CSA Performance Monitoring");
  expect(screen.getByLabelText("Appendix letter")).toHaveValue("B");
  expect(screen.getByLabelText("Report date")).toHaveValue("2014-03-18");
  await user.clear(screen.getByLabelText("Title"));
  await user.type(screen.getByLabelText("Title"), "Spring report");
  await user.clear(screen.getByLabelText("Appendix letter"));
  await user.type(screen.getByLabelText("Appendix letter"), "c.");
  await user.clear(screen.getByLabelText("Report date"));
  await user.type(screen.getByLabelText("Report date"), "2014-04-01");
  await user.tab();
  expect(await screen.findByText(/report of 1 April 2014/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.click(button("Build appendix"));
  await region("The appendix is built: 8 tabs");
  expect(workbook.built[0]?.properties.title).toBe("Appendix C: Spring report – 1st April 2014");
});

test("a title or letter that is emptied is left to the workbook, or left out", async () => {
  const { user, workbook } = showPane(sample("kent-2014"));
  await region("Indicators");
  await user.click(button("Title, letter and date"));
  await user.clear(screen.getByLabelText("Title"));
  await user.clear(screen.getByLabelText("Appendix letter"));
  await user.click(button("Build appendix"));
  await region("The appendix is built: 8 tabs");
  expect(workbook.built[0]?.properties.title).toBe("CSA Performance Monitoring – 18th March 2014");
});

test("what a person has answered is built", async () => {
  const { user, workbook } = showPane(sample("kent-2014"));
  const findings = await region("Findings");
  await user.click(button("Which way is good?", findings));
  await user.click(button("Confirm all 8", findings));
  await user.click(button("Build appendix"));
  await region("The appendix is built: 8 tabs");
  const ratings = JSON.stringify(workbook.built[0]?.sheets.map(({ rows }) => rows));
  expect(ratings).not.toContain("Red (assumed)");
  expect(ratings).toContain("Red");
});

test("a build reads the workbook as it stands when the button is pressed", async () => {
  let contents = sample("kent-2014");
  const { user, workbook } = showPane([], { read: () => Promise.resolve(contents) });
  await region("Indicators");
  contents = sample("kent-2012");
  await user.click(button("Build appendix"));
  await region("The appendix is built: 8 tabs");
  expect(workbook.built[0]?.properties.title).toMatch(/6th March 2012$/);
  expect(await screen.findByText(/report of 6 March 2012/)).toBeVisible();
});

test("a cancelled build says that the workbook is as it was, and can be begun again", async () => {
  const gate = gateAt("Domestic Abuse");
  const { user, workbook } = showPane(sample("kent-2014"), gate);
  await region("Indicators");
  await user.click(button("Build appendix"));
  await screen.findByText(/^Writing tab 3/);
  await user.click(button("Cancel"));
  expect(screen.getByText(/^Cancelling/)).toBeVisible();
  gate.open();
  expect(await screen.findByText("Cancelled. The workbook is as it was.")).toBeVisible();
  expect(workbook.built).toEqual([]);
  expect(document.activeElement).toBe(button("Build appendix"));
  expect(await axeFindings()).toEqual([]);
  await user.click(button("Build appendix"));
  expect(await region("The appendix is built: 8 tabs")).toBeVisible();
});

test.each([
  [
    "the door says why",
    new WorkbookError(
      "notWritable",
      "The tab “Road Safety” is protected. Unprotect it and build again.",
    ),
    "The tab “Road Safety” is protected. Unprotect it and build again.",
  ],
  [
    "the program stumbles",
    new Error("undefined is not a function"),
    "Appendix Builder stumbled over something while it wrote. Check the tabs, save a copy of the workbook and try once more.",
  ],
])("a build that fails says why in a sentence: %s", async (_, error, sentence) => {
  const { user, workbook } = showPane(sample("kent-2014"), {
    beforeTab: (name) => (name === "Road Safety" ? Promise.reject(error) : Promise.resolve()),
  });
  await region("Indicators");
  await user.click(button("Build appendix"));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(workbook.built).toEqual([]);
  expect(await axeFindings()).toEqual([]);
  await user.click(button("Dismiss"));
  expect(screen.queryByText(sentence)).toBeNull();
});

test("a workbook that was emptied meanwhile is not built from", async () => {
  let contents = sample("kent-2014");
  const { user, workbook } = showPane([], { read: () => Promise.resolve(contents) });
  await region("Indicators");
  contents = drawn("");
  await user.click(button("Build appendix"));
  expect(await screen.findByText("This workbook is empty")).toBeVisible();
  expect(workbook.built).toEqual([]);
});

test("formulas that now point at something else are named", async () => {
  const { user, workbook } = showPane(sample("kent-2014"), {
    movedReferences: [
      {
        place: { sheet: "Summary", cell: "B4" },
        pointsAt: { sheet: "Road Safety", cell: "E9" },
      },
    ],
  });
  await region("Indicators");
  await user.click(button("Build appendix"));
  const result = await region("The appendix is built: 8 tabs");
  expect(within(result).getByText(/points at/)).toHaveTextContent(
    "Summary, B4 points at Road Safety, E9",
  );
  await user.click(within(result).getByRole("link", { name: "Summary, B4" }));
  expect(workbook.wentTo).toEqual([{ sheet: "Summary", cell: "B4" }]);
});

test("tabs that are no longer in the plan are named", async () => {
  const { user } = showPane(sample("kent-2014"), { leftStanding: ["Fire Safety"] });
  await region("Indicators");
  await user.click(button("Build appendix"));
  const result = await region("The appendix is built: 8 tabs");
  expect(within(result).getByText(/^One earlier tab is no longer in the plan/)).toBeVisible();
  expect(within(result).getByRole("link", { name: "Fire Safety" })).toBeVisible();
});

test("tabs that somebody was typing into are named, each with what to do", async () => {
  const { user, workbook } = showPane(sample("kent-2014"), { leftAsTheyWere: ["Road Safety"] });
  await region("Indicators");
  await user.click(button("Build appendix"));
  const result = await region("The appendix is built: 8 tabs");
  const sentence = within(result).getByText(
    /was being typed into and was left as it is\. Build it again when its lead has finished\.$/,
  );
  expect(sentence).toHaveTextContent(/^Road Safety was being typed into/);
  await user.click(within(sentence).getByRole("link", { name: "Road Safety" }));
  expect(workbook.wentTo).toEqual([{ sheet: "Road Safety", cell: null }]);
});

test("a build that was cut off before is offered to be restored", async () => {
  const { user, workbook } = showPane(sample("kent-2014"), {
    unfinished: { tabs: ["Overview", "Road Safety"] },
  });
  const notice = await screen.findByText(/It had begun to write 2 tabs: Overview, Road Safety/);
  expect(notice).toBeVisible();
  await region("Indicators");
  expect(await axeFindings()).toEqual([]);
  await user.click(button("Restore"));
  await waitFor(() => {
    expect(screen.queryByText(/It had begun to write/)).toBeNull();
  });
  expect(workbook.restored.times).toBe(1);
  expect(
    screen.getByText("The workbook is as it was before the build that was cut off."),
  ).toBeVisible();
});

test("a workbook that cannot be restored says so, and can be tried again", async () => {
  const { user } = showPane(sample("kent-2014"), {
    unfinished: { tabs: ["Overview"] },
    restore: () => Promise.reject(new WorkbookError("notWritable", "Excel is busy. Try again.")),
  });
  await region("Indicators");
  await user.click(button("Restore"));
  expect(await screen.findByText("Excel is busy. Try again.")).toBeVisible();
  expect(button("Restore")).toBeVisible();
});

test("everything is reached by keyboard, from the head to the button that builds", async () => {
  const { user } = showPane(sample("kent-2014"));
  await region("Indicators");
  const order: string[] = [];
  for (let at = 0; at < 10; at++) {
    await user.tab();
    order.push(document.activeElement?.textContent ?? "");
  }
  expect(order).toEqual([
    "Title, letter and date",
    "Read again",
    "Figures",
    "1 error",
    "A printed difference does not follow from its figures1",
    "Go to Acquisitive Crime, E8",
    "10 warnings",
    "Which way is good?8",
    "Numbers in the commentary that the table contradicts1",
    "Periods in the commentary that the table does not have1",
  ]);
  button("Title, letter and date").focus();
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(document.body);
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(button("Build appendix"));
});
