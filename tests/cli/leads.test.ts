import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, unzipSync } from "fflate";

import { run } from "../../src/cli/run.ts";
import { editWorkbook, sheetOf, textsIn, typeOver } from "./edit-workbook.ts";

const KENT_2012 = "assets/samples/kent-2012.xlsx";
const KENT_2014 = "assets/samples/kent-2014.xlsx";
const ASB = "Anti-Social Behaviour including";
const SPARE = "Anything else? One paragraph to a line.";

// Each test writes and opens several workbooks.
jest.setTimeout(60_000);

let folder = "";
let out = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "leads-"));
  out = join(folder, "out.xlsx");
  await ran("build", KENT_2014, "--out", out);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function ran(...words: string[]) {
  const said: string[] = [];
  const errors: string[] = [];
  const code = await run(words, {
    out: (text) => said.push(text),
    error: (text) => errors.push(text),
    today: "2026-11-23",
  });
  return { code, out: said.join("\n"), error: errors.join("\n") };
}

const type = (path: string, sheet: string, shown: string, text: string, to = path) =>
  editWorkbook(
    path,
    (workbook) => {
      typeOver(sheetOf(workbook, sheet), shown, text);
    },
    to,
  );

describe("build", () => {
  test("takes over what was typed into the appendix that it writes over", async () => {
    await type(out, "Domestic Abuse", SPARE, "The helpline took more calls.");
    const { code, error } = await ran("build", KENT_2014, "--out", out);
    expect([code, error]).toEqual([0, ""]);
    expect((await textsIn(out))["Domestic Abuse"]).toContain("The helpline took more calls.");
  });

  test("gives the same bytes again where nothing was typed, from the sources or from itself alone", async () => {
    const before = readFileSync(out);
    await ran("build", KENT_2014, "--out", out);
    expect(readFileSync(out).equals(before)).toBe(true);
    await ran("build", out, "--out", out);
    expect(readFileSync(out).equals(before)).toBe(true);
  });

  test("does not write over an appendix with somebody's own sheet in it", async () => {
    await editWorkbook(out, (workbook) => {
      workbook.addWorksheet("My notes").getCell("A1").value = "Ring the chair.";
    });
    const before = readFileSync(out);
    const { code, error } = await ran("build", KENT_2014, "--out", out);
    expect(code).toBe(2);
    expect(error).toBe(
      `${out} also holds a sheet of somebody's own (“My notes”), which would be lost. Move it to another workbook first.`,
    );
    expect(readFileSync(out).equals(before)).toBe(true);
  });

  test("keeps what people have pinned to cells as comments", async () => {
    await editWorkbook(out, (workbook) => {
      sheetOf(workbook, "Domestic Abuse").getCell("A8").note = "Is this <2013> & final?";
    });
    await ran("build", KENT_2014, "--out", out);
    expect((await textsIn(out))["Domestic Abuse"]).toEqual(
      expect.arrayContaining(["Typed at A8, beside “a comment”", "Is this <2013> & final?"]),
    );
  });

  test("writes a finished paper that asks for nothing, and never over the working copy", async () => {
    await type(out, "Domestic Abuse", SPARE, "The helpline took more calls.");
    const paper = join(folder, "paper.xlsx");
    expect((await ran("build", out, "--final", "--out", paper)).code).toBe(0);
    const texts = await textsIn(paper);
    expect(Object.keys(texts)).not.toContain("Record");
    expect(texts["Domestic Abuse"]).toContain("The helpline took more calls.");
    expect(
      Object.values(texts)
        .flat()
        .filter((text) => text.endsWith("?")),
    ).toEqual([]);
    const { code, error } = await ran("build", out, "--final", "--out", out);
    expect([code, error]).toEqual([
      2,
      `${out} is the working copy that leads type into, and a finished paper would replace it. Choose another name for --out.`,
    ]);
  });
});

describe("split", () => {
  test("[W9] writes one workbook for each priority, with nothing of any other in it", async () => {
    const to = join(folder, "sent");
    const { code } = await ran("split", out, "--to", to);
    expect(code).toBe(0);
    const names = readdirSync(to);
    expect(names).toEqual([
      "acquisitive-crime.xlsx",
      "anti-social-behaviour-including-environmental.xlsx",
      "domestic-abuse.xlsx",
      "road-safety.xlsx",
      "substance-misuse.xlsx",
      "violent-crime.xlsx",
    ]);
    for (const name of names) {
      const parts = unzipSync(readFileSync(join(to, name)));
      const whole = Object.values(parts)
        .map((part) => strFromU8(part))
        .join("\n");
      expect(
        Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/sheet")),
      ).toHaveLength(1);
      const others = ["Burglary", "domestic abuse services", "drug", "KSI casualties", "VAP"];
      const own = others.filter((word) => whole.includes(word));
      expect(own.length).toBeLessThanOrEqual(1);
      expect(whole).not.toMatch(/Overview|Indicators!/);
    }
  });

  test("refuses to write over a workbook that a lead has worked in", async () => {
    const to = join(folder, "sent");
    await ran("split", out, "--to", to);
    await type(join(to, "domestic-abuse.xlsx"), "Domestic Abuse", SPARE, "Mine.");
    const { code, error } = await ran("split", out, "--to", to);
    expect(code).toBe(2);
    expect(error).toContain("domestic-abuse.xlsx is there already and was not written by");
  });
});

describe("collect", () => {
  const sent = () => join(folder, "sent");
  beforeEach(async () => {
    await ran("split", out, "--to", sent());
  });

  test("[W9] takes what leads have typed into the appendix, which needs nothing but itself", async () => {
    await type(join(sent(), "domestic-abuse.xlsx"), "Domestic Abuse", SPARE, "Calls rose.");
    await type(join(sent(), "road-safety.xlsx"), "Road Safety", SPARE, "Speeds fell.");
    const before = await textsIn(out);
    const { code, error, out: said } = await ran("collect", out, sent());
    expect([code, error]).toEqual([0, ""]);
    expect(said).toContain("“Domestic Abuse”: 1 text");
    const after = await textsIn(out);
    expect(after["Domestic Abuse"]).toContain("Calls rose.");
    expect(after["Road Safety"]).toContain("Speeds fell.");
    expect(after["Violent Crime"]).toEqual(before["Violent Crime"]);
    expect(after["Indicators"]).toEqual(before["Indicators"]);
    const bytes = readFileSync(out);
    await ran("collect", out, sent());
    expect(readFileSync(out).equals(bytes)).toBe(true);
  });

  test("[W5] keeps both of two texts for one place, and asks", async () => {
    const file = join(sent(), "domestic-abuse.xlsx");
    const action =
      "The site has been in everyday use since its launch on 28th November 2012, and partners have posters and cards to hand out. Young people were consulted about their section, which was extended in October 2013. Publicity carries on.";
    await type(file, "Domestic Abuse", action, "It was redesigned.", join(sent(), "two.xlsx"));
    await type(file, "Domestic Abuse", action, "It was closed.");
    const { out: said } = await ran("collect", out, sent());
    expect(said).toContain("warning two-texts");
    const texts = (await textsIn(out))["Domestic Abuse"] ?? [];
    expect(texts).toEqual(expect.arrayContaining(["It was redesigned.", "It was closed."]));
    await ran("build", KENT_2014, "--out", out);
    expect((await textsIn(out))["Domestic Abuse"]).toEqual(texts);
  });

  test("[W9] says what is wrong with a tab that comes back damaged, and saves what it can", async () => {
    const file = join(sent(), "domestic-abuse.xlsx");
    await type(file, "Domestic Abuse", SPARE, "Calls rose.");
    await editWorkbook(file, (workbook) => {
      sheetOf(workbook, "Domestic Abuse").spliceColumns(11, 1);
    });
    writeFileSync(join(sent(), "road-safety.xlsx"), "not a workbook");
    const { code, out: said, error } = await ran("collect", out, sent());
    expect(code).toBe(1);
    expect(said).toContain(
      "“Domestic Abuse” has lost its hidden column; it was held against the tab “Domestic Abuse”",
    );
    expect(error).toContain("not taken: road-safety.xlsx is not an Excel or OpenDocument workbook");
    expect((await textsIn(out))["Domestic Abuse"]).toContain("Calls rose.");
  });

  test("keeps the words of a tab that was copied, renamed and moved", async () => {
    const file = join(sent(), "domestic-abuse.xlsx");
    await editWorkbook(file, (workbook) => {
      const sheet = sheetOf(workbook, "Domestic Abuse");
      typeOver(sheet, SPARE, "Calls rose.");
      sheet.name = "My tab";
    });
    mkdirSync(join(folder, "again"));
    copyFileSync(file, join(folder, "again", "copy (2).xlsx"));
    await ran("collect", out, file, join(folder, "again"));
    const texts = (await textsIn(out))["Domestic Abuse"] ?? [];
    expect(texts.filter((text) => text === "Calls rose.")).toHaveLength(1);
  });

  test("refuses a file that does not hold what it was built from", async () => {
    const { code, error } = await ran("collect", join(sent(), "road-safety.xlsx"), out);
    expect(code).toBe(2);
    expect(error).toContain("does not hold what it was built from");
  });
});

test("words move to the new plan of another year with the tabs, and what has no place is kept", async () => {
  await type(out, ASB, SPARE, "Noise was down.");
  const { code } = await ran("build", KENT_2012, "--out", out);
  expect(code).toBe(0);
  const texts = Object.values(await textsIn(out)).flat();
  expect(texts).toContain("Noise was down.");
});
