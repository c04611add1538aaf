import { findIn, foundIn, KENT_2012, MEDWAY } from "./run.ts";

test("[R6] ambiguous targets: a percentage over plain counts, and two numbers in one cell", () => {
  expect(foundIn("ambiguous-target", MEDWAY)).toEqual([
    "Reduction in the number of repea B4",
    "Increase the proportion of offen B4",
  ]);
  expect(findIn("ambiguous-target", MEDWAY)[0]).toMatchObject({ severity: "warning" });
});

test("[R1] assumed polarity: a warning for every rating that rests on the name alone", () => {
  const assumed = foundIn("polarity-assumed", KENT_2012);
  expect(assumed).toHaveLength(11);
  expect(assumed).not.toContain("Number of Domestic Abuse Inciden A4");
  expect(foundIn("polarity-assumed", MEDWAY)).toEqual([
    "The percentage of those who repo A4",
    "Police to attend repeat and vuln A4",
    "Satisfaction with street cleanin A4",
    "Improved street and environmenta A4",
    "Number of practitioners working  A4",
  ]);
});

test("[R1] a stated polarity is no assumption", () => {
  const stated = KENT_2012.map((it) => ({ ...it, polaritySource: "stated" as const }));
  expect(foundIn("polarity-assumed", stated)).toEqual([]);
});
