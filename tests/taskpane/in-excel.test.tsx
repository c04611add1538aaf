/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { screen, waitFor, within } from "@testing-library/react";

import { planAppendix, readAppendix, splitPlan } from "../../src/appendix.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";
import { sheetNamed } from "../excel-host/build-book.ts";
import { writeValues } from "../excel-host/model/content.ts";
import { openExcel, type OpenExcel } from "../workbook/excel/open-excel.ts";
import { smallBook } from "../workbook/excel/small-book.ts";
import { button, region, showPaneOver } from "./show-pane.tsx";
import { fileOf, typedOver } from "./standing-appendix.ts";

const SPARE = "Anything else? One paragraph to a line.";
const TAB = "Burglary (2)";

/** Every text of a sheet, with where it stands. */
function textsOn({ host }: OpenExcel, sheet: string) {
  return [...sheetNamed(host.book, sheet).rows].flatMap(([row, { cells }]) =>
    [...cells].map(([column, { value }]) => ({
      row,
      column,
      text: typeof value === "string" ? value : "",
    })),
  );
}

/** Types over the cell that shows a text. */
function type(excel: OpenExcel, sheet: string, shown: string, text: string): void {
  const found = textsOn(excel, sheet).find((cell) => cell.text === shown);
  if (found === undefined) throw new Error(`no cell shows: ${shown}`);
  const { row, column } = found;
  const area = { top: row, left: column, bottom: row, right: column };
  writeValues(sheetNamed(excel.host.book, sheet), area, () => text);
}

/** Shows the pane in Excel, and builds the appendix there. */
async function built() {
  const excel = openExcel(smallBook());
  const { user } = showPaneOver(excel.workbook);
  await region("Indicators");
  await user.click(button("Build appendix"));
  const result = await region("The appendix is built: 4 tabs");
  return { excel, user, result };
}

test("the pane follows the sheet in front, and builds that priority's tab alone", async () => {
  const { excel, user, result } = await built();
  await user.click(screen.getAllByRole("tab")[1] ?? result);
  await region("Who owes what");
  expect(screen.queryByText("Build this tab only")).toBeNull();
  await user.click(within(result).getByRole("link", { name: TAB }));
  const own = await region("Burglary");
  expect(within(own).getByText("Lead: A. Officer")).toBeVisible();
  type(excel, TAB, SPARE, "Patrols began in May.");
  const others = textsOn(excel, "Children's Safety (2)");
  await user.click(button("Build this tab only"));
  await region("The appendix is built: 3 tabs");
  expect(textsOn(excel, TAB).map(({ text }) => text)).toContain("Patrols began in May.");
  expect(textsOn(excel, "Children's Safety (2)")).toEqual(others);
  await waitFor(() => {
    expect(within(own).queryByRole("link", { name: "Commentary" })).toBeNull();
  });
  excel.host.verify();
});

test("a thing that is owed leads to the very cell that asks for it", async () => {
  const { excel, user, result } = await built();
  await user.click(within(result).getByRole("link", { name: TAB }));
  await user.click(screen.getAllByRole("tab")[1] ?? result);
  const own = await region("Burglary");
  const status = textsOn(excel, TAB).find(({ text }) => text === "Choose a status");
  await user.click(within(own).getByRole("link", { name: /^Fit locks/ }));
  await waitFor(() => {
    const { top, left } = sheetNamed(excel.host.book, TAB).selection;
    expect({ row: top, column: left, text: "Choose a status" }).toEqual(status);
  });
});

test("what a lead has returned is in the tabs after a build, and waits no longer", async () => {
  const { excel, user } = await built();
  const appendix = readAppendix(await excel.workbook.read());
  const [part] = splitPlan(planAppendix(appendix, "2026-11-24"), appendix);
  if (part === undefined) throw new Error("nothing was split");
  const returned = await writeXlsx(typedOver(part.plan, SPARE, "Sent back with thanks."));
  await user.click(screen.getAllByRole("tab")[2] ?? document.body);
  await region("More to do with this appendix");
  await user.click(button("Collect returned tabs"));
  await user.upload(screen.getByLabelText("Choose returned workbooks"), [
    fileOf("burglary.xlsx", returned),
  ]);
  const list = await region("Returned, not yet in the appendix");
  expect(within(list).getByText("“Burglary”: 1 text")).toBeVisible();
  await user.click(button("Build appendix"));
  await waitFor(() => {
    expect(textsOn(excel, TAB).map(({ text }) => text)).toContain("Sent back with thanks.");
  });
  await waitFor(() => {
    expect(screen.queryByText("burglary.xlsx")).toBeNull();
  });
  excel.host.verify();
});
