/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { screen, waitFor, within } from "@testing-library/react";

import { WorkbookError } from "../../src/workbook/workbook-error.ts";
import { axeFindings, button, drawn, itemOf, region, sample, showPane } from "./show-pane.tsx";

/** Waits for the heading of the page. */
const pageTitle = (name: string) => screen.findByRole("heading", { level: 1, name });

test("the pane tells that it reads before it has read", async () => {
  showPane([], { read: () => new Promise(() => undefined) });
  expect(screen.getByText("Reading the workbook …")).toBeVisible();
  expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "true");
  expect(await axeFindings()).toEqual([]);
});

test("the head tells what the appendix is called and what is in it", async () => {
  showPane(sample("kent-2014"));
  await pageTitle("CSA Performance Monitoring");
  expect(screen.getByText(/report of 18 March 2014/)).toHaveTextContent(
    "Appendix B · report of 18 March 20146 priorities · 10 indicators · 18 aims",
  );
  const [ratings] = screen.getAllByRole("list", { name: "Ratings" });
  expect(ratings?.textContent).toBe("3 red4 amber1 green2 not rated");
  expect(await axeFindings()).toEqual([]);
});

test("priorities stand in the order of the sheets, each with its lead and how its actions stand", async () => {
  showPane(sample("kent-2014"));
  const indicators = await region("Indicators");
  const names = within(indicators)
    .getAllByRole("heading", { level: 3 })
    .map(({ textContent }) => textContent);
  expect(names).toEqual([
    "Anti-Social Behaviour including Environmental2",
    "Domestic Abuse3",
    "Substance Misuseno figures",
    "Acquisitive Crime2",
    "Violent Crime2",
    "Road Safety1",
  ]);
  expect(within(indicators).getByText("Lead: KCC and Kent Police")).toBeVisible();
  expect(within(indicators).getByText("3 aims; actions: 1 complete, 2 in progress")).toBeVisible();
});

test("an indicator shows its figures with their periods, its differences in words and its rating", async () => {
  showPane(sample("kent-2014"));
  const indicators = await region("Indicators");
  const name = within(indicators).getByRole("link", { name: /repeat MARAC cases/ });
  expect(itemOf(name).textContent).toBe(
    "% of repeat MARAC cases (Multi-Agency Risk Assessment Conference) (Kent excluding Medway)" +
      "Amber (assumed)" +
      "Baseline'10/1114.9%Last yearFeb – Jan 2012/1322.2%This yearFeb – Jan 2013/1421.5%" +
      "▼ −0.7 percentage points on last year▲ +6.6 percentage points on baseline" +
      "Worse than baseline",
  );
});

test("an indicator with a target shows it with its quarters and their sum", async () => {
  const { user } = showPane(sample("medway-2013-14"));
  const indicators = await region("Indicators");
  await user.click(button("Tackle Domestic Abuse", indicators));
  const name = within(indicators).getByRole("link", { name: /^Number of practitioners/ });
  expect(itemOf(name)).toHaveTextContent(
    /Red \(assumed\)Target 2013\/14150Q140Q216Q30Q460Sum so farQ1 – Q4116Missed by 34/,
  );
});

test("an indicator's name leads to its cell", async () => {
  const { user, workbook } = showPane(sample("kent-2014"));
  await region("Indicators");
  await user.click(screen.getByRole("link", { name: /^Level of Domestic Burglary/ }));
  expect(workbook.wentTo).toEqual([{ sheet: "Acquisitive Crime", cell: "A9" }]);
});

test("a cell that cannot be shown is told in a sentence", async () => {
  const { user } = showPane(sample("kent-2014"), { goTo: () => Promise.reject(new Error("gone")) });
  await region("Indicators");
  await user.click(screen.getByRole("link", { name: /^Level of Domestic Burglary/ }));
  expect(await screen.findByText(/^That cell could not be shown/)).toBeVisible();
});

test("more than a few indicators stay folded under their priorities", async () => {
  const { user } = showPane(sample("medway-2013-14"));
  const indicators = await region("Indicators");
  expect(within(indicators).queryAllByRole("link")).toEqual([]);
  await user.click(button("Reduce Re-offending", indicators));
  expect(within(indicators).queryAllByRole("link").length).toBeGreaterThan(3);
});

test("two thousand indicators are shown fifty at a time, and the keyboard goes on at the next", async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `| Burglary, ward ${at + 1} | 12 | 9 |`);
  const { user } = showPane(
    drawn(`
      | Indicator | 2011/12 | 2012/13 |
      ${rows.join("\n")}
    `),
  );
  const indicators = await region("Indicators");
  await user.click(button("Sheet1", indicators));
  expect(within(indicators).getAllByRole("link")).toHaveLength(50);
  await user.click(button("Show 50 more of 1,950 indicators", indicators));
  expect(within(indicators).getAllByRole("link")).toHaveLength(100);
  expect(document.activeElement).toHaveTextContent(/^Burglary, ward 51/);
}, 60_000);

test("what was left out is listed with its place", async () => {
  const { user } = showPane(
    drawn(`
      | Indicator | 2011/12 | 2012/13 |
      | Burglary  | 12      | 9       |
      | Total     | 12      | 9       |
    `),
  );
  const indicators = await region("Indicators");
  await user.click(button("Left out", indicators));
  expect(within(indicators).getByText(/^The row “Total” sums up others/)).toBeVisible();
  expect(within(indicators).getByRole("link", { name: "Go to Sheet1, A3" })).toBeVisible();
});

test("an empty workbook is called one, and can be read again", async () => {
  let contents = drawn("");
  const { user } = showPane([], { read: () => Promise.resolve(contents) });
  await pageTitle("This workbook is empty");
  expect(button("Build appendix")).toHaveAttribute("aria-disabled", "true");
  expect(await axeFindings()).toEqual([]);
  contents = sample("kent-2014");
  await user.click(button("Read again"));
  expect(await region("Indicators")).toBeVisible();
});

test("a workbook with nothing readable says what a table is recognised by", async () => {
  showPane(
    drawn(`
      | Name | Telephone |
      | Ann  | 12        |
      | Ben  | 13        |
    `),
  );
  await pageTitle("No indicator was found");
  expect(screen.getByText(/A table is recognised by a heading such as Indicator/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test.each([
  [
    "the door says why",
    new WorkbookError("damaged", "kent.xlsx cannot be read. Open it in Excel and save it again."),
    "kent.xlsx cannot be read. Open it in Excel and save it again.",
  ],
  [
    "the program stumbles",
    new Error("x is undefined"),
    "Appendix Builder stumbled over something while it read the workbook. Nothing was changed; save the workbook and read it again.",
  ],
])("a workbook that cannot be read is told in a sentence: %s", async (_, error, sentence) => {
  let isBroken = true;
  const { user } = showPane([], {
    read: () => (isBroken ? Promise.reject(error) : Promise.resolve(sample("kent-2014"))),
  });
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  isBroken = false;
  await user.click(button("Read again"));
  expect(await region("Findings")).toBeVisible();
});

test("other files in the host are read at once", async () => {
  let contents = sample("kent-2014");
  const { rerender } = showPane([], { read: () => Promise.resolve(contents) });
  await region("Indicators");
  contents = sample("medway-2013-14");
  rerender({ revision: 1 });
  await waitFor(() => {
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Action Plan 2013/14");
  });
});
