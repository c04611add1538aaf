import { planAppendix, readAppendix } from "../../src/appendix.ts";
import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";

test.each(["kent-2012", "kent-2014", "medway-2013-14", "kent-2008-framework"])(
  "[W8] the appendix of %s is built again from itself alone, the same to the last cell",
  async (sample) => {
    const source = readAppendix([readWorkbookFile(`assets/samples/${sample}.xlsx`)]);
    const plan = planAppendix(source, "2026-11-23");
    const file = readWorkbook(await writeXlsx(plan), "built.xlsx");
    const again = readAppendix([file]);
    expect(again.findings.map(({ code }) => code).sort()).toEqual(
      source.findings.map(({ code }) => code).sort(),
    );
    expect(planAppendix(again, "2026-11-23")).toEqual(plan);
  },
);
