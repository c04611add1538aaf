import { codesIn, indicatorsIn, read, said } from "../read-drawing.ts";

const rowsOf = (rows: string) =>
  indicatorsIn(read(`| Indicator | 2011/12 | 2012/13 |\n${rows.trim()}`)).map(
    ({ name, place, thisYear }) => [name, place.cell, said(thisYear).split(" ")[0]],
  );

test("a name that is spread over two rows is one name, where it begins", () => {
  expect(
    rowsOf(`
      | Percentage of victims who are satisfied | | |
      | with the service they got | 71% | 73% |
      | Burglary | 12 | 34 |`),
  ).toEqual([
    ["Percentage of victims who are satisfied with the service they got", "A2", "73"],
    ["Burglary", "A4", "34"],
  ]);
});

test("a name may be spread over three rows, and go on in brackets", () => {
  expect(
    rowsOf(`
      | Number of people killed | | |
      | or seriously injured on the roads | | |
      | (all ages) | 517 | 542 |`),
  ).toEqual([
    ["Number of people killed or seriously injured on the roads (all ages)", "A2", "542"],
  ]);
});

test.each([
  [
    "a line over several rows that begin small is their heading",
    `| Theft by kind of place | | |
     | dwelling | 3 | 4 |
     | other | 5 | 6 |`,
    ["dwelling", "other"],
  ],
  [
    "a short line is a heading",
    `| Burglary | | |
     | dwelling | 3 | 4 |`,
    ["dwelling"],
  ],
  [
    "a line that ends is whole",
    `| Number of burglaries of all kinds. | | |
     | of which dwelling | 3 | 4 |`,
    ["Number of burglaries of all kinds.", "of which dwelling"],
  ],
  [
    "a row that begins large is a name of its own",
    `| Number of repeat burglaries | | |
     | Robbery | 3 | 4 |`,
    ["Number of repeat burglaries", "Robbery"],
  ],
])("%s", (_, rows, names) => {
  expect(rowsOf(rows).map(([name]) => name)).toEqual(names);
});

test("nothing of a name that was put together is named as missing", () => {
  const reading = read(`
    | Indicator | 2011/12 | 2012/13 |
    | Number of repeat | | |
    | victims of burglary | 12 | 34 |`);
  expect(codesIn(reading)).toEqual([]);
});
