import fc from "fast-check";

import { readAppendix } from "../../../src/appendix.ts";
import { runChecks } from "../../../src/checks/checks.ts";
import type { Part } from "../../../src/domain/agreement.ts";
import type { Indicator } from "../../../src/domain/indicator.ts";
import { judgeAgreement } from "../../../src/domain/judge.ts";
import type { Finding } from "../../../src/finding.ts";
import { agreement, at, figure, indicator, period, priority, table } from "../../domain/build.ts";
import { readWorkbookFile } from "../../read-workbook-file.ts";
import { KENT_2014, MEDWAY } from "../run.ts";

const CODES = ["commentary-figure", "commentary-direction", "commentary-period"] as const;

function run(indicators: readonly Indicator[], ...texts: string[]): readonly Finding[] {
  const paragraphs = texts.map((text): Part => ({
    kind: "paragraph",
    role: "commentary",
    text,
    place: at("A9"),
  }));
  const judged = judgeAgreement(
    agreement([priority("Kent", [table(indicators), ...paragraphs])], "2014-03-18"),
  );
  return runChecks(judged, CODES);
}

const WORDS = [
  ...["theft and handling", "domestic burglary", "KSI casualties", "VAP", "the number of", "Kent"],
  ...["rose", "fell", "has", "increased", "by", "to", "from", "of", "a", "reduction", "doubled"],
  ...["1.8%", "-9.8%", "24,137", "0", "999999999", "2%", "a third", "points", "around", "(", ")"],
  ...["in 2013", "2012/13", "compared to", "the previous year", "baseline", "Quarter 2 (2011/12)"],
  ...["remained", "stable", "unchanged", "and", "which", "where", "with", ";", ":", "-", "\n", "."],
  ...["All", "data", "is", "unvalidated", "performance", "(exc. Medway)", "Swale", "__proto__"],
  ...["constructor", "%", "£40k", "28th", "16-17", "’10/11", "toString", "NaN", "?"],
] as const;

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
);

test("the checks never throw, whatever a paragraph or a name says", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), anyText, (texts, name) => {
      const named = indicator(name === "" ? "x" : name, {
        lastYear: figure("4"),
        thisYear: figure("7"),
      });
      const indicators = [...KENT_2014, ...MEDWAY.slice(0, 6), named];
      for (const finding of run(indicators, ...texts)) {
        expect(finding.message).toMatch(/^The commentary says “.+\.$/su);
        expect(finding.other).toBeDefined();
      }
    }),
    { numRuns: 100 },
  );
});

const YEARS = {
  lastYear: period("2012", "2012-01", "2012-12"),
  thisYear: period("2013", "2013-01", "2013-12"),
};
const fires = (before: number, now: number): Indicator =>
  indicator("Number of deliberate fires", {
    lastYear: figure(String(before), { period: YEARS.lastYear }),
    thisYear: figure(String(now), { period: YEARS.thisYear }),
  });

const SENTENCES: readonly ((way: string, amount: string) => string)[] = [
  (way, amount) => `Deliberate fires ${way} by ${amount}.`,
  (way, amount) => `In 2013 deliberate fires ${way} by ${amount} compared to 2012.`,
  (way, amount) => `Deliberate fires ${way} ${amount} on the previous year, mainly outdoors.`,
  (way, amount) => `Over the past 12 months deliberate fires ${way} by ${amount}; work goes on.`,
];

const moved = fc
  .record({
    before: fc.integer({ min: 100, max: 90_000 }),
    now: fc.integer({ min: 100, max: 90_000 }),
    decimals: fc.nat(2),
    sentence: fc.constantFrom(...SENTENCES),
  })
  .filter(({ before, now }) => before !== now);

const sayPercent = (percent: number, decimals: number): string =>
  `${Math.abs(percent).toFixed(decimals)}%`;

test("a change given as the figures give it is never contradicted", () => {
  fc.assert(
    fc.property(moved, ({ before, now, decimals, sentence }) => {
      const way = now > before ? "rose" : "fell";
      const percent = sayPercent(((now - before) * 100) / before, decimals);
      const count = Math.abs(now - before).toLocaleString("en-GB");
      expect(run([fires(before, now)], sentence(way, percent), sentence(way, count))).toEqual([]);
    }),
  );
});

test("a change given wrongly by two points or the wrong way round is always found, once", () => {
  fc.assert(
    fc.property(moved, ({ before, now, decimals, sentence }) => {
      const percent = ((now - before) * 100) / before;
      const [right, wrong] = now > before ? ["rose", "fell"] : ["fell", "rose"];
      const found = run(
        [fires(before, now)],
        sentence(right, sayPercent(Math.abs(percent) + 2, decimals)),
        sentence(wrong, sayPercent(percent, decimals)),
      );
      expect(found.map(({ code }) => code)).toEqual(["commentary-figure", "commentary-direction"]);
    }),
  );
});

const sampleOf = (name: string) => readWorkbookFile(`assets/samples/${name}.xlsx`);
const SAMPLES = ["kent-2012", "kent-2014"].map(sampleOf);

/** What was found, without the sheets it was found on. */
function withoutSheets(findings: readonly Finding[]): readonly unknown[] {
  return findings
    .filter(({ code }) => code.startsWith("commentary-"))
    .map(({ code, severity, place, other, message }) => ({
      code,
      severity,
      cells: [place?.cell, other?.cell],
      message: message.replaceAll(`${other?.sheet ?? ""}!`, "!"),
    }));
}

test("another name of the sheets changes nothing but the addresses", () => {
  const known = SAMPLES.map((sample) => withoutSheets(readAppendix([sample]).findings));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 25 }), (name) => {
      const found = SAMPLES.map(({ grids, ...rest }) => {
        const renamed = grids.map((grid, index) => ({ ...grid, sheet: `${name} ${index}` }));
        return withoutSheets(readAppendix([{ ...rest, grids: renamed }]).findings);
      });
      expect(found).toEqual(known);
    }),
    { numRuns: 25 },
  );
});
