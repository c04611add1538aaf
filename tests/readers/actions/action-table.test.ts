import { aimsOf, type Aim } from "../../../src/domain/agreement.ts";
import { readGrids } from "../../../src/readers/workbook.ts";
import { drawnGrid } from "../../drawn-grid.ts";

const aimsIn = (drawing: string): readonly Aim[] =>
  readGrids([
    { format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true },
  ]).agreement.priorities.flatMap(aimsOf);

const said = (aims: readonly Aim[]): readonly unknown[] =>
  aims.map(({ number, text, actions }) => [
    number,
    text,
    ...actions.map((action) => `${action.text} / ${action.progress} / ${action.status ?? "–"}`),
  ]);

test("the number stands in a column of its own", () => {
  expect(
    said(
      aimsIn(`
      | Aims / Actions | > | Progress |
      | 1 | One case system | |
      | #FFC000 | Build it | It is being built. |
      | 2 | One protocol | |
      | #00B050 | Agree it | Agreed. |
    `),
    ),
  ).toEqual([
    ["1", "One case system", "Build it / It is being built. / inProgress"],
    ["2", "One protocol", "Agree it / Agreed. / complete"],
  ]);
});

test("the number stands in front of the aim's text", () => {
  expect(
    said(
      aimsIn(`
      | Aim / Actions | Progress |
      | 10 Reduce burglary | |
      | Share information | Protocols are in place. |
      | Secure premises | |
      | 11. Reduce shoplifting | |
      | Give advice | Leaflets went out. |
    `),
    ),
  ).toEqual([
    [
      "10",
      "Reduce burglary",
      "Share information / Protocols are in place. / –",
      "Secure premises /  / –",
    ],
    ["11", "Reduce shoplifting", "Give advice / Leaflets went out. / –"],
  ]);
});

test("in a table of two columns the aim's words stand under Progress", () => {
  expect(
    said(
      aimsIn(`
      | Aims / Actions | Progress |
      | 16 | Safer roads |
      | Run the show | Twelve schools saw it. |
    `),
    ),
  ).toEqual([["16", "Safer roads", "Run the show / Twelve schools saw it. / –"]]);
});

test("a number merged over the aim and its action carries the action's colour", () => {
  expect(
    said(
      aimsIn(`
      | Aims / Actions | > | Progress |
      | 3 #00B050 | One pathway | |
      | ^ | Create a website | It is live. |
    `),
    ),
  ).toEqual([["3", "One pathway", "Create a website / It is live. / complete"]]);
});

test("a flat table has a column each, and a status in words", () => {
  const aims = aimsIn(`
    | No. | Aim | Action | Owner | Due | Progress | Status |
    | 1 | Fewer thefts | Mark bicycles | Police | March 2014 | 400 marked | Complete |
    | | | Train staff | Council | June 2014 | | Not likely |
    | 2 | Fewer thefts | Lights | Council | | Ordered | In progress |
  `);
  expect(said(aims)).toEqual([
    [
      "1",
      "Fewer thefts",
      "Mark bicycles / 400 marked / complete",
      "Train staff / Status: Not likely / –",
    ],
    ["2", "Fewer thefts", "Lights / Ordered / inProgress"],
  ]);
  expect(aims[0]?.actions[0]).toMatchObject({ owner: "Police", due: "March 2014" });
});

test("a second row of progress goes on with the action above", () => {
  const aims = aimsIn(`
    | Aims / Actions | Progress |
    | 1 Fewer thefts | |
    | Mark bicycles | 400 were marked. |
    | | More will follow. |
  `);
  expect(aims[0]?.actions[0]?.progress).toBe("400 were marked.\nMore will follow.");
});

test("figures, commentary and actions go on in one table", () => {
  const reading = readGrids([
    {
      format: "xlsx",
      grids: [
        drawnGrid(`
        | Priority: ASB | | | |
        | Indicator | 2011/12 | 2012/13 | Diff. |
        | Reports | 12 | 10 | ▼ 16.7% |
        | Reports fell in most districts, and rose in none. | > | > | > |
        | Aims / Actions | > | Progress | > |
        | 1 | One case system | | |
        | | Build it | Under way. | > |
      `),
      ],
      looksWereRead: true,
    },
  ]);
  expect(reading.agreement.priorities[0]?.parts.map(({ kind }) => kind)).toEqual([
    "table",
    "paragraph",
    "aims",
  ]);
});

test("the appendix's title between two priorities of a sheet is no action", () => {
  const aims = aimsIn(`
    | Priority: ASB | |
    | Aims / Actions | Progress |
    | 1 One case system | |
    | Build it | Under way. |
    | Appendix B: CSA Performance Monitoring – 18th March 2014 | |
    | Priority: Road Safety | |
    | Aims / Actions | Progress |
    | 2 Safer roads | |
    | Run the show | Twelve schools saw it. |
  `);
  expect(said(aims)).toEqual([
    ["1", "One case system", "Build it / Under way. / –"],
    ["2", "Safer roads", "Run the show / Twelve schools saw it. / –"],
  ]);
});

test("progress that stands under no heading is still progress", () => {
  expect(
    said(
      aimsIn(`
      | Aims / Actions | | Progress |
      | 1 | One case system | |
      | Build it | It is being built. | |
    `),
    ),
  ).toEqual([["1", "One case system", "Build it / It is being built. / –"]]);
});

test("a page's head in mid-table is passed over", () => {
  expect(
    said(
      aimsIn(`
      | Aim / Actions | Progress |
      | 14 Engage young people | |
      | Visit schools | 40 were visited. |
      | Appendix B: CSA Performance Monitoring – 18th March 2014 | |
      | 15 | Prevent first offences |
      | Teach retailers | Two sessions ran. |
    `),
    ),
  ).toEqual([
    ["14", "Engage young people", "Visit schools / 40 were visited. / –"],
    ["15", "Prevent first offences", "Teach retailers / Two sessions ran. / –"],
  ]);
});

/** Says everything of each action, aim by aim. */
const whole = (aims: readonly Aim[]): readonly unknown[] =>
  aims.map(({ number, text, actions }) => [
    number,
    text,
    ...actions.map(({ text: words, owner, due, progress, status }) =>
      [words, owner, due, progress, status].map((one) => one ?? "–").join(" / "),
    ),
  ]);

describe("[L4] a row that goes on with the action above", () => {
  test.each([
    [
      "without a column for aims",
      `
      | Action | Lead | Timescale | Progress | Status |
      | Give talks | Anna | March | Two held. | Complete |
      | | Ben | | | |
      | Order bins | Cara | April | | In progress |
      | | | June (revised) | Out of stock. | |
    `,
      [
        null,
        "",
        "Give talks / Anna, Ben / March / Two held. / complete",
        "Order bins / Cara / April, June (revised) / Out of stock. / inProgress",
      ],
    ],
    [
      "with one",
      `
      | No | Aim | Action | Lead | Progress | Status |
      | 1 | Less harm | Give talks | Anna | Two held. | |
      | | | | Ben | One more. | Complete |
    `,
      ["1", "Less harm", "Give talks / Anna, Ben / – / Two held.\nOne more. / complete"],
    ],
  ])("%s", (_, drawing, aim) => {
    expect(whole(aimsIn(drawing))).toEqual([aim]);
  });

  test("a second status is kept with the progress", () => {
    const [aim] = aimsIn(`
      | Action | Progress | Status |
      | Give talks | Two held. | Complete |
      | | | Reopened |
    `);
    expect(aim?.actions.map(({ progress, status }) => [progress, status])).toEqual([
      ["Two held.\nStatus: Reopened", "complete"],
    ]);
  });
});

test("[L5] of several statuses the newest is taken, and the others are kept", () => {
  const [aim] = aimsIn(`
    | Action | Progress | RAG Q1 | RAG Q2 | RAG Q3 |
    | Give talks | Two held. | Green | Red | |
  `);
  expect(aim?.actions.map(({ progress, status }) => [progress, status])).toEqual([
    ["Two held.\nRAG Q1: Green", "incomplete"],
  ]);
});

test("what a status says besides is kept with the progress", () => {
  const [aim] = aimsIn(`
    | Action | Progress | BRAG status |
    | Give talks | Two held. | Amber – two of five sites |
  `);
  expect(aim?.actions.map(({ progress, status }) => [progress, status])).toEqual([
    ["Two held.\nBRAG status: Amber – two of five sites", "inProgress"],
  ]);
});

test("aims stand in lines of their own right under the heading", () => {
  expect(
    said(
      aimsIn(`
      | Action | Progress | Status |
      | Objective 1: Prevent harm | | |
      | Give talks | Two held. | Complete |
      | Aim 2 – Pursue offenders | | |
      | Plan raids | | In progress |
    `),
    ),
  ).toEqual([
    ["1", "Prevent harm", "Give talks / Two held. / complete"],
    ["2", "Pursue offenders", "Plan raids /  / inProgress"],
  ]);
});

test("what explains the colours and who signs, below a blank row, is no action", () => {
  const drawing = (below: string): string => `
    | Action | Progress | Status |
    | Give talks | Two held. | Complete |
    | | | |
    ${below}
  `;
  for (const below of [
    "| RAG key: | | |",
    "| Status key | | |",
    "| Sign-off | | |",
    "| Approved by: | Cllr Jones | |",
  ]) {
    expect(said(aimsIn(drawing(below)))).toEqual([[null, "", "Give talks / Two held. / complete"]]);
  }
});
