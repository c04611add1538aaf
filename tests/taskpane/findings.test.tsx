/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { screen, waitFor, within } from "@testing-library/react";

import type { Answers } from "../../src/taskpane/answers.ts";
import { axeFindings, button, drawn, itemOf, region, sample, showPane } from "./show-pane.tsx";

test("an error is open with its sentence and the way to its cell; notes stay folded", async () => {
  const { user, workbook } = showPane(sample("kent-2014"));
  const findings = await region("Findings");
  const sentence = within(findings).getByText(/the sheet prints ▲ 1.8%, but 23,690 to 24,137/);
  expect(sentence).toBeVisible();
  expect(button("20 notes", findings)).toHaveAttribute("aria-expanded", "false");
  await user.click(within(findings).getByRole("link", { name: "Go to Acquisitive Crime, E8" }));
  expect(workbook.wentTo).toEqual([{ sheet: "Acquisitive Crime", cell: "E8" }]);
});

test("findings of one kind are folded together, and stand under their priorities", async () => {
  const { user } = showPane(sample("kent-2014"));
  const findings = await region("Findings");
  await user.click(button("20 notes", findings));
  await user.click(button("Statuses read from a colour", findings));
  const priorities = within(findings)
    .getAllByRole("heading", { level: 5 })
    .map(({ textContent }) => textContent);
  expect(priorities).toEqual([
    "Acquisitive Crime",
    "Anti-Social Behaviour including Environmental",
    "Domestic Abuse",
    "Substance Misuse",
    "Acquisitive Crime",
    "Violent Crime",
    "Road Safety",
  ]);
  expect(await axeFindings()).toEqual([]);
});

test("a confirmed polarity takes its finding away, and the rating is no longer assumed", async () => {
  const heard: Answers[] = [];
  const onAnswers = (answers: Answers): void => void heard.push(answers);
  const { user } = showPane(sample("kent-2014"), {}, { onAnswers });
  const findings = await region("Findings");
  await user.click(button("Which way is good?", findings));
  const item = itemOf(within(findings).getByText(/^“Level of Domestic Burglary/));
  const row = itemOf(screen.getByRole("link", { name: /^Level of Domestic Burglary/ }));
  expect(row).toHaveTextContent("Red (assumed)");
  await user.click(button("Confirm: lower is better", item));
  await waitFor(() => {
    expect(within(findings).queryByText(/^“Level of Domestic Burglary/)).toBeNull();
  });
  expect(row).toHaveTextContent(/Red(?! \(assumed\))/);
  expect(
    screen.getByText(
      "Lower is better: Level of Domestic Burglary (exc. Medway). 30 findings left.",
    ),
  ).toBeInTheDocument();
  expect(heard.at(-1)?.polarities).toMatchObject([
    { indicator: "Level of Domestic Burglary (exc. Medway)", polarity: "lower" },
  ]);
});

test("a turned polarity turns the rating, and can be taken back", async () => {
  const { user } = showPane(sample("kent-2014"));
  const findings = await region("Findings");
  await user.click(button("Which way is good?", findings));
  const item = itemOf(within(findings).getByText(/^“Level of Domestic Burglary/));
  await user.click(button("Higher is better", item));
  const row = itemOf(screen.getByRole("link", { name: /^Level of Domestic Burglary/ }));
  await waitFor(() => {
    expect(row).toHaveTextContent("Green");
  });
  await user.click(button("Your answers", findings));
  await user.click(button("Undo: Level of Domestic Burglary", findings));
  await waitFor(() => {
    expect(row).toHaveTextContent("Red (assumed)");
  });
});

test("all suggestions can be confirmed at once, and the keyboard goes on at the findings", async () => {
  const { user } = showPane(sample("kent-2014"));
  const findings = await region("Findings");
  await user.click(button("Which way is good?", findings));
  await user.click(button("Confirm all 8", findings));
  await waitFor(() => {
    expect(screen.queryByText(/\(assumed\)/)).toBeNull();
  });
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Findings" }));
});

test("an indicator that nobody says a polarity of can be given one where it stands", async () => {
  const { user } = showPane(sample("kent-2014"));
  await region("Indicators");
  const row = itemOf(screen.getByRole("link", { name: /^Number of Domestic Abuse Incidents/ }));
  expect(row).toHaveTextContent("Not rated");
  expect(row).toHaveTextContent("Nobody says which way is good");
  await user.selectOptions(
    within(row).getByRole("combobox", { name: "Which way is good?" }),
    "Neither",
  );
  await waitFor(() => {
    expect(row).toHaveTextContent("Contextual");
  });
});

test("columns that leave a choice are chosen from lists", async () => {
  const { user } = showPane(
    drawn(`
      | Indicator | Ours | Theirs |
      | Burglary  | 12   | 34     |
    `),
  );
  const findings = await region("Findings");
  await user.click(button("Which column or row is which?", findings));
  expect(await axeFindings()).toEqual([]);
  const list = (name: string) => within(findings).getByRole("combobox", { name });
  await user.selectOptions(list("Column B: Ours"), "This year");
  await user.selectOptions(list("Column C: Theirs"), "Last year");
  await user.click(button("Read them so", findings));
  const row = itemOf(screen.getByRole("link", { name: "Burglary" }));
  await waitFor(() => {
    expect(row).toHaveTextContent("Last year34This year12");
  });
  expect(within(findings).queryByText("Which column or row is which?")).toBeNull();
});

test("rows that leave a choice are chosen from lists, and taken back", async () => {
  const { user } = showPane(
    drawn(`
      | Year | Burglary |
      | 2011 | 12 |
      | 2012 | 34 |
      | 2012 | 56 |
    `),
  );
  const findings = await region("Findings");
  await user.click(button("Which column or row is which?", findings));
  expect(await axeFindings()).toEqual([]);
  const list = (name: string) => within(findings).getByRole("combobox", { name });
  await user.selectOptions(list("Row 3: 2012"), "This year");
  await user.selectOptions(list("Row 4: 2012"), "Leave it out");
  await user.click(button("Read them so", findings));
  const row = itemOf(screen.getByRole("link", { name: "Burglary" }));
  await waitFor(() => {
    expect(row).toHaveTextContent("This year201234");
  });
  await user.click(button("Your answers", findings));
  await user.click(button("Undo: Sheet1: row 3 is “This year”, row 4 is “Leave it out”"));
  await waitFor(() => {
    expect(row).toHaveTextContent("This year201256");
  });
});

test("a report without a date asks for one, and its figures are checked by it", async () => {
  const { user } = showPane(
    drawn(`
      | Indicator | 2011/12 | 2012/13 |
      | Burglary  | 12      | 9       |
    `),
  );
  const findings = await region("Findings");
  expect(within(findings).getByText(/^No date of the report was found/)).toBeVisible();
  await user.type(within(findings).getByLabelText("Report date"), "2014-03-18{Enter}");
  await waitFor(() => {
    expect(within(findings).queryByText(/^No date of the report was found/)).toBeNull();
  });
  expect(screen.getByText(/report of 18 March 2014/)).toBeVisible();
  await user.click(button("2 notes", findings));
  expect(within(findings).getByText("Old figures")).toBeVisible();
});

test("a date that is still being typed changes nothing", async () => {
  const { user } = showPane(sample("medway-2013-14"));
  const findings = await region("Findings");
  await user.type(within(findings).getByLabelText("Report date"), "0002-03-18");
  await user.tab();
  expect(within(findings).getByText(/^No date of the report was found/)).toBeVisible();
});

test("hidden parts are read once a person says so", async () => {
  const [content] = drawn(`
    | Indicator | 2011/12 | 2012/13 |
    | Burglary  | 12      | 9       |
    | Robbery   | 3       | 4       |
  `);
  const grid = content?.grids[0];
  if (content === undefined || grid === undefined) throw new Error("nothing was drawn");
  const { user } = showPane([{ ...content, grids: [{ ...grid, hiddenRows: new Set([2]) }] }]);
  const findings = await region("Findings");
  await user.click(button("Hidden, and left out", findings));
  expect(screen.queryByRole("link", { name: "Robbery" })).toBeNull();
  await user.click(within(findings).getByRole("checkbox", { name: "Read what is hidden too" }));
  expect(await screen.findByRole("link", { name: "Robbery" })).toBeVisible();
});

test("a workbook with nothing doubtful says so", async () => {
  showPane(
    drawn(`
      | CSA Performance Monitoring – 18th March 2014 | | | | | |
      | Priority: Acquisitive Crime | | | | | |
      | Lead: Chief Inspector | | | | | |
      | Indicator | Baseline 2011 | 2012 | 2013 | Polarity | Target |
      | Burglary offences | 200 | 190 | 180 | Lower is better | 185 |
    `),
  );
  const findings = await region("Findings");
  expect(findings.textContent).toContain("Nothing doubtful was found.");
});
