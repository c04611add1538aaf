import { readAppendix, type Appendix } from "../../src/appendix.ts";
import { aimsOf, indicatorsOf, paragraphsOf } from "../../src/domain/agreement.ts";
import { describeDifference } from "../../src/domain/difference.ts";
import type { JudgedIndicator } from "../../src/domain/judgement.ts";
import type { RatingColour } from "../../src/domain/rating-colour.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";

const appendixOf = (sample: string): Appendix =>
  readAppendix([readWorkbookFile(`assets/samples/${sample}.xlsx`)]);

const indicatorsIn = ({ agreement }: Appendix): readonly JudgedIndicator[] =>
  agreement.priorities.flatMap(indicatorsOf);

const rated = (appendix: Appendix, colour: RatingColour): readonly string[] =>
  indicatorsIn(appendix)
    .filter(({ judgement }) => judgement.rating.colour === colour)
    .map(({ name }) => name.replace(/ \(.*/, ""));

const found = ({ findings }: Appendix, code: string): readonly string[] =>
  findings
    .filter((finding) => finding.code === code)
    .map(({ place }) => `${place?.sheet ?? ""}!${place?.cell ?? ""}`);

describe("Kent, 6 March 2012", () => {
  const kent = appendixOf("kent-2012");

  test("title, letter and date stand in the workbook", () => {
    expect(kent.agreement).toMatchObject({
      title: "CSA Performance Monitoring",
      letter: "A",
      reportDate: "2012-03-06",
    });
  });

  test("[D7] every printed difference is met at its own precision", () => {
    const printed = indicatorsIn(kent).map(({ printedChange }) => printedChange?.text ?? "");
    expect(printed.filter((text) => /[▲▼◆]/.test(text))).toHaveLength(12);
    expect(found(kent, "printed-difference")).toEqual([]);
  });

  test("[R4] the covering report's exceptions are red, burglary is amber", () => {
    expect(rated(kent, "red")).toEqual([
      "% of repeat MARAC cases",
      "Proportion of drug users completing treatment successfully who do not re-present to treatment within 6 months.",
      "Level of Theft and Handling Stolen Goods",
    ]);
    expect(rated(kent, "amber")).toEqual(["Level of Domestic Burglary"]);
  });

  test("what the periods hide is found", () => {
    expect(found(kent, "unlike-periods")).toEqual(["Road Safety!C8"]);
    expect(found(kent, "period-after-report")).toEqual([
      "Substance Misuse!E8",
      "Substance Misuse!E9",
    ]);
    expect(found(kent, "overlapping-periods")).toHaveLength(11);
    expect(found(kent, "quarter-on-quarter")).toEqual(["Substance Misuse!F11"]);
    expect(found(kent, "no-lead")).toEqual(["ASB!B3"]);
  });

  test("all 18 actions are in progress, by their colour", () => {
    const actions = kent.agreement.priorities.flatMap(aimsOf);
    expect(actions.map(({ number }) => number)).toEqual(
      Array.from({ length: 18 }, (_, at) => String(at + 1)),
    );
    expect(actions.flatMap((aim) => aim.actions.map(({ status }) => status))).toEqual(
      Array.from({ length: 18 }, () => "inProgress"),
    );
    expect(found(kent, "status-from-colour")).toHaveLength(18);
  });
});

describe("Kent, 18 March 2014", () => {
  const kent = appendixOf("kent-2014");

  test("the one printed difference that is wrong is found, and no other", () => {
    expect(found(kent, "printed-difference")).toEqual(["Acquisitive Crime!E8"]);
  });

  test("the differences are those of the paper, but for that one", () => {
    const texts = indicatorsIn(kent).flatMap(({ judgement }) =>
      [judgement.change, judgement.differenceToBaseline].map((one) =>
        one === null ? "" : describeDifference(one),
      ),
    );
    expect(texts).toEqual([
      ...["▼ 0.4", "▼ 2.5", "▼ 4.1", "▲ 1.6", "▲ 3.4%", "▲ 7.9%", "▼ 0.2", "◆ 0.0"],
      ...["▼ 0.7", "▲ 6.6", "▲ 1.9%", "▼ 4.7%", "▲ 18.0%", "▲ 29.4%", "▲ 27.4%", "▲ 30.5%"],
      ...["▲ 25.5%", "▲ 28.8%", "▲ 4.8%", "▼ 0.6%"],
    ]);
  });

  test("[R4] the covering report's areas are red and amber", () => {
    expect(rated(kent, "red")).toEqual([
      "Level of Domestic Burglary",
      "Level of Violent Crime",
      "Level of Violence against the Person",
    ]);
    expect(rated(kent, "amber")).toEqual([
      "Percentage of victims and witnesses who report ASB satisfied with the overall service provided",
      "% of repeat MARAC cases",
      "Level of Theft and Handling Stolen Goods",
      "Number of all KSI casualties",
    ]);
  });

  test("the old measure is shown and not rated", () => {
    expect(indicatorsIn(kent)[0]).toMatchObject({
      noLongerMonitored: true,
      judgement: { rating: { colour: "notRated", reason: { kind: "noLongerMonitored" } } },
    });
  });

  test("a withheld priority keeps its paragraph and has no indicator", () => {
    const withheld = kent.agreement.priorities.find(({ name }) => name === "Substance Misuse");
    expect(withheld && indicatorsOf(withheld)).toEqual([]);
    expect(withheld && paragraphsOf(withheld, "commentary")).toHaveLength(1);
  });

  test("aims 2, 3 and 8 are complete, the others in progress", () => {
    const aims = kent.agreement.priorities.flatMap(aimsOf);
    const complete = aims.filter((aim) => aim.actions.every(({ status }) => status === "complete"));
    expect(aims).toHaveLength(18);
    expect(complete.map(({ number }) => number)).toEqual(["2", "3", "8"]);
  });

  test("figures to March 2013 are old", () => {
    expect(found(kent, "old-figures")).toEqual(["Road Safety!E8"]);
  });
});

describe("Medway, 2013/14", () => {
  const medway = appendixOf("medway-2013-14");
  const named = (start: string): JudgedIndicator | undefined =>
    indicatorsIn(medway).find(({ name }) => name.startsWith(start));

  test("five priorities hold 35 indicators", () => {
    expect(medway.agreement.priorities.map((one) => indicatorsOf(one).length)).toEqual([
      5, 10, 7, 7, 6,
    ]);
  });

  test.each([
    ["The percentage of those who report", 83.2, "amber"],
    ["Police to attend", 88.3, "red"],
    ["Number of fly tipping incidents", -45, "green"],
    ["Increase number of Fixed Penalty", 231, "green"],
    ["Satisfaction with street cleaning", 69, "red"],
    ["By use of ‘Triage’ system, reduction", 170, "green"],
    ["Percentage of YOT Cohort", 50, "amber"],
    ["Number of practitioners", 116, "red"],
    ["Reduce the repeat victimisation", 26, "green"],
    ["Number of Multi Agency", 342, "notRated"],
    ["Percentage of people who feel Medway is safe", null, "notRated"],
  ])("[R6] %s", (start, value, colour) => {
    expect(named(start)).toMatchObject({
      thisYear: { value },
      judgement: { rating: { colour } },
    });
  });

  test("targets that leave a choice are named", () => {
    expect(found(medway, "ambiguous-target")).toEqual([
      "Priorities 1-3!B17",
      "Priorities 1-3!B30",
      "Priorities 1-3!B32",
      "Priority 5!B6",
    ]);
  });

  test("24 months beside 12 are named", () => {
    expect(found(medway, "unlike-periods")).toContain("Priorities 1-3!C29");
  });
});

describe("Kent, 2008", () => {
  const kent = appendixOf("kent-2008-framework");

  test("every national indicator has its code and framework", () => {
    const coded = indicatorsIn(kent).filter(({ framework }) => framework !== null);
    expect(coded).toHaveLength(40);
    expect(coded[0]).toMatchObject({
      code: "NI 15",
      framework: "PSA 23",
      name: "Serious violent crime rate",
    });
  });

  test("tables that are not about indicators are named, and hold no figure", () => {
    expect(found(kent, "unread-table").map((place) => place.split("!")[0])).toEqual([
      "Directorates",
      "Partnership groups",
      "Partnership groups",
      "Partnership groups",
      "Responsible Authorities",
      "Contacts",
      "Towards 2010",
      "Kent Agreement",
    ]);
  });

  test("one measured year is the baseline of target years", () => {
    const burglary = indicatorsIn(kent).find(({ name }) =>
      name.startsWith("Domestic Burglary per"),
    );
    expect(burglary).toMatchObject({
      unit: "rate",
      baseline: { value: 10.7 },
      thisYear: null,
      targets: [{ test: "atMost", value: 10.7 }],
      judgement: { rating: { reason: { kind: "notYetDue" } } },
    });
  });
});
