import { isNumericTarget } from "../../../src/domain/target.ts";
import { codesIn, indicatorsIn, read, three } from "../read-drawing.ts";

const paragraphsIn = (drawing: string): readonly string[] =>
  read(drawing).agreement.priorities.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : [])),
  );

describe("[H16] periods down with headings that name no measure", () => {
  test("are of one, named by what stands above, with the target of each period", () => {
    const reading = read(`
      | Domestic burglaries | | | |
      | Year | Target | Actual | Variance |
      | 2021/22 | 100 | 90 | -10 |
      | 2022/23 | 100 | 112 | 12 |
      | 2023/24 | 110 | 108 | -2 |
    `);
    const [burglaries, ...more] = indicatorsIn(reading);
    expect(more).toEqual([]);
    expect([burglaries?.name, burglaries?.place.cell]).toEqual(["Domestic burglaries", "A1"]);
    expect(three(burglaries)).toEqual([
      "none",
      "112 2022-04..2023-03 C4",
      "108 2023-04..2024-03 C5",
    ]);
    expect(burglaries?.targets.map(({ text, place }) => [text, place.cell])).toEqual([
      ["100", "B3"],
      ["100", "B4"],
      ["110", "B5"],
    ]);
    expect(burglaries?.notes).toEqual([
      "Variance 2021/22: -10",
      "Variance 2022/23: 12",
      "Variance 2023/24: -2",
    ]);
    expect(burglaries?.printedChange).toBeNull();
    expect(codesIn(reading).filter((code) => !code.startsWith("no-lead"))).toEqual([]);
  });

  test("what each quarter was to reach is no target for the year", () => {
    const [visits] = indicatorsIn(
      read(`
        | Home safety visits | | | |
        | Quarter | Target | Actual | RAG |
        | Q1 2023/24 | 10 | 9 | Amber |
        | Q2 2023/24 | 10 | 12 | Green |
      `),
    );
    expect(visits?.targets.map(isNumericTarget)).toEqual([false, false]);
    expect(visits?.thisYear?.value).toBe(12);
    expect(visits?.notes).toEqual(["RAG Q1 2023/24: Amber", "RAG Q2 2023/24: Green"]);
  });

  test("beside measures, a column of words is kept as paragraphs", () => {
    const drawing = `
      | Year | Burglary | Robbery | Comments |
      | 2022/23 | 100 | 10 | Fell after the patrols began. |
      | 2023/24 | 90 | 12 | |
    `;
    expect(indicatorsIn(read(drawing)).map(({ name }) => name)).toEqual(["Burglary", "Robbery"]);
    expect(paragraphsIn(drawing)).toEqual(["2022/23: Fell after the patrols began."]);
  });
});
