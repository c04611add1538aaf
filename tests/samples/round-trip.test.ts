import { planAppendix, readAppendix, type Appendix } from "../../src/appendix.ts";
import { indicatorsOf } from "../../src/domain/agreement.ts";
import { describeDifference } from "../../src/domain/difference.ts";
import type { Figure } from "../../src/domain/indicator.ts";
import type { Difference } from "../../src/domain/judgement.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";
import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";

const months = (figure: Figure | null): string =>
  figure === null ? "" : `${figure.period?.start ?? "?"}..${figure.period?.end ?? "?"}`;

const number = (figure: Figure | null): unknown =>
  figure === null ? null : (figure.value ?? figure.symbol);

const text = (difference: Difference | null): string | null =>
  difference === null ? null : describeDifference(difference);

/** What an indicator is to a reader of the report, cells aside. */
const said = ({ agreement }: Appendix): readonly unknown[] =>
  agreement.priorities.flatMap((priority) =>
    indicatorsOf(priority).map((indicator) => ({
      priority: priority.name,
      name: indicator.name,
      code: indicator.code,
      framework: indicator.framework,
      unit: indicator.unit,
      polarity: [indicator.polarity, indicator.polaritySource],
      figures: [indicator.baseline, indicator.lastYear, indicator.thisYear].map((figure) => [
        number(figure),
        months(figure),
      ]),
      differences: [indicator.judgement.change, indicator.judgement.differenceToBaseline].map(text),
      rating: indicator.judgement.rating.colour,
    })),
  );

test.each(["kent-2012", "kent-2014", "medway-2013-14", "kent-2008-framework"])(
  "reading the Indicators tab of %s gives the same indicators, figures and ratings",
  async (sample) => {
    const source = readAppendix([readWorkbookFile(`assets/samples/${sample}.xlsx`)]);
    const bytes = await writeXlsx(planAppendix(source, "2026-11-23"));
    const built = readWorkbook(bytes, "built.xlsx");
    const again = readAppendix(
      [{ ...built, grids: built.grids.filter(({ sheet }) => sheet === "Indicators") }],
      source.agreement.reportDate === null ? {} : { reportDate: source.agreement.reportDate },
    );
    expect(said(again)).toEqual(said(source));
  },
);
