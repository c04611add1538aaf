/** @jest-environment jsdom */
import "./as-in-a-browser.ts";

import { sheetNamed } from "../excel-host/build-book.ts";
import { openExcel } from "../workbook/excel/open-excel.ts";
import { textsOn, typeAt, typeOver } from "../workbook/excel/leads-hand.ts";
import { smallBook } from "../workbook/excel/small-book.ts";
import { button, region, showPane } from "./show-pane.tsx";

const TAB = "Burglary (2)";

/** Shows the pane over an emulated Excel in which the appendix has been built once. */
async function showBuilt() {
  const { host, workbook } = openExcel(smallBook());
  const { user } = showPane([], {}, { workbook });
  const build = async (): Promise<void> => {
    await user.click(button("Build appendix"));
    await user.click(button("Close", await region("The appendix is built: 4 tabs")));
  };
  await region("Indicators");
  await build();
  return { host, build };
}

test("what a lead types while the appendix is read, planned and written stands in it", async () => {
  const { host, build } = await showBuilt();
  const words = "Ninety more homes are asked for.";
  host.faults.add({
    at: { roundTrip: 6 },
    what: {
      kind: "edit",
      edit: (book) => {
        typeOver(sheetNamed(book, TAB), "Anything else?", words);
      },
    },
  });
  await build();
  expect(host.faults.allCameAbout()).toBe(true);
  expect(textsOn(sheetNamed(host.book, TAB))).toContain(words);
  host.verify();
});

test("a source that changes meanwhile is read again, once", async () => {
  const { host, build } = await showBuilt();
  host.faults.add({
    at: { roundTrip: 4 },
    what: {
      kind: "edit",
      edit: (book) => {
        typeAt(sheetNamed(book, "Burglary"), 5, 3, 3999);
      },
    },
  });
  await build();
  expect(host.faults.allCameAbout()).toBe(true);
  const figures = [...sheetNamed(host.book, TAB).rows.values()].flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => value),
  );
  expect(figures).toContain(3999);
  host.verify();
});
