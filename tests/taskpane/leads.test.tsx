/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { act, screen, within } from "@testing-library/react";

import { composeDues } from "../../src/document/compose-dues.ts";
import { readAppendix } from "../../src/appendix.ts";
import { axeFindings, button, region, sample, showPane } from "./show-pane.tsx";
import { SOURCE, standing } from "./standing-appendix.ts";
import { contentOf } from "../words/grid-of-plan.ts";

const view = (name: string): HTMLElement => {
  const tabs = within(screen.getByRole("tablist", { name: "Views" })).getAllByRole("tab");
  const found = tabs.find(({ textContent }) => textContent.startsWith(name));
  if (found === undefined) throw new Error(`no view: ${name}`);
  return found;
};

const duesOf = (contents: ReturnType<typeof standing>) => {
  const { agreement, tabs } = readAppendix(contents);
  return composeDues(agreement, tabs);
};

test("the pane opens with the figures, and counts what is still to come beside the leads", async () => {
  showPane(standing(), { inFront: "Plan" });
  await region("Indicators");
  expect(view("Figures")).toHaveAttribute("aria-selected", "true");
  expect(view("Leads").textContent).toMatch(/^Leads 5 still to come/);
  expect(screen.queryByRole("region", { name: "Who owes what" })).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

test("who owes what is told per priority, each thing as the way to its cell on the tab", async () => {
  const { user, workbook } = showPane(standing(), { inFront: "Plan" });
  await region("Indicators");
  await user.click(view("Leads"));
  const leads = await region("Who owes what");
  expect(
    within(leads)
      .getAllByRole("heading", { level: 3 })
      .map((it) => it.textContent),
  ).toEqual(["Acquisitive crime6 of 9 given", "Safe homes1 of 3 given"]);
  expect(within(leads).getByText("Lead: Area commander")).toBeVisible();
  expect(
    within(leads)
      .getAllByRole("heading", { level: 4 })
      .map((it) => it.textContent),
  ).toEqual(["A figure", "Progress of an action", "Status of an action", "Progress of an action"]);
  const places = duesOf(standing()).flatMap(({ dues }) => dues.map(({ place }) => place));
  await user.click(within(leads).getByRole("link", { name: "Theft from vehicles" }));
  await user.click(within(leads).getByRole("link", { name: "Commentary" }));
  expect(workbook.wentTo).toEqual([places[0], places[3]]);
  expect(workbook.wentTo.map(({ sheet }) => sheet)).toEqual(["Acquisitive crime", "Safe homes"]);
  expect(await axeFindings()).toEqual([]);
});

test("without a tab to type into, it says so and leads to the source", async () => {
  const { user, workbook } = showPane([contentOf([SOURCE])]);
  await region("Indicators");
  await user.click(view("Leads"));
  const leads = await region("Who owes what");
  expect(within(leads).getByText(/^There are no tabs to type into here/)).toBeVisible();
  await user.click(within(leads).getByRole("link", { name: "Theft from vehicles" }));
  expect(workbook.wentTo).toEqual([{ sheet: "Plan", cell: "D6" }]);
});

test("a lead who opens the pane on the own tab sees at once what is left to do there", async () => {
  showPane(standing(), { inFront: "Safe homes" });
  const own = await region("Safe homes");
  expect(view("Leads")).toHaveAttribute("aria-selected", "true");
  expect(within(own).getByText("Lead: Head of housing")).toBeVisible();
  expect(within(own).getByText("1 of 3 given")).toBeVisible();
  expect(within(own).queryByText("Theft from vehicles")).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

test("the list follows the tab in front, and everybody can be shown on any of them", async () => {
  const { user, workbook } = showPane(standing(), { inFront: "Safe homes" });
  await region("Safe homes");
  await user.click(button("Show everybody"));
  await region("Who owes what");
  expect(document.activeElement).toBe(button("Show Safe homes only"));
  await user.click(button("Show Safe homes only"));
  await region("Safe homes");
  act(() => {
    workbook.activate("Acquisitive crime");
  });
  const own = await region("Acquisitive crime");
  expect(within(own).getByRole("link", { name: "Theft from vehicles" })).toBeVisible();
  act(() => {
    workbook.activate("Overview");
  });
  expect(await region("Who owes what")).toBeVisible();
});

test("where everything was given, it says that all is done", async () => {
  const { user } = showPane(sample("kent-2014"));
  await region("Indicators");
  expect(view("Leads").textContent).not.toMatch(/still to come/);
  await user.click(view("Leads"));
  const leads = await region("Who owes what");
  expect(within(leads).getByText("All done")).toBeVisible();
  expect(within(leads).getByText("6 priorities have all that was asked for.")).toBeVisible();
  await user.click(button("Road Safety", leads));
  expect(
    within(leads).getByText("All done: everything that was asked for is there."),
  ).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("views are changed with the arrow keys", async () => {
  const { user } = showPane(standing());
  await region("Indicators");
  view("Figures").focus();
  await user.keyboard("{ArrowRight}");
  expect(await region("Who owes what")).toBeVisible();
  expect(document.activeElement).toBe(view("Leads"));
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toBe(view("Figures"));
  await user.keyboard("{End}");
  expect(await region("More to do with this appendix")).toBeVisible();
  await user.keyboard("{Home}");
  expect(await region("Indicators")).toBeVisible();
});

test("the tab in front can be built alone, with those that sum all up", async () => {
  const { user, workbook } = showPane(standing(), { inFront: "Overview" });
  await region("Indicators");
  expect(screen.queryByText("Build this tab only")).toBeNull();
  act(() => {
    workbook.activate("Safe homes");
  });
  await user.click(button("Build this tab only"));
  await region("The appendix is built: 3 tabs");
  expect(
    workbook.built.map(({ sheets, isPart }) => [sheets.map(({ key }) => key), isPart]),
  ).toEqual([[["overview", "priority/safe-homes", "indicators"], true]]);
});

test("no tab is offered to be built alone before there is an appendix", async () => {
  showPane([contentOf([SOURCE])], { inFront: "Safe homes" });
  await region("Indicators");
  expect(screen.queryByText("Build this tab only")).toBeNull();
});
