/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { screen, waitFor, within } from "@testing-library/react";

import { axeFindings, button, drawn, itemOf, region, showPane } from "./show-pane.tsx";

const BURGLARY = drawn(`
  | Indicator | Baseline 2010/11 | 2011/12 | 2012/13 | Target |
  | Burglary  | 200              | 190     | 184     | 5%     |
`);

const rowOf = (name: RegExp): HTMLElement => itemOf(screen.getByRole("link", { name }));

test("a target that leaves a choice is read as a person says, and can be asked again", async () => {
  const { user } = showPane(BURGLARY);
  const findings = await region("Findings");
  await user.click(button("Targets that leave a choice", findings));
  expect(rowOf(/^Burglary/)).toHaveTextContent("Its target leaves a choice");
  expect(button("At most 180.5 (5% below last year’s 190)", findings)).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  await user.click(button("At most 190 (5% below the baseline of 200)", findings));
  await waitFor(() => {
    expect(rowOf(/^Burglary/)).toHaveTextContent("Green");
  });
  expect(rowOf(/^Burglary/)).toHaveTextContent(
    "Target met: at most 190 (5% below the baseline of 200)",
  );
  expect(within(findings).queryByText(/the target “5%”/)).toBeNull();

  await user.click(button("Your answers", findings));
  await user.click(
    button("Undo: Burglary: the target “5%” is at most 190 (5% below the baseline of 200)"),
  );
  await waitFor(() => {
    expect(rowOf(/^Burglary/)).toHaveTextContent("Its target leaves a choice");
  });
});

test("what is chosen goes into the appendix, with a note that a person chose it", async () => {
  const { user, workbook } = showPane(BURGLARY);
  const findings = await region("Findings");
  await user.click(button("Targets that leave a choice", findings));
  await user.click(button("At most 180.5", findings));
  await screen.findByText(/^Target nearly met|^Target missed|^Missed by/);
  await user.click(button("Build appendix"));
  await region("The appendix is built: 3 tabs");
  const texts = workbook.built[0]?.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => (content.kind === "text" ? content.text : [])),
    ),
  );
  expect(texts).toEqual(
    expect.arrayContaining([expect.stringContaining("a person chose to read it as at most 180.5")]),
  );
});

test("where nothing can be offered, the sentence leads to the rating on the tab", async () => {
  const { user } = showPane(
    drawn(`
      | Indicator | 2011/12 | 2012/13 | Target    |
      | Burglary  | 190     | 184     | under 28% |
    `),
  );
  const findings = await region("Findings");
  await user.click(button("Targets that leave a choice", findings));
  const sentence = within(findings).getByText(/in the cell that says “Needs a person”/);
  expect(within(itemOf(sentence)).queryByRole("group")).toBeNull();
});
