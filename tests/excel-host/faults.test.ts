import { buildBook, sheetNamed, typeRows } from "./build-book.ts";
import { LIMITS } from "./limits.ts";
import type { Host } from "./start-host.ts";
import { failureOf, onHost } from "./on-host.ts";
import { snapshotOf } from "./snapshot.ts";

const rows = Array.from({ length: 3 }, (_, row) => `A${row + 1}`);

/** Writes 1, 2 and 3 into A1, A2 and A3, all at once or one at a time. */
const writeThree = (atOnce = true): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    for (const [index, address] of rows.entries()) {
      sheet.getRange(address).values = [[index + 1]];
      if (!atOnce) await context.sync();
    }
    await context.sync();
  });

const written = ({ book }: Host): readonly unknown[] =>
  rows.map((_, row) => sheetNamed(book, "Data").rows.get(row)?.cells.get(0)?.value ?? null);

/** Waits for work that may never end. */
async function outcome(work: Promise<unknown>): Promise<string> {
  let answer = "no answer";
  void failureOf(work).then((failure) => {
    answer = failure;
  });
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  return answer;
}

describe("a fault", () => {
  test.each([
    ["before the second write", 2, "before", [1, null, null]],
    ["after the second write", 2, "after", [1, 2, null]],
    ["at the third", 3, "before", [1, 2, null]],
  ] as const)("%s stops the batch there", async (_, action, when, cells) => {
    await onHost({ Data: [] }, async (host) => {
      host.faults.add({
        at: { action, matching: ({ member }) => member === "Range.values" },
        when,
        what: { kind: "error", code: "GeneralException" },
      });
      expect(await failureOf(writeThree())).toBe("GeneralException Range.values");
      expect(written(host)).toEqual(cells);
      expect(host.faults.allCameAbout()).toBe(true);
      expect(await failureOf(writeThree())).toBe("no failure");
    });
  });

  test("counts every action where none is named", async () => {
    await onHost({ Data: [] }, async (host) => {
      host.faults.add({ at: { action: 1 }, what: { kind: "error", code: "AccessDenied" } });
      expect(await failureOf(writeThree())).toBe("AccessDenied");
      expect(written(host)).toEqual([null, null, null]);
    });
  });

  test.each([
    ["before", [1, null, null]],
    ["after", [1, 2, null]],
  ] as const)("%s a round trip fails the whole request", async (when, cells) => {
    await onHost({ Data: [] }, async (host) => {
      host.faults.add({
        at: { roundTrip: 2 },
        when,
        what: { kind: "transportError", code: "ActivityLimitReached" },
      });
      expect(await failureOf(writeThree(false))).toBe("ActivityLimitReached");
      expect(written(host)).toEqual(cells);
    });
  });

  test("of silence is no answer, then or later, until the session begins anew", async () => {
    await onHost({ Data: [] }, async (host) => {
      host.faults.add({
        at: { action: 2, matching: ({ member }) => member === "Range.values" },
        when: "after",
        what: { kind: "silence" },
      });
      expect(await outcome(writeThree())).toBe("no answer");
      expect(written(host)).toEqual([1, 2, null]);
      expect(await outcome(writeThree())).toBe("no answer");
      host.revive();
      expect(await failureOf(writeThree())).toBe("no failure");
      expect(written(host)).toEqual([1, 2, 3]);
    });
  });

  test("of a lost session fails every request from then on", async () => {
    await onHost({ Data: [] }, async (host) => {
      host.faults.add({ at: { roundTrip: 2 }, what: { kind: "sessionLost" } });
      expect(await failureOf(writeThree(false))).toBe("InvalidOrTimedOutSession");
      expect(await failureOf(writeThree(false))).toBe("InvalidOrTimedOutSession");
      expect(written(host)).toEqual([1, null, null]);
    });
  });

  test("lets somebody else edit between two requests", async () => {
    await onHost({ Data: [["a"]] }, async (host) => {
      host.faults.add({
        at: { roundTrip: 2 },
        what: {
          kind: "edit",
          edit: (book) => {
            typeRows(sheetNamed(book, "Data"), [["theirs"]]);
          },
        },
      });
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Data").getRange("A1").load("values");
        await context.sync();
        expect(cell.values).toEqual([["a"]]);
        cell.load("values");
        await context.sync();
        expect(cell.values).toEqual([["theirs"]]);
      });
    });
  });
});

describe("a session", () => {
  test("that begins anew knows no range of the one before, but the same sheets", async () => {
    await onHost({ Data: [] }, async (host) => {
      const failure = await failureOf(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Data").load("name");
          const range = sheet.getRange("A1").load("address");
          await context.sync();
          host.revive();
          sheet.tabColor = "#FF0000";
          await context.sync();
          range.load("values");
          await context.sync();
        }),
      );
      expect(failure).toBe("InvalidReference");
      expect(sheetNamed(host.book, "Data").tabColor).toBe("#FF0000");
    });
  });
});

describe("the limits of Excel on the web", () => {
  const long = (count: number) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRangeByIndexes(0, 0, count, 1);
      range.values = Array.from({ length: count }, () => ["x".repeat(1_000)]);
      await context.sync();
      return range.load("values");
    });

  test("hold for requests, and nothing of a longer one is carried out", async () => {
    await onHost({ Data: [] }, async (host) => {
      expect(await failureOf(long(6_000))).toBe("RequestPayloadSizeLimitExceeded");
      expect(sheetNamed(host.book, "Data").rows.size).toBe(0);
      expect(host.counts.largestRequest).toBeGreaterThan(LIMITS.web.requestBytes);
    });
  });

  test("do not hold on the desktop", async () => {
    await onHost(
      { Data: [] },
      async () => {
        expect(await failureOf(long(6_000))).toBe("no failure");
      },
      { limits: LIMITS.desktop },
    );
  });

  test("hold for answers too", async () => {
    await onHost(
      { Data: [["x".repeat(300)]] },
      async () => {
        const read = Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Data").getRange("A1").load("values");
          await context.sync();
        });
        expect(await failureOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
      },
      { limits: { responseBytes: 200 } },
    );
  });
});

describe("a person at the machine", () => {
  test("who edits a cell makes requests fail, or wait where they say so", async () => {
    await onHost({ Data: [] }, async (host) => {
      host.beginCellEdit();
      expect(await failureOf(writeThree())).toBe("InvalidOperationInCellEditMode");
      const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]];
        await context.sync();
      });
      expect(await outcome(waiting)).toBe("no answer");
      expect(written(host)[0]).toBeNull();
      host.endCellEdit();
      await waiting;
      expect(written(host)[0]).toBe(1);
    });
  });

  test("who has a dialog open makes writes fail, and reads go on", async () => {
    await onHost({ Data: [["a"]] }, async (host) => {
      host.openDialog();
      expect(await failureOf(writeThree())).toBe("WriteNotSupportedWhenModalDialogOpen");
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        expect(worksheets.items).toHaveLength(1);
      });
      host.closeDialog();
      expect(await failureOf(writeThree())).toBe("no failure");
    });
  });

  test("who works in another workbook makes sheets and panes fail", async () => {
    await onHost({ Data: [] }, async (host) => {
      host.loseFocus();
      const add = () =>
        failureOf(
          Excel.run(async (context) => {
            context.workbook.worksheets.add("New");
            await context.sync();
          }),
        );
      expect(await add()).toBe("GeneralException WorksheetCollection.add");
      expect(await failureOf(writeThree())).toBe("no failure");
      host.regainFocus();
      expect(await add()).toBe("no failure");
    });
  });

  test("who only views the workbook makes every write fail", async () => {
    await onHost(
      { Data: [] },
      async () => {
        expect(await failureOf(writeThree())).toBe("AccessDenied");
      },
      { viewing: true },
    );
  });

  test("who opened the file to be read only can still write, and is told", async () => {
    const book = buildBook({ Data: [] });
    book.readOnly = true;
    await onHost(book, async () => {
      await Excel.run(async (context) => {
        context.workbook.load("readOnly");
        await context.sync();
        expect(context.workbook.readOnly).toBe(true);
      });
      expect(await failureOf(writeThree())).toBe("no failure");
    });
  });
});

describe("what is counted", () => {
  test("round trips, actions and bytes", async () => {
    await onHost(
      { Data: [] },
      async (host) => {
        await writeThree();
        // The second is the client's own, which lets the ranges go.
        expect(host.counts).toMatchObject({ roundTrips: 2 });
        expect(
          host.log.map(({ actions }) => actions.filter(({ kind }) => kind === "set").length),
        ).toEqual([3, 0]);
        expect(host.log.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(host.counts.requestBytes);
        expect(host.log.reduce((sum, { actions }) => sum + actions.length, 0)).toBe(
          host.counts.actions,
        );
      },
      { logging: true },
    );
  });
});

describe("the snapshot", () => {
  test("is equal for what is left as it was", async () => {
    await onHost({ Data: [["a", 1]], Other: [] }, async (host) => {
      const before = snapshotOf(host.book);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        const range = sheet.getRange("A1:B1").load("values,formulas,format/fill/color");
        await context.sync();
        range.values = range.values;
        const made = context.workbook.worksheets.add("Made");
        await context.sync();
        made.delete();
        await context.sync();
      });
      expect(snapshotOf(host.book)).toEqual(before);
    });
  });

  type Change = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

  test.each<readonly [string, Change]>([
    ["a value", (sheet) => Object.assign(sheet.getRange("A1"), { values: 2 })],
    [
      "a formula with the same result",
      (sheet) => Object.assign(sheet.getRange("B1"), { values: "=1" }),
    ],
    ["a number format", (sheet) => Object.assign(sheet.getRange("Z9"), { numberFormat: "0" })],
    [
      "a look",
      (sheet) => {
        sheet.getRange("Z9").format.font.italic = true;
      },
    ],
    [
      "a column's look",
      (sheet) => {
        sheet.getRange("Z:Z").format.font.italic = true;
      },
    ],
    [
      "a lock",
      (sheet) => {
        sheet.getRange("A1").format.protection.locked = false;
      },
    ],
    [
      "a width",
      (sheet) => {
        sheet.getRange("Z1").format.columnWidth = 99;
      },
    ],
    [
      "a hidden row",
      (sheet) => {
        sheet.getRange("9:9").rowHidden = true;
      },
    ],
    [
      "a merged area",
      (sheet) => {
        sheet.getRange("Y8:Z9").merge();
      },
    ],
    [
      "a rule",
      (sheet) => {
        sheet.getRange("Z9").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      },
    ],
    [
      "a conditional format",
      (sheet) => {
        sheet.getRange("Z9").conditionalFormats.add("Custom");
      },
    ],
    [
      "a link",
      (sheet) => {
        sheet.getRange("Z9").hyperlink = { address: "https://example.org" };
      },
    ],
    ["a name", (sheet) => sheet.names.add("Name", sheet.getRange("A1"))],
    ["a table", (sheet) => sheet.tables.add("Y1:Z2", true)],
    [
      "protection",
      (sheet) => {
        sheet.protection.protect();
      },
    ],
    [
      "a page",
      (sheet) => {
        sheet.pageLayout.leftMargin = 1;
      },
    ],
    [
      "a header",
      (sheet) => {
        sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "x";
      },
    ],
    ["a page break", (sheet) => sheet.horizontalPageBreaks.add("A9")],
    [
      "frozen panes",
      (sheet) => {
        sheet.freezePanes.freezeRows(1);
      },
    ],
    [
      "gridlines",
      (sheet) => {
        sheet.showGridlines = false;
      },
    ],
    [
      "a tab's colour",
      (sheet) => {
        sheet.tabColor = "#FF0000";
      },
    ],
    ["a sheet's own property", (sheet) => sheet.customProperties.add("a", "b")],
    [
      "the order of sheets",
      (sheet) => {
        sheet.position = 1;
      },
    ],
    [
      "visibility",
      (_, context) => {
        context.workbook.worksheets.getItem("Other").visibility = "Hidden";
      },
    ],
    [
      "the sheet in front",
      (_, context) => {
        context.workbook.worksheets.getItem("Other").activate();
      },
    ],
    [
      "the selection",
      (sheet) => {
        sheet.getRange("C3").select();
      },
    ],
    [
      "a title",
      (_, context) => {
        context.workbook.properties.title = "x";
      },
    ],
    ["a property", (_, context) => context.workbook.properties.custom.add("a", "b")],
    ["custom XML", (_, context) => context.workbook.customXmlParts.add("<a/>")],
    ["a setting", (_, context) => context.workbook.settings.add("a", "b")],
    [
      "the workbook's protection",
      (_, context) => {
        context.workbook.protection.protect();
      },
    ],
    [
      "the way it calculates",
      (_, context) => {
        context.workbook.application.calculationMode = "Manual";
      },
    ],
  ])("tells %s", async (_, change) => {
    await onHost({ Data: [["a", 1]], Other: [] }, async (host) => {
      const before = snapshotOf(host.book);
      await Excel.run(async (context) => {
        await change(context.workbook.worksheets.getItem("Data"), context);
        await context.sync();
      });
      expect(snapshotOf(host.book)).not.toEqual(before);
    });
  });
});
