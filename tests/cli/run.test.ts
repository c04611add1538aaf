import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { read as readXlsx, utils, write as writeXlsx } from "@e965/xlsx";

import { run } from "../../src/cli/run.ts";

const KENT_2014 = "assets/samples/kent-2014.xlsx";
const KENT_2012 = "assets/samples/kent-2012.xlsx";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "appendix-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function ran(...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(words, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    today: "2026-11-23",
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

describe("help", () => {
  test.each([["--help"], ["read", "--help"], ["check", "--help"], ["build", "--help"]])(
    "%s %s explains itself and is done",
    async (...words) => {
      const { code, out, error } = await ran(...words);
      expect(code).toBe(0);
      expect(out).toContain("Usage: npm run --silent appendix --");
      expect(error).toBe("");
    },
  );

  test("no command at all shows the help and is wrong usage", async () => {
    const { code, out } = await ran();
    expect(code).toBe(2);
    expect(out).toContain("Commands:");
  });
});

describe("wrong usage gives one sentence and exit code 2", () => {
  test.each([
    [
      ["bild", "x.xlsx"],
      "There is no command “bild”. The commands are read, check, build, split, collect, leads and roll-forward.",
    ],
    [["read"], "Name at least one workbook: read FILE…"],
    [["build", KENT_2014], "Say where to write the appendix: build FILE… --out OUT.xlsx"],
    [
      ["build", KENT_2014, "--out", "x.pdf"],
      "The appendix is an .xlsx workbook; x.pdf should end in .xlsx.",
    ],
    [
      ["build", KENT_2014, "--out", "x.xlsx", "--report-date", "2014-02-30"],
      "“2014-02-30” is no date; write it as --report-date 2014-03-18.",
    ],
    [
      ["build", KENT_2014, "--out", "x.xlsx", "--letter", "first"],
      "“first” is no appendix letter; write --letter B.",
    ],
    [["read", KENT_2014, "--jsn"], "Unknown option '--jsn'. Run read --help for what it takes."],
  ])("%j", async (words, sentence) => {
    const { code, error } = await ran(...words);
    expect(error).toBe(sentence);
    expect(code).toBe(2);
  });
});

describe("a file that cannot be read gives one sentence and exit code 2", () => {
  test("there is no such file", async () => {
    expect(await ran("read", join(folder, "none.xlsx"))).toEqual({
      code: 2,
      out: "",
      error: `There is no file ${join(folder, "none.xlsx")}. Check the name and the folder.`,
    });
  });

  test("it is no workbook", async () => {
    const file = join(folder, "letter.xlsx");
    writeFileSync(file, "Dear committee,");
    const { code, error } = await ran("check", file);
    expect(code).toBe(2);
    expect(error).toBe(
      "letter.xlsx is not an Excel or OpenDocument workbook. Open it in Excel, save it as .xlsx and try again.",
    );
  });

  test("it is cut short", async () => {
    const file = join(folder, "cut.xlsx");
    writeFileSync(file, readFileSync(KENT_2014).subarray(0, 3000));
    const { code, error } = await ran("read", file);
    expect(code).toBe(2);
    expect(error).toContain("cut.xlsx cannot be read as a workbook");
    expect(error.split("\n")).toHaveLength(1);
  });

  test("it is a folder", async () => {
    const { code, error } = await ran("read", folder);
    expect(code).toBe(2);
    expect(error).toContain("cannot be opened");
  });
});

describe("read", () => {
  test("tells the priorities, figures, differences and ratings", async () => {
    const { code, out } = await ran("read", KENT_2014);
    expect(code).toBe(0);
    expect(out).toContain("25,335 → 23,690 → 24,137 · change ▲ 1.9% · to baseline ▼ 4.7% · Amber");
    expect(out).toContain("actions: 3 complete, 15 in progress");
  });

  test("several files make one reading", async () => {
    const { out } = await ran("read", KENT_2012, "assets/samples/medway-2013-14.xlsx");
    expect(out).toContain("Tackle Domestic Abuse");
    expect(out).toContain("Road Safety");
  });
});

describe("--map", () => {
  /** Writes a table with periods down the side; of two rows for one year a person has to choose. */
  const turned = (): string => {
    const book = utils.book_new();
    const rows = [
      ["Year", "Burglary"],
      ["2011", 12],
      ["2012", 34],
      ["2012", 56],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Sheet1");
    const bytes: unknown = writeXlsx(book, { type: "buffer", bookType: "xlsx" });
    if (!Buffer.isBuffer(bytes)) throw new Error("the writer gave no bytes");
    const file = join(folder, "turned.xlsx");
    writeFileSync(file, bytes);
    return file;
  };

  test("[C2] names rows where the periods stand down the side", async () => {
    const asked = await ran("read", turned());
    expect(asked.out).toContain("It is not certain which row is which: 3 “2012”, 4 “2012”");
    const { out } = await ran("read", turned(), "--map", "Sheet1!3:thisYear,4:ignore", "--json");
    expect(JSON.parse(out)).toMatchObject({
      priorities: [{ indicators: [{ lastYear: { cell: "B2" }, thisYear: { cell: "B3" } }] }],
    });
    expect(out).not.toContain("ambiguous-heading");
  });

  test("[C4] tells which of it was not used, and why", async () => {
    const { out } = await ran("read", turned(), "--map", "Sheet1!3:thisYear,4:ignore,B:unit");
    expect(out.match(/What was said of .*/g)).toEqual([
      "What was said of column B of the sheet “Sheet1” was not used: the table there has its periods down the side, so its rows have to be named, such as 4.",
    ]);
  });

  test("[C4] an appendix alone leaves nothing to choose, and says so", async () => {
    const out = join(folder, "out.xlsx");
    await ran("build", turned(), "--out", out);
    const read = await ran("read", out, "--map", "Sheet1!3:thisYear");
    expect(read.out).toContain(
      "What was said of row 3 of the sheet “Sheet1” was not used: an appendix alone is built again",
    );
  });
});

describe("check", () => {
  test("an error among the findings is exit code 1", async () => {
    const { code, out } = await ran("check", KENT_2014);
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toBe(
      "error printed-difference Acquisitive Crime!E8: “Level of Theft and Handling Stolen Goods (exc. Medway)”: the sheet prints ▲ 1.8%, but 23,690 to 24,137 is 1.887%, which is ▲ 1.9%.",
    );
  });

  test("warnings and notes alone are exit code 0", async () => {
    const { code, out } = await ran("check", KENT_2012);
    expect(code).toBe(0);
    expect(out).toContain("warning period-after-report Substance Misuse!E8");
  });
});

describe("build", () => {
  test("writes the appendix with the title, letter and date that are given", async () => {
    const out = join(folder, "out.xlsx");
    const { code } = await ran(
      "build",
      KENT_2014,
      "--out",
      out,
      "--title",
      "Safer Kent",
      "--letter",
      "c",
      "--report-date",
      "2014-06-01",
    );
    expect(code).toBe(0);
    const book = readXlsx(readFileSync(out));
    expect(book.Props?.Title).toBe("Appendix C: Safer Kent – 1st June 2014");
    expect(book.SheetNames[0]).toBe("Overview");
    expect(book.SheetNames.slice(-2)).toEqual(["Indicators", "Record"]);
    expect(readdirSync(folder)).toEqual(["out.xlsx"]);
  });

  test("builds the same bytes twice, and replaces its own file", async () => {
    const out = join(folder, "out.xlsx");
    await ran("build", KENT_2014, "--out", out);
    const first = readFileSync(out);
    expect((await ran("build", KENT_2014, "--out", out)).code).toBe(0);
    expect(readFileSync(out).equals(first)).toBe(true);
  });

  test("never writes over a workbook that it reads, even with --force", async () => {
    const source = join(folder, "source.xlsx");
    copyFileSync(KENT_2014, source);
    const { code, error } = await ran("build", source, "--out", source, "--force");
    expect(code).toBe(2);
    expect(error).toContain("never written over");
    expect(readFileSync(source).equals(readFileSync(KENT_2014))).toBe(true);
  });

  test("refuses to replace another's file unless told to", async () => {
    const out = join(folder, "theirs.xlsx");
    copyFileSync(KENT_2012, out);
    const refused = await ran("build", KENT_2014, "--out", out);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain("was not written by Appendix Builder");
    expect(readFileSync(out).equals(readFileSync(KENT_2012))).toBe(true);
    expect((await ran("build", KENT_2014, "--out", out, "--force")).code).toBe(0);
  });

  test("a folder that is missing gives one sentence", async () => {
    const { code, error } = await ran("build", KENT_2014, "--out", join(folder, "no", "out.xlsx"));
    expect(code).toBe(2);
    expect(error).toContain("cannot be written");
  });

  test("nothing to build from is exit code 1 and writes nothing", async () => {
    const { utils, write } = await import("@e965/xlsx");
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["Name", "Role"],
        ["A. Officer", "Analyst"],
      ]),
      "Contacts",
    );
    const source = join(folder, "contacts.xlsx");
    writeFileSync(source, Buffer.from(write(book, { type: "array", bookType: "xlsx" })));
    const out = join(folder, "out.xlsx");
    const { code, error } = await ran("build", source, "--out", out);
    expect(code).toBe(1);
    expect(error).toContain("No indicator and no action was found");
    expect(existsSync(out)).toBe(false);
  });
});
