/** @jest-environment jsdom */
import { onHost } from "./on-host.ts";

describe("in a page", () => {
  test("the host runs beside a document, as the pane needs it", async () => {
    await onHost({ Data: [["a", "=CHAR(163)"]] }, async () => {
      await Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Data").getRange("A1:B1").load("values");
        const copy = context.workbook.worksheets.getItem("Data").copy("End").load("name");
        await context.sync();
        document.body.textContent = String(cells.values[0]?.[1]);
        expect([document.body.textContent, copy.name]).toEqual(["£", "Data (2)"]);
      });
      expect(
        await Excel.run(() => Promise.reject(new Error("mine"))).catch((error: unknown) => error),
      ).toBeInstanceOf(Error);
    });
  });
});
