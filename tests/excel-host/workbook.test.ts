import { sheetNamed } from "./build-book.ts";
import { failureOf, onHost } from "./on-host.ts";
import { snapshotOfSheet } from "./snapshot.ts";

const onSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
  });

describe("names", () => {
  test("stand for ranges, numbers, texts and formulas", async () => {
    await onHost({ Data: [[5]], "My sheet": [] }, async () => {
      await onSheet(async (sheet, { workbook }) => {
        const { names } = workbook;
        const other = workbook.worksheets.getItem("My sheet").getRange("B2:C3");
        const made = [
          names.add("Area", other),
          names.add("Number", "=0.05"),
          names.add("Words", "some words"),
          names.add("Sum", "=SUM(Data!$A$1,1)", "a comment"),
          sheet.names.add("Local", sheet.getRange("A1")),
        ];
        for (const name of made) name.load("name,type,value,formula,scope,comment,visible");
        const range = made[0]?.getRange().load("address");
        await sheet.context.sync();
        expect(
          made.map(({ name, type, value, formula, scope, comment }) =>
            [name, type, String(value), formula, scope, comment].join(" | "),
          ),
        ).toEqual([
          "Area | Range | 'My sheet'!$B$2:$C$3 | ='My sheet'!$B$2:$C$3 | Workbook | ",
          "Number | Double | 0.05 | =0.05 | Workbook | ",
          'Words | String | some words | ="some words" | Workbook | ',
          "Sum | Integer | 6 | =SUM(Data!$A$1,1) | Workbook | a comment",
          "Local | Range | Data!$A$1 | =Data!$A$1 | Worksheet | ",
        ]);
        expect(range?.address).toBe("'My sheet'!B2:C3");
      });
    });
  });

  test.each(["A1", "R1C1", "R", "c", "two words", "1st", "", "a-b", "TRUE", "XFD9"])(
    "%p is none",
    async (name) => {
      await onHost({ Data: [] }, async () => {
        const work = onSheet((sheet, { workbook }) =>
          workbook.names.add(name, sheet.getRange("A1")),
        );
        expect(await failureOf(work)).toBe("InvalidArgument NamedItemCollection.add");
      });
    },
  );

  test("are given once in each scope, whatever their case", async () => {
    await onHost({ Data: [] }, async () => {
      const add = (own: boolean, name: string) =>
        failureOf(
          onSheet((sheet, { workbook }) =>
            (own ? sheet : workbook).names.add(name, sheet.getRange("A1")),
          ),
        );
      expect(await add(false, "Total")).toBe("no failure");
      expect(await add(true, "Total")).toBe("no failure");
      expect(await add(false, "TOTAL")).toBe("InvalidArgument NamedItemCollection.add");
    });
  });

  test("of the sheet go before those of the workbook, and stand where an address could", async () => {
    await onHost({ Data: [[1, 2]], Other: [] }, async () => {
      await onSheet(async (sheet, context) => {
        context.workbook.names.add("Here", sheet.getRange("A1"));
        sheet.names.add("Here", sheet.getRange("B1"));
        const cell = sheet.getRange("C1");
        cell.formulas = [["=Here"]];
        const other = context.workbook.worksheets.getItem("Other").getRange("A1");
        other.formulas = [["=Here"]];
        const here = sheet.getRange("Here").load("address");
        cell.load("values");
        other.load("values");
        await context.sync();
        expect([cell.values, other.values, here.address]).toEqual([[[2]], [[1]], "Data!B1"]);
      });
    });
  });

  test("can be changed and deleted, and what used them shows #NAME?", async () => {
    await onHost({ Data: [["=Limit"]] }, async () => {
      await onSheet(async (sheet, context) => {
        const name = context.workbook.names.add("Limit", "=1");
        const cell = sheet.getRange("A1").load("values");
        await context.sync();
        expect(cell.values).toEqual([[1]]);
        name.formula = "=2";
        cell.load("values");
        await context.sync();
        expect(cell.values).toEqual([[2]]);
        name.delete();
        cell.load("values");
        const gone = context.workbook.names.getItemOrNullObject("Limit");
        await context.sync();
        expect([cell.values, gone.isNullObject]).toEqual([[["#NAME?"]], true]);
      });
    });
  });

  test("break and vanish with the sheet", async () => {
    await onHost({ Data: [], Gone: [] }, async (host) => {
      await onSheet((_, { workbook }) => {
        const sheet = workbook.worksheets.getItem("Gone");
        workbook.names.add("Broken", sheet.getRange("A1"));
        sheet.names.add("Local", sheet.getRange("A1"));
        sheet.delete();
      });
      expect(host.book.names.map(({ name, formula }) => [name, formula])).toEqual([
        ["Broken", "=#REF!"],
      ]);
    });
  });
});

describe("page set-up", () => {
  test("is set and read back, margins in points", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.set({
          orientation: "Landscape",
          paperSize: "A4",
          centerHorizontally: true,
          leftMargin: 36,
          zoom: { horizontalFitToPages: 1 },
        });
        pageLayout.setPrintMargins("Inches", { top: 0.5, header: 0.25 });
        pageLayout.headersFooters.defaultForAllPages.set({
          leftHeader: "Appendix",
          rightFooter: "Page &P of &N",
        });
        pageLayout.setPrintArea("A1:C9");
        pageLayout.setPrintTitleRows("$1:$2");
        pageLayout.load();
        pageLayout.headersFooters.defaultForAllPages.load();
        const area = pageLayout.getPrintArea().load("address");
        const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
        const columns = pageLayout.getPrintTitleColumnsOrNullObject();
        await context.sync();
        expect(pageLayout.toJSON()).toMatchObject({
          orientation: "Landscape",
          paperSize: "A4",
          centerHorizontally: true,
          leftMargin: 36,
          topMargin: 36,
          headerMargin: 18,
          bottomMargin: 54,
          zoom: { horizontalFitToPages: 1 },
        });
        expect(pageLayout.headersFooters.defaultForAllPages.toJSON()).toMatchObject({
          leftHeader: "Appendix",
          rightFooter: "Page &P of &N",
        });
        expect([area.address, rows.address, columns.isNullObject]).toEqual([
          "Data!A1:C9",
          "Data!1:2",
          true,
        ]);
      });
    });
  });

  test.each<readonly [string, (layout: Excel.PageLayout) => unknown, string]>([
    [
      "a margin below nought",
      (layout) => {
        layout.topMargin = -1;
      },
      "PageLayout.topMargin",
    ],
    [
      "a zoom of nothing",
      (layout) => {
        layout.zoom = {};
      },
      "PageLayout.zoom",
    ],
    [
      "a scale below 10",
      (layout) => {
        layout.zoom = { scale: 5 };
      },
      "PageLayout.zoom",
    ],
    [
      "an unknown paper",
      (layout) => Object.assign(layout, { paperSize: "A0" }),
      "PageLayout.paperSize",
    ],
    [
      "a footer of more than 255 characters",
      (layout) => {
        layout.headersFooters.defaultForAllPages.leftFooter = "x".repeat(256);
      },
      "HeaderFooter.leftFooter",
    ],
  ])("refuses %s", async (_, work, location) => {
    await onHost({ Data: [] }, async () => {
      expect(await failureOf(onSheet((sheet) => work(sheet.pageLayout)))).toBe(
        `InvalidArgument ${location}`,
      );
    });
  });

  test("breaks pages before rows", async () => {
    await onHost({ Data: [] }, async (host) => {
      await onSheet(async (sheet, context) => {
        const breaks = sheet.horizontalPageBreaks;
        breaks.add("A10");
        breaks.add("5:5");
        breaks.add("B10");
        breaks.load("items/rowIndex");
        await context.sync();
        expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([4, 9]);
        breaks.items[0]?.delete();
      });
      expect(sheetNamed(host.book, "Data").page.rowBreaks).toEqual([9]);
      await onSheet((sheet) => {
        sheet.horizontalPageBreaks.removePageBreaks();
      });
      expect(sheetNamed(host.book, "Data").page.rowBreaks).toEqual([]);
      const first = onSheet((sheet) => sheet.horizontalPageBreaks.add("A1"));
      expect(await failureOf(first)).toBe("InvalidArgument PageBreakCollection.add");
    });
  });
});

describe("frozen panes", () => {
  test.each<readonly [string, (panes: Excel.WorksheetFreezePanes) => void, string]>([
    [
      "rows",
      (panes) => {
        panes.freezeRows(2);
      },
      "1:2",
    ],
    [
      "columns",
      (panes) => {
        panes.freezeColumns(1);
      },
      "A:A",
    ],
    [
      "both",
      (panes) => {
        panes.freezeAt("A1:B3");
      },
      "A1:B3",
    ],
    [
      "whole rows",
      (panes) => {
        panes.freezeAt("1:4");
      },
      "1:4",
    ],
    [
      "none",
      (panes) => {
        panes.unfreeze();
      },
      "none",
    ],
  ])("%s", async (_, work, address) => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.freezePanes.freezeRows(9);
        work(sheet.freezePanes);
        const location = sheet.freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        expect(location.isNullObject ? "none" : location.address.replace("Data!", "")).toBe(
          address,
        );
      });
    });
  });

  test("begin at the first cell", async () => {
    await onHost({ Data: [] }, async () => {
      const work = onSheet((sheet) => {
        sheet.freezePanes.freezeAt("B2:C3");
      });
      expect(await failureOf(work)).toBe("InvalidArgument WorksheetFreezePanes.freezeAt");
    });
  });
});

describe("what goes with the workbook", () => {
  const NAMESPACE = "https://example.org/job";
  const xml = (words: string) => `<job xmlns="${NAMESPACE}">${words}</job>`;

  test("custom XML is added, found by its namespace, changed and deleted", async () => {
    await onHost({ Data: [] }, async (host) => {
      await Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        customXmlParts.add(xml("one"));
        customXmlParts.add("<other/>");
        const part = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
        part.load("id,namespaceUri");
        const before = part.getXml();
        await context.sync();
        expect([part.namespaceUri, before.value]).toEqual([NAMESPACE, xml("one")]);
        part.setXml(xml("two"));
        const after = part.getXml();
        const none = customXmlParts
          .getByNamespace("https://example.org/none")
          .getOnlyItemOrNullObject();
        none.load("id");
        await context.sync();
        expect([after.value, none.isNullObject]).toEqual([xml("two"), true]);
        part.delete();
        await context.sync();
      });
      expect(host.book.customXml.map((part) => part.xml)).toEqual(["<other/>"]);
    });
  });

  test("two parts of one namespace are not an only one, and words are no XML", async () => {
    await onHost({ Data: [] }, async () => {
      const twice = Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        customXmlParts.add(xml("one"));
        customXmlParts.add(xml("two"));
        customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load("id");
        await context.sync();
      });
      expect(await failureOf(twice)).toBe(
        "GeneralException CustomXmlPartScopedCollection.getOnlyItemOrNullObject",
      );
      const words = Excel.run(async (context) => {
        context.workbook.customXmlParts.add("no xml");
        await context.sync();
      });
      expect(await failureOf(words)).toBe("InvalidArgument CustomXmlPartCollection.add");
    });
  });

  test("properties, settings and a sheet's own properties", async () => {
    await onHost({ Data: [] }, async (host) => {
      await onSheet(async (sheet, context) => {
        const { properties, settings } = context.workbook;
        properties.title = "Appendix B";
        properties.custom.add("Built", "2026-11-24");
        properties.custom.add("Long", "x".repeat(300));
        settings.add("letter", { letter: "B" });
        sheet.customProperties.add("role", "tab");
        sheet.customProperties.add("ROLE", "overview");
        properties.load("title,author");
        properties.custom.load("items/key,items/value,items/type");
        const setting = settings.getItemOrNullObject("letter").load("value");
        const none = settings.getItemOrNullObject("none");
        const role = sheet.customProperties.getItem("role").load("key,value");
        await context.sync();
        expect([properties.title, properties.author]).toEqual(["Appendix B", ""]);
        expect(properties.custom.items.map(({ key, type }) => [key, type])).toEqual([
          ["Built", "String"],
          ["Long", "String"],
        ]);
        expect(String(properties.custom.items[1]?.value)).toHaveLength(255);
        expect([setting.value, none.isNullObject, role.value]).toEqual([
          { letter: "B" },
          true,
          "overview",
        ]);
      });
      expect(snapshotOfSheet(sheetNamed(host.book, "Data"))).toMatchObject({
        customProperties: [["ROLE", "overview"]],
      });
    });
  });
});
