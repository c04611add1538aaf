import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../../src/workbook/sheet-plan.ts";
import { writeXlsx } from "../../../src/workbook/file/write-xlsx.ts";
import { layOutAppendix } from "../../../src/writers/lay-out-appendix.ts";
import { exampleReport } from "../../writers/example.ts";

const text = (column: number, words: string, more: Partial<CellPlan> = {}): CellPlan => ({
  column,
  content: { kind: "text", text: words },
  style: "plain",
  format: null,
  link: null,
  ...more,
});

const sheet = (
  name: string,
  cells: readonly CellPlan[],
  more: Partial<SheetPlan> = {},
): SheetPlan => ({
  name,
  key: name,
  columnWidths: [20, 20],
  rows: [{ height: 15, cells, startsPage: false }],
  hiddenColumns: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  frozen: { rows: 1, columns: 0 },
  gridlines: false,
  isProtected: false,
  print: {
    repeatedRows: { first: 0, last: 1 },
    margins: { top: 0.5, right: 0.5, bottom: 0.5, left: 0.5, header: 0.2, footer: 0.2 },
    header: { left: "", centre: "", right: "" },
    footer: { left: "Fish & Chips", centre: "", right: "Page {page} of {pages}" },
  },
  ...more,
});

const book = (...sheets: readonly SheetPlan[]): WorkbookPlan => ({
  properties: { title: "A <title> & more", subject: "", language: "en-GB", builtOn: "2026-11-23" },
  styles: {
    plain: {
      font: {
        name: "Arial",
        size: 10,
        bold: false,
        italic: false,
        underline: false,
        colour: "0B0C0C",
      },
      fill: null,
      borders: { top: null, right: null, bottom: null, left: null },
      horizontal: "left",
      vertical: "top",
      wrap: true,
      indent: 0,
      shrink: false,
      open: false,
    },
  },
  sheets,
  names: sheets.map(({ name }, index) => ({ name: `Tab_${index + 1}`, sheet: name, cell: "A1" })),
});

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
const written = async (plan: WorkbookPlan) => {
  const bytes = await writeXlsx(plan);
  return {
    bytes,
    parts: partsOf(bytes),
    workbook: read(bytes, { cellFormula: true, cellStyles: true }),
  };
};

describe("a written text", () => {
  test.each(['=HYPERLINK("http://x","y")', "+44 1634", "-", "@SUM(A1)", "=1+1"])(
    "%j stays text",
    async (words) => {
      const { workbook } = await written(book(sheet("Tab", [text(0, words)])));
      expect(workbook.Sheets["Tab"]?.["A1"]).toMatchObject({ t: "s", v: words });
      expect(workbook.Sheets["Tab"]?.["A1"]).not.toHaveProperty("f");
    },
  );

  test.each(["_x000D_", "a _x0041_ b", "_x005F_x000D_", "two\nlines", " spaces ", "<&>\"'"])(
    "%j survives as typed",
    async (words) => {
      const { workbook } = await written(book(sheet("Tab", [text(0, words)])));
      expect(workbook.Sheets["Tab"]?.["A1"]).toMatchObject({ t: "s", v: words });
    },
  );
});

describe("an apostrophe in a tab's name", () => {
  test("is doubled in repeated rows and defined names", async () => {
    const { parts, workbook } = await written(book(sheet("Children's <Plan>", [text(0, "x")])));
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Children''s &lt;Plan&gt;'!$1:$2</definedName>`,
    );
    expect(workbook.Workbook?.Names).toContainEqual(
      expect.objectContaining({ Name: "Tab_1", Ref: "'Children''s <Plan>'!$A$1" }),
    );
  });
});

describe("a link", () => {
  test("leads to a defined name within the workbook", async () => {
    const { parts, workbook } = await written(
      book(sheet("One", [text(0, "to two", { link: "Tab_2" })]), sheet("Two", [text(0, "x")])),
    );
    expect(workbook.Sheets["One"]?.["A1"]).toMatchObject({ l: { Target: "#Tab_2" } });
    expect(Object.values(parts).join("")).not.toContain('TargetMode="External"');
  });
});

describe("a hidden column, a list and a protected sheet", () => {
  const area = { top: 1, left: 0, bottom: 3, right: 0 };
  const guarded = sheet("Tab", [text(0, "open", { style: "open" }), text(1, "key")], {
    hiddenColumns: [1],
    isProtected: true,
    merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
    validations: [
      {
        area,
        list: ["Complete", "In progress"],
        prompt: { title: "Status", text: 'Choose "one"' },
      },
      {
        area: { ...area, left: 1, right: 1 },
        list: null,
        prompt: { title: "Why", text: "Say so" },
      },
    ],
  });
  const plain = book(guarded);
  const styles = Object.fromEntries(
    Object.entries(plain.styles).flatMap(([role, style]) => [
      [role, style],
      ["open", { ...style, open: true }],
    ]),
  );

  test("stand in the file, in the order that Excel wants", async () => {
    const { parts } = await written({ ...plain, styles });
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    const order = [...xml.matchAll(/<(sheetProtection|mergeCells|dataValidations|pageMargins)\b/g)];
    expect(order.map(([, name]) => name)).toEqual([
      "sheetProtection",
      "mergeCells",
      "dataValidations",
      "pageMargins",
    ]);
    expect(xml).toContain('<sheetProtection sheet="1" formatRows="0"/>');
    expect(xml).toContain('sqref="A2:A4"><formula1>&quot;Complete,In progress&quot;</formula1>');
    expect(xml).toContain('promptTitle="Status" prompt="Choose &quot;one&quot;"');
    expect(xml).toMatch(/<col min="2" max="2"[^>]*hidden="1"/);
    expect(parts["xl/styles.xml"]).toContain('<protection locked="0"/>');
  });
});

describe("the file", () => {
  test("has title, language and Arial as its Normal font", async () => {
    const { parts } = await written(book(sheet("Tab", [text(0, "x")])));
    expect(parts["docProps/core.xml"]).toContain("<dc:title>A &lt;title&gt; &amp; more</dc:title>");
    expect(parts["docProps/core.xml"]).toContain("<dc:language>en-GB</dc:language>");
    expect(parts["xl/styles.xml"]).toMatch(
      /<fonts[^>]*><font><sz val="10"\/>.*?<name val="Arial"\/>/,
    );
  });

  test("is A4 landscape, one page wide, with page numbers", async () => {
    const { parts } = await written(book(sheet("Tab", [text(0, "x")])));
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(xml).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
    expect(xml).toContain("Fish &amp;&amp; Chips");
    expect(xml).toContain("Page &amp;P of &amp;N");
  });

  test("keeps a footer within what Excel allows", async () => {
    const plan = sheet("Tab", [text(0, "x")]);
    const footer = { left: "Long & winding ".repeat(40), centre: "", right: "Page {page}" };
    const { parts } = await written(book({ ...plan, print: { ...plan.print, footer } }));
    const line =
      /<oddFooter>(.*?)<\/oddFooter>/.exec(parts["xl/worksheets/sheet1.xml"] ?? "")?.[1] ?? "";
    const plainLine = line.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
    expect(plainLine.length).toBeLessThanOrEqual(255);
    expect(plainLine).toMatch(/Page &P$/);
  });

  test("is the same bytes for the same plan", async () => {
    const plan = layOutAppendix(exampleReport());
    const [one, other] = [await writeXlsx(plan), await writeXlsx(plan)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe("the example's appendix", () => {
  const plan = layOutAppendix(exampleReport());

  test("hides nothing but its keys", async () => {
    const { parts, workbook } = await written(plan);
    expect(workbook.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual(
      plan.sheets.map(() => 0),
    );
    const all = Object.values(parts).join("");
    expect(all).not.toMatch(/ state="(very)?[hH]idden"/);
    expect(all.match(/<[^>]* hidden="(1|true)"[^>]*>/g)).toHaveLength(plan.sheets.length);
  });

  test("reads back what was planned, cell by cell", async () => {
    const { workbook } = await written(plan);
    for (const { name, rows } of plan.sheets) {
      rows.forEach(({ cells }, row) => {
        for (const { column, content } of cells) {
          if (content.kind === "empty") continue;
          const address = `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
          const expected =
            content.kind === "text"
              ? { v: content.text }
              : content.kind === "number"
                ? { v: content.value }
                : { v: content.cached, f: content.formula };
          expect(workbook.Sheets[name]?.[address]).toMatchObject(expected);
        }
      });
    }
  });

  test("has its conditional formats by expression", async () => {
    const { parts } = await written(plan);
    expect(parts["xl/worksheets/sheet2.xml"]).toMatch(
      /<cfRule type="expression"[^>]*><formula>LEFT\(\$J\d+,5\)=&quot;Green&quot;<\/formula>/,
    );
  });
});
