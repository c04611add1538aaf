import { agrees } from "../../../src/checks/commentary/agrees.ts";
import { clausesOf } from "../../../src/checks/commentary/clauses.ts";
import { readClaim } from "../../../src/checks/commentary/read-claim.ts";
import { scanSentence } from "../../../src/checks/commentary/scan-sentence.ts";
import { stemOf } from "../../../src/checks/commentary/stem.ts";

const kinds = (sentence: string): string =>
  scanSentence(sentence)
    .map((token) =>
      token.kind === "word" ? token.word : token.kind === "mark" ? token.mark : `<${token.kind}>`,
    )
    .join(" ");

test.each([
  ["Theft rose by 1.8% in 2013.", "theft <movement> by <amount> in <period> ."],
  ["up from 4.5 per cent (Jan’10-Dec’10)", "<movement> from <amount> ( <period> )"],
  ["Q2 of 2011/12 and Quarter 3 (2012/13)", "<period> and <period>"],
  ["over 2012/13 and over 12", "over <period> and <hedge> <amount>"],
  ["compared to the same period in the previous year", "<when>"],
  ["over the past 12 months, year on year", "<when> , <when>"],
  ["the 2010/11 baseline", "the <period> <when>"],
  ["it remained fairly stable, with no change", "it <stable> , with <stable>"],
  ["doubled, halved, fell by a third", "<ratio> , <ratio> , <movement> <ratio>"],
  ["a third of victims", "a third of victims"],
  ["Kent (exc. Medway) re-presented", "kent ( without-medway ) re presented"],
  ["28th of those £40k and 16-17 for 6 months", "28th of-these £40k and 16-17 for 6-month"],
  ["1,177 cases, -9.8%, 3% or so", "<amount> cases , <amount> , <amount>"],
  ["recorded by Kent Police", "kent"],
])("scans “%s”", (sentence, expected) => {
  expect(kinds(sentence)).toBe(expected);
});

test.each<[string, readonly string[]]>([
  [
    "Theft rose by 1.8%; this is due to shoplifting.",
    ["Theft rose by 1.8%", "this is", "to shoplifting"],
  ],
  ["Theft and handling rose, while fires fell.", ["Theft and handling rose", "fires fell"]],
  ["Theft rose by 3% and fires fell.", ["Theft rose by 3%", "fires fell"]],
  ["Theft rose with 3 in Swale.", ["Theft rose with 3 in Swale"]],
  ["Theft, compared with a fall in 2012, rose.", ["Theft, compared with a fall in 2012, rose"]],
  ["", []],
])("cuts “%s”", (sentence, expected) => {
  expect(clausesOf(sentence).map(({ text }) => text)).toEqual(expected);
});

test.each<[string, boolean]>([
  ["Theft fell.", true],
  ["Theft continues to fall.", true],
  ["Theft fell in May 2013.", true],
  ["Theft may fall.", false],
  ["We work to reduce theft.", false],
  ["Did theft fall?", false],
  [`Theft fell ${"again and again ".repeat(60)}.`, false],
])("“%s” tells a fact: %s", (sentence, isFact) => {
  expect(clausesOf(sentence)[0]?.isFact).toBe(isFact);
});

const amountsIn = (sentence: string): readonly string[] | null => {
  const [clause] = clausesOf(sentence);
  const claim = clause === undefined ? null : readClaim(clause);
  return claim === null
    ? null
    : claim.amounts.map(({ sense, value, time }) =>
        [sense, value, time?.label ?? ""].join(" ").trim(),
      );
};

test.each<[string, readonly string[] | null]>([
  ["Theft rose by 1.8%.", ["change 1.8"]],
  ["Theft saw a small 1.8% rise.", ["change 1.8"]],
  ["There was a rise of 1.8% in theft.", ["change 1.8"]],
  ["Theft is up 1.8%.", ["change 1.8"]],
  ["Theft rose by 447 (1.9%).", ["change 447", "change 1.9"]],
  ["There were 447 more thefts.", ["change 447"]],
  ["The rise was 1.9%.", ["change 1.9"]],
  ["Theft fell (-1.9%).", ["change 1.9"]],
  ["Theft rose from 23,690 to 24,137.", ["from 23690", "figure 24137"]],
  ["Theft stood at 24,137 in 2013.", ["figure 24137 2013"]],
  ["There were 24,137 thefts.", ["figure 24137"]],
  ["24,137 thefts were recorded.", ["figure 24137"]],
  ["Theft was at 2% against 3% in 2012.", ["figure 2", "from 3 2012"]],
  ["A total of 24,137 was reached.", ["figure 24137"]],
  ["Theft rose by around 2%.", []],
  ["Theft makes 36% of it.", null],
  ["Theft rose by between 2% and 3%.", null],
  ["Theft rose as fires fell.", null],
  ["The team reduced theft by 3%.", null],
  ["Rising theft cost 3 jobs.", null],
])("reads the amounts of “%s”", (sentence, expected) => {
  expect(amountsIn(sentence)).toEqual(expected);
});

test.each([
  [2, 0, "percent", 1.887, true],
  [1.9, 1, "percent", 1.887, true],
  [1.8, 1, "percent", 1.887, false],
  [5, 0, "percent", 4.45, true],
  [1, 0, "percent", 1.887, false],
  [4.7, 1, "percent", -4.7286, true],
  [30, 0, "percent", 29.4, true],
  [20, 0, "percent", 18.0, false],
  [24_000, 0, "plain", 24_137, true],
  [24_100, 0, "plain", 24_137, true],
  [24_200, 0, "plain", 24_137, false],
  [0, 0, "percent", 0.4, true],
])("%s with %s decimals (%s) agrees with %s: %s", (value, decimals, unit, exact, expected) => {
  expect(agrees({ value, decimals, unit }, exact)).toBe(expected);
});

test.each([
  ["Casualties", "casualty"],
  ["burglaries", "burglary"],
  ["Medway's", "medway"],
  ["abuse", "abuse"],
  ["class", "class"],
  ["its", "its"],
])("the stem of %s is %s", (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});
