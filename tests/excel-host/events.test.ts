import { onHost } from "./on-host.ts";

/** Registers for an event, does something, and gives what was told. */
async function told(
  register: (sheet: Excel.Worksheet, note: (event: unknown) => Promise<void>) => void,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<readonly unknown[]> {
  const events: unknown[] = [];
  await onHost({ Data: [], Other: [] }, async (host) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data").load("id");
      await context.sync();
      register(sheet, (event) => {
        events.push(event);
        return Promise.resolve();
      });
      await context.sync();
      await work(sheet, context);
      await context.sync();
    });
    await host.settle();
  });
  return events;
}

const sheetsOf = (sheet: Excel.Worksheet): Excel.WorksheetCollection =>
  sheet.context.workbook.worksheets;

describe("events", () => {
  test("tell which cells were changed, one's own too", async () => {
    const events = await told(
      (sheet, note) => sheet.onChanged.add(note),
      (sheet, context) => {
        sheet.getRange("B2:C3").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange("5:5").insert("Down");
        context.workbook.worksheets.getItem("Other").getRange("A1").values = [[1]];
      },
    );
    expect(events).toMatchObject([
      { type: "WorksheetChanged", address: "B2:C3", changeType: "RangeEdited", source: "Local" },
      { type: "WorksheetChanged", address: "5:5", changeType: "RowInserted" },
    ]);
  });

  type Register = (
    sheets: Excel.WorksheetCollection,
    note: (event: unknown) => Promise<void>,
  ) => unknown;

  test.each<readonly [string, Register, string, number]>([
    ["changes on any sheet", (sheets, note) => sheets.onChanged.add(note), "WorksheetChanged", 2],
    ["new sheets", (sheets, note) => sheets.onAdded.add(note), "WorksheetAdded", 1],
    ["deleted sheets", (sheets, note) => sheets.onDeleted.add(note), "WorksheetDeleted", 1],
    // The new one, the one that is left when it goes, the one that is selected.
    [
      "sheets that come in front",
      (sheets, note) => sheets.onActivated.add(note),
      "WorksheetActivated",
      3,
    ],
    [
      "sheets that go behind",
      (sheets, note) => sheets.onDeactivated.add(note),
      "WorksheetDeactivated",
      3,
    ],
    [
      "what is selected",
      (sheets, note) => sheets.onSelectionChanged.add(note),
      "WorksheetSelectionChanged",
      1,
    ],
  ])("tell of %s", async (_, register, type, count) => {
    const events = await told(
      (sheet, note) => {
        register(sheetsOf(sheet), note);
      },
      (sheet, context) => {
        const { worksheets } = context.workbook;
        sheet.getRange("A1").values = [[1]];
        worksheets.getItem("Other").getRange("A1").values = [[1]];
        const made = worksheets.add("Made");
        made.activate();
        made.delete();
        sheet.getRange("B2").select();
      },
    );
    expect(events).toMatchObject(Array.from({ length: count }, () => ({ type })));
  });

  test("are silent where they are switched off", async () => {
    const events = await told(
      (sheet, note) => sheet.onChanged.add(note),
      async (sheet, context) => {
        context.runtime.enableEvents = false;
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        context.runtime.enableEvents = true;
        sheet.getRange("A2").values = [[1]];
      },
    );
    expect(events).toMatchObject([{ address: "A2" }]);
  });

  test("stop when the handler is taken away", async () => {
    const events: unknown[] = [];
    await onHost({ Data: [] }, async (host) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data").load("id");
        await context.sync();
        const handler = sheet.onChanged.add((event) => {
          events.push(event);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        await host.settle();
        handler.remove();
        await context.sync();
        sheet.getRange("A1").values = [[2]];
        await context.sync();
        await host.settle();
      });
    });
    expect(events).toHaveLength(1);
  });
});
