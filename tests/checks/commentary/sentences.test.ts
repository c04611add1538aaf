import { runChecks } from "../../../src/checks/checks.ts";
import { judgeAgreement } from "../../../src/domain/judge.ts";
import type { Part } from "../../../src/domain/agreement.ts";
import type { Indicator } from "../../../src/domain/indicator.ts";
import type { Finding } from "../../../src/finding.ts";
import { agreement, at, figure, indicator, period, priority, table } from "../../domain/build.ts";
import { KENT_2012, KENT_2014 } from "../run.ts";
import { CONTRADICTED, LEFT_ALONE } from "./sentences.ts";
import type { Where } from "./sentences.ts";

const named = (all: readonly Indicator[], ...starts: string[]): readonly Indicator[] =>
  starts.map((start) => {
    const found = all.find(({ name }) => name.includes(start));
    if (found === undefined) throw new Error(`no indicator of that name: ${start}`);
    return found;
  });

const fires = indicator("Number of deliberate fires", {
  lastYear: figure("4", { period: period("2012/13", "2012-04", "2013-03") }),
  thisYear: figure("2", { period: period("2013/14", "2013-04", "2014-03") }),
});

const FINANCIAL = {
  baseline: { period: period("2010/11", "2010-04", "2011-03"), place: at("B4") },
  lastYear: { period: period("2012/13", "2012-04", "2013-03"), place: at("C4") },
  thisYear: { period: period("2013/14", "2013-04", "2014-03"), place: at("D4") },
};

const yearly = (name: string, figures: readonly [string, string, string]): Indicator =>
  indicator(name, {
    unit: figures[0].includes("%") ? "percent" : "count",
    baseline: figure(figures[0], FINANCIAL.baseline),
    lastYear: figure(figures[1], FINANCIAL.lastYear),
    thisYear: figure(figures[2], FINANCIAL.thisYear),
  });

const town: readonly Indicator[] = [
  yearly("Number of fly tipping incidents", ["900", "1,000", "1,200"]),
  yearly("Robbery", ["150", "120", "100"]),
  yearly("All recorded crime", ["20,000", "21,000", "22,000"]),
  yearly("Anti-social behaviour incidents", ["9,000", "8,000", "7,000"]),
  yearly("First time entrants to the youth justice system", ["300", "250", "200"]),
  yearly("Re-offending rate", ["30.0%", "28.0%", "33.0%"]),
  yearly("Hate crime", ["100", "140", "200"]),
  yearly("Percentage of residents who feel safe after dark", ["50%", "55%", "60%"]),
  yearly("People killed or seriously injured in road traffic collisions", ["60", "51", "56"]),
  yearly("Satisfaction with street cleaning", ["70%", "73%", "69%"]),
  yearly("Violence with injury", ["500", "550", "600"]),
];

const TABLES: Readonly<Record<Where, readonly Indicator[]>> = {
  ASB: named(KENT_2014, "perceive a high level", "victims and witnesses"),
  Abuse: named(KENT_2014, "Domestic Abuse Incidents", "repeat victims", "MARAC"),
  Thefts: named(KENT_2014, "Theft and Handling", "Domestic Burglary"),
  Violence: named(KENT_2014, "Violent Crime", "VAP"),
  Roads: named(KENT_2014, "KSI"),
  Fires: [fires],
  Town: town,
  Treatment: named(KENT_2012, "do not re-present"),
};

const paragraph = (text: string): Part => ({
  kind: "paragraph",
  role: "commentary",
  text,
  place: at("A20"),
});

/** All tables of the agreement, one priority each, with a paragraph under one of them. */
function findIn(where: Where, text: string): readonly Finding[] {
  const priorities = Object.entries(TABLES).map(([name, indicators]) =>
    priority(name, [table(indicators), ...(name === where ? [paragraph(text)] : [])]),
  );
  const judged = judgeAgreement(agreement(priorities, "2014-03-18"));
  return runChecks(judged, ["commentary-figure", "commentary-direction", "commentary-period"]);
}

/** "figure ▲ 1.9%": the kind of finding, and what its sentence says the table gives. */
const inShort = ({ code, message }: Finding): string =>
  `${code.replace("commentary-", "")} ${/(?:the table gives|its figures give) (.*?) \(/.exec(message)?.[1] ?? ""}`;

test.each(CONTRADICTED)("%s: “%s” is contradicted", (where, sentence, expected) => {
  expect(findIn(where, sentence).map(inShort)).toEqual([expected]);
});

test.each(LEFT_ALONE)("%s: “%s” is left alone: %s", (where, sentence) => {
  expect(findIn(where, sentence).map(({ message }) => message)).toEqual([]);
});
