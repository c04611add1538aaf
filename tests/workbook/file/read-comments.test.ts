import { withComments } from "../../../src/workbook/file/read-comments.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { craftXlsx, TABLE } from "./craft.ts";

const COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

/** The comments of a crafted workbook's sheet, whose part of comments stands there as often as is said. */
function commentsIn(xml: string, times = 1): readonly (readonly [string, string])[] {
  const relation = `<Relationship Id="r" Type="${COMMENTS}" Target="../comments1.xml"/>`;
  const bytes = craftXlsx([["Sheet", `<sheetData>${TABLE}</sheetData>`]], {
    "xl/comments1.xml": `<comments><commentList>${xml}`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${relation.repeat(times)}</Relationships>`,
  });
  const [grid] = withComments(readWorkbook(bytes, "plan.xlsx"), bytes).grids;
  return [...(grid?.comments ?? [])];
}

test.each<readonly [string, string, string]>([
  ["runs", "<r><t>Jo: </t></r><r><t>why &amp; when?</t></r>", "Jo: why & when?"],
  ["a prefix and other quotes", "<x:r><x:t xml:space='preserve'> why </x:t></x:r>", "why"],
  ["a marked section", "<t><![CDATA[a < b]]></t>", "a < b"],
  [
    "a thread that is explained to older programs",
    "<t>[Threaded comment]\n\nYour version is old.\n\nComment:\n    Why?</t>",
    "Why?",
  ],
])("a comment of %s is read", (_, text, read) => {
  const xml = `<comment ref="B12"><text>${text}</text></comment></commentList></comments>`;
  expect(commentsIn(xml)).toEqual([["B12", read]]);
});

test.each([
  ["tags that never end", `<comment ref="A1">${"<t ".repeat(400_000)}`, 1],
  [
    "one part named ten thousand times",
    '<comment ref="A1"><t> </t></comment>'.repeat(10_000),
    10_000,
  ],
])("%s keep nobody busy", (_, xml, times) => {
  expect(commentsIn(xml, times)).toEqual([]);
});
