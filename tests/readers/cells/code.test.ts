import fc from "fast-check";
import { readCode, splitCatalogue } from "../../../src/readers/cells/code.ts";

describe("the code of an indicator", () => {
  test.each([
    [
      "NI195a - Improved street and environmental cleanliness: Litter",
      "NI 195a",
      "Improved street and environmental cleanliness: Litter",
    ],
    ["NI15 Serious Violent Crime Rate", "NI 15", "Serious Violent Crime Rate"],
    ["NI 3 Civic participation", "NI 3", "Civic participation"],
    ["NI195(a) Litter", "NI 195a", "Litter"],
    ["LI 12: Local measure", "LI 12", "Local measure"],
    ["BVPI 126 Burglaries", "BVPI 126", "Burglaries"],
    ["NI 15", "NI 15", "NI 15"],
    [
      "Proportion (%) of offenders who re-offend. Source - Ministry of Justice (NI 18)",
      "NI 18",
      "Proportion (%) of offenders who re-offend. Source - Ministry of Justice (NI 18)",
    ],
    [
      "reduction in 1st time entrants (NI111).",
      "NI 111",
      "reduction in 1st time entrants (NI111).",
    ],
    ["Level of Violent Crime (exc. Medway)", null, "Level of Violent Crime (exc. Medway)"],
    ["Pilot 3 schemes", null, "Pilot 3 schemes"],
  ])("%s", (name, code, rest) => {
    expect(readCode(name)).toEqual({ code, framework: null, name: rest });
  });

  test.each([
    ["NI 15 Serious violent crime rate PSA 23", "PSA 23", "Serious violent crime rate"],
    ["NI 33 Arson incidents HO DSO", "HO DSO", "Arson incidents"],
    ["NI 37 Awareness of civil protection CO DSO", "CO DSO", "Awareness of civil protection"],
    [
      "NI 43 Young people sentenced to custody MoJ DSO",
      "MoJ DSO",
      "Young people sentenced to custody",
    ],
    ["NI 47 People killed DfT DSO", "DfT DSO", "People killed"],
    ["NI 49 Number of primary fires CLG DSO", "CLG DSO", "Number of primary fires"],
    ["NI 69 Children bullied DCSF DSO", "DCSF DSO", "Children bullied"],
    ["NI 196 Cleanliness – fly tipping Defra DSO", "Defra DSO", "Cleanliness – fly tipping"],
    [
      "NI 111 First time entrants aged 10 – 17 PSA 14",
      "PSA 14",
      "First time entrants aged 10 – 17",
    ],
  ])("%s: the framework leaves the name", (text, framework, name) => {
    expect(readCode(text)).toMatchObject({ framework, name });
  });
});

describe("a catalogue in one cell", () => {
  const FOUR = [
    "NI 15 Serious violent crime rate PSA 23",
    "NI 17 Perceptions of anti-social behaviour PSA 23",
    "NI 33 Arson incidents HO DSO",
    "NI 38 Drug-related (Class A) offending rate PSA 25",
  ];

  test.each([" ", "\n", "\r\n\r\n", "  \n  "])(
    "is split where the codes are, parted by %j",
    (gap) => {
      expect(splitCatalogue(FOUR.join(gap))).toEqual(FOUR);
    },
  );

  test("a line that goes on in small letters belongs to the one before", () => {
    expect(splitCatalogue("NI 21 Dealing with\nlocal concerns PSA 23\nNI 33 Arson HO DSO")).toEqual(
      ["NI 21 Dealing with local concerns PSA 23", "NI 33 Arson HO DSO"],
    );
  });

  test("a heading above the codes is kept on its own", () => {
    expect(splitCatalogue("Stay Safe\nNI 69 Children who have experienced bullying")).toEqual([
      "Stay Safe",
      "NI 69 Children who have experienced bullying",
    ]);
  });

  test.each([
    ["A name\nof two lines", ["A name of two lines"]],
    ["Re-offending (NI 18) of adults", ["Re-offending (NI 18) of adults"]],
    ["", []],
  ])("%j is no catalogue", (text, parts) => {
    expect(splitCatalogue(text)).toEqual(parts);
  });
});

describe("any name", () => {
  test("never throws, and no word of a catalogue is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (name, other) => {
        readCode(name);
        const text = `${name}\nNI 15 Crime PSA 23 NI 16 ${other}`;
        expect(splitCatalogue(text).join(" ").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
      }),
    );
  });

  test.each(["NI 15 A ", "NI", "(NI 1", " ", "PSA 2", "1\n"])(
    "full of %j is read at once",
    (unit) => {
      const text = unit.repeat(32_767 / unit.length);
      const begun = performance.now();
      readCode(text);
      splitCatalogue(text);
      expect(performance.now() - begun).toBeLessThan(500);
    },
  );
});
