import { readAppendix } from "../../../src/appendix.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { craftOds, odsCell } from "./craft.ts";

const read = (tables: string, more?: Parameters<typeof craftOds>[1]) =>
  readWorkbook(craftOds(tables, more), "plan.ods");

const table = (rows: string, name = "Sheet"): string =>
  `<table:table table:name="${name}">${rows}</table:table>`;

const row = (cells: string, attributes = ""): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

const REST = row('<table:table-cell table:number-columns-repeated="16384"/>');

const GREEN = `<style:style style:name="green" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#00b050"/></style:style>`;

test("the empty rest of a sheet costs nothing, hidden or not", () => {
  const rest = REST.replace(
    "<table:table-row",
    '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048575"',
  );
  const file = read(table(row(odsCell("Burglary")) + rest));
  expect(file).toMatchObject({ format: "ods", looksWereRead: true, emptyThoughFull: [] });
  expect(file.grids[0]?.cells[0]?.[0]).toMatchObject({ value: "Burglary" });
});

test("a fill is read from a style, and from the style it is made after", () => {
  const child = `<style:style style:name="child" style:family="table-cell" style:parent-style-name="green"/>`;
  const cells = odsCell("a", 'table:style-name="green"') + odsCell("b", 'table:style-name="child"');
  const [grid] = read(table(row(cells)), { styles: GREEN + child }).grids;
  expect(grid?.cells[0]?.map((cell) => cell?.fill)).toEqual(["00B050", "00B050"]);
});

test("styles made after one another do not go round for ever", () => {
  const loop = `<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b" style:parent-style-name="a"/>`;
  const [grid] = read(table(row(odsCell("x", 'table:style-name="a"'))), { styles: loop }).grids;
  expect(grid?.cells[0]?.[0]?.fill).toBeNull();
});

test("a long run of spaces is no text of that length", () => {
  const [grid] = read(table(row(odsCell('a<text:s text:c="999999999"/>b')))).grids;
  expect(grid?.cells[0]?.[0]?.text.length).toBeLessThan(2000);
});

test.each([
  [
    "a text repeated over the whole sheet",
    table(
      row(
        odsCell("x", 'table:number-columns-repeated="16384"'),
        'table:number-rows-repeated="1048576"',
      ),
    ),
    /more than 1,000,000 cells/,
  ],
  [
    "covered cells without end",
    table(row('<table:covered-table-cell table:number-columns-repeated="2000000000"/>')),
    /more than 1,000,000 cells/,
  ],
])("%s is refused", (_, tables, sentence) => {
  expect(() => read(tables)).toThrow(sentence);
});

test("a password is asked to be taken off", () => {
  const manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
  expect(() => read("", { manifest })).toThrow(
    " is password-protected. Save a copy without the password and try again.",
  );
});

test("more hidden rows than can be kept are one finding", () => {
  const hidden = row("", 'table:visibility="collapse" table:number-rows-repeated="20000"');
  const sheets = Array.from({ length: 120 }, (_, at) => table(hidden, `Sheet ${at}`));
  const file = read(sheets.join(""));
  expect(file.looksWereRead).toBe(false);
  expect(readAppendix([file]).findings.map(({ code }) => code)).toContain("status-from-colour");
});
